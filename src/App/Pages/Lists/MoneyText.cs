using Shisaku.App.Pages.Parts;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists;

/// <summary>Amounts as the pages about money print them: exact, in the printed unit.</summary>
internal static class MoneyText
{
    /// <summary>An amount.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="list">Its list.</param>
    public static string Of(Amount amount, ProgrammeList list) => amount.ToString(list.Decimals);

    /// <summary>A number in the unit of a list.</summary>
    public static string Of(long number, ProgrammeList list) => Amount.Text(number, list.Decimals);

    /// <summary>A total: what the list states, else what is known of the sum, with what is undecided told.</summary>
    public static string Of(GroupTotal total, int column, ProgrammeList list, TextResource texts) =>
        total[column] is { IsUndecided: false } amount ? Of(amount, list) : Of(total.Sums.Columns[column], list, texts);

    /// <summary>A sum, with how many undecided amounts are not in it.</summary>
    public static string Of(SummedAmount sum, ProgrammeList list, TextResource texts) => sum.Stated == 0 ? ""
        : sum.Undecided == 0 ? Of(sum.Known, list)
        : texts.Fill("amount.undecided", ("amount", Of(sum.Known, list)), ("count", Numbers.Of(sum.Undecided)));

    /// <summary>What a policy is called where it stands among others.</summary>
    public static string PolicyName(ProgrammeList list, int place, TextResource texts) =>
        PolicyCodes.NameOf(list.Policies[place]) ?? texts[list.Policies.Length == 1 ? "whole" : "policy.unnamed"];

    /// <summary>The heading of an amount column.</summary>
    public static string Heading(ProgrammeList list, int column, TextResource texts) => list.ColumnHeading(column) switch
    {
        null => texts["budget"],
        { Length: 0 } => texts.Fill("column.unnamed", ("number", Numbers.Of(column))),
        var heading => heading,
    };
}
