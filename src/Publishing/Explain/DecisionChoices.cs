using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What a person can decide about a finding.</summary>
/// <param name="Values">Values to choose from, each with what a person reads.</param>
/// <param name="TakesOther">Whether another value can be given.</param>
/// <param name="TakesPrint">Whether the print can be left as it is, as the publisher's own error.</param>
internal sealed record DecisionChoices(ImmutableArray<(string Value, string Label)> Values, bool TakesOther, bool TakesPrint)
{
    /// <summary>The value that leaves the print as it is.</summary>
    public const string AsPrinted = "as-printed";

    private const string Blank = "-";

    /// <summary>The choices; null where there is nothing to decide in the table.</summary>
    public static DecisionChoices? Of(Finding finding, ExplainedList list) => finding.Kind switch
    {
        FindingKind.BrokenSum when finding.Field == Field.Row => new([], TakesOther: false, TakesPrint: true),
        FindingKind.BrokenSum => new([SumOf(finding, list)], TakesOther: true, TakesPrint: true),
        FindingKind.TwinAmountsDiffer => new([], TakesOther: false, TakesPrint: true),
        FindingKind.UndecidedAmount or FindingKind.CrossingSums => new(Alternatives(finding, list), TakesOther: true, TakesPrint: true),
        FindingKind.UnreadAmount => new(Alternatives(finding, list), TakesOther: true, TakesPrint: false),
        FindingKind.RepairedAmount or FindingKind.FilledAmount or FindingKind.MisreadWord =>
            new(finding.Recovered is { } read ? [(read, read)] : [], TakesOther: true, TakesPrint: true),
        FindingKind.CopiedAmount => new([(Blank, list.Texts["decide.blank"])], TakesOther: true, TakesPrint: true),
        FindingKind.Settled when finding.Field == Field.Row => new([], TakesOther: false, TakesPrint: true),
        FindingKind.Settled => new(finding.Recovered is { } decided ? [(decided, decided)] : [], TakesOther: true, TakesPrint: true),
        FindingKind.LostDivision => new([], TakesOther: true, TakesPrint: true),
        FindingKind.TwinFlagsDiffer or FindingKind.NewButBegunEarlier or FindingKind.BeginsNowNotNew when Field.IsFlag(finding.Field) =>
            new([("true", list.Texts["decide.yes"]), ("false", list.Texts["decide.no"])], TakesOther: false, TakesPrint: true),
        FindingKind.LostRelistingMark or FindingKind.RelistingWithoutFirst =>
            new([("true", list.Texts["decide.yes"]), ("false", list.Texts["decide.no"])], TakesOther: false, TakesPrint: true),
        FindingKind.TwinTextDiffers => new(Alternatives(finding, list), finding.Field != Field.Commission, TakesPrint: true),
        FindingKind.TermOutsideYear or FindingKind.UnreadTerm => new([], TakesOther: true, TakesPrint: true),
        _ => null,
    };

    private static (string Value, string Label) SumOf(Finding finding, ExplainedList list)
    {
        var sum = finding.Details.First(detail => detail.Name == "sum").Value;
        return (sum, list.Texts.Fill("decide.sum", ("sum", sum)));
    }

    private static ImmutableArray<(string Value, string Label)> Alternatives(Finding finding, ExplainedList list) =>
        [.. finding.Alternatives.Select(value => (value, LabelOf(value, finding.Field, list)))];

    private static string LabelOf(string value, string field, ExplainedList list) =>
        value == Blank ? list.Texts["decide.blank"]
        : field == Field.Commission ? list.Texts[$"commission.{value.ToLowerInvariant()}"]
        : value;
}
