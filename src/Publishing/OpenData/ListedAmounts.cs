using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>One amount of a row with the column it stands in.</summary>
/// <param name="Column">0 for the budget, 1 for the first source; the further columns follow.</param>
/// <param name="Amount">The amount, blank only where a totals row states none at all.</param>
internal sealed record ListedAmount(int Column, Amount Amount);

/// <summary>The amounts of rows as observations, and which of them count when a table is added up.</summary>
internal static class ListedAmounts
{
    /// <summary>Every amount that a row states; a blank states nothing.</summary>
    public static IEnumerable<ListedAmount> Of(FundingBreakdown amounts)
    {
        for (var column = 0; column < amounts.Count; column++)
        {
            if (!amounts[column].IsBlank)
            {
                yield return new ListedAmount(column, amounts[column]);
            }
        }
    }

    /// <summary>Every amount that a totals row states; its blank budget where it states none, so that the row is not lost.</summary>
    public static IEnumerable<ListedAmount> OfTotals(FundingBreakdown amounts) => Of(amounts).DefaultIfEmpty(new ListedAmount(0, amounts.Budget));

    /// <summary>Whether a row's money is counted by its sources: they are known and come to the budget. Else the budget counts.</summary>
    public static bool CountsBySource(FundingBreakdown amounts)
    {
        if (amounts.Sources.Any(source => source.IsUndecided) || amounts.Sources.All(source => source.IsBlank))
        {
            return false;
        }

        var sum = Int128.Zero;
        foreach (var source in amounts.Sources)
        {
            sum += source.Counted;
        }

        return amounts.Budget.IsBlank || (amounts.Budget.IsKnown && amounts.Budget.Counted == sum);
    }

    /// <summary>Whether a column of a row counts.</summary>
    /// <param name="column">0 for the budget, 1 for the first source.</param>
    /// <param name="amounts">The row's amounts.</param>
    /// <param name="isBySource">Whether the row's money is counted by its sources (<see cref="CountsBySource"/>).</param>
    public static bool Counts(int column, FundingBreakdown amounts, bool isBySource) =>
        isBySource ? column >= 1 && column <= amounts.Sources.Length : column == 0;

    /// <summary>The item of a column: <c>budget</c>, <c>funding</c>, or the key of a further column.</summary>
    public static string ItemCode(ProgrammeList list, int column) =>
        column == 0 ? OpenDataCodes.BudgetItem
        : column <= list.FundingSources.Length ? OpenDataCodes.FundingItem
        : list.AmountColumns[column - 1 - list.FundingSources.Length].Key;

    /// <summary>The name of an item.</summary>
    public static string ItemName(ProgrammeList list, int column) => column <= list.FundingSources.Length
        ? OpenDataText.In(Language.Japanese)[$"item_code.{ItemCode(list, column)}"]
        : list.ColumnHeading(column)!;

    /// <summary>The source of a column; null for a column that is none.</summary>
    public static FundingSource? SourceOf(ProgrammeList list, int column) =>
        column >= 1 && column <= list.FundingSources.Length ? list.FundingSources[column - 1] : null;

    /// <summary>Whether the amount is known, or none is printed.</summary>
    public static string StatusOf(Amount amount) =>
        amount.IsBlank ? OpenDataCodes.NoAmount : amount.IsKnown ? OpenDataCodes.Stated : OpenDataCodes.Undecided;
}
