using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A cell about which a person can decide.</summary>
/// <param name="Line">The row.</param>
/// <param name="Field">Which part of the row it is.</param>
/// <param name="Place">The row as a person finds it, with what it is about.</param>
/// <param name="Heading">What the field is called.</param>
/// <param name="Act">What a reader should do about it.</param>
/// <param name="Statement">What was found.</param>
/// <param name="Values">Values to choose from.</param>
/// <param name="TakesOther">Whether another value can be given.</param>
/// <param name="TakesPrint">Whether the print can be left as it is, as the publisher's own error.</param>
/// <param name="IsAmount">Whether it is an amount.</param>
/// <param name="IsSettled">Whether it was decided about already.</param>
public sealed record BesideChoice(
    int Line, string Field, string Place, string Heading, Act Act, string Statement, ImmutableArray<BesideValue> Values,
    bool TakesOther, bool TakesPrint, bool IsAmount, bool IsSettled);

/// <summary>A value to choose.</summary>
/// <param name="Value">As decisions say it.</param>
/// <param name="Label">What a person reads.</param>
public sealed record BesideValue(string Value, string Label);

/// <summary>What a person can decide about a list, what must be decided first.</summary>
internal static class BesideChoices
{
    public static IEnumerable<BesideChoice> Of(ExplainedList list)
    {
        // One decision a cell: a second finding about it gets no form of its own.
        var told = new HashSet<string>(StringComparer.Ordinal);
        var findings = list.Recovered.Findings.OrderBy(finding => FindingCatalogue.ActOn(finding.Kind));
        foreach (var finding in findings)
        {
            if (finding.Line is { } line && DecisionChoices.Of(finding, list) is { } choices && told.Add(list.Anchor(line, finding.Field)))
            {
                var amount = list.ColumnOf(finding.Field);
                yield return new BesideChoice(
                    line, finding.Field, $"{list.NameOf(line)} {finding.Subject}".Trim(),
                    amount is { } column ? list.HeadingOf(column) : list.Words.FieldName(finding.Field),
                    FindingCatalogue.ActOn(finding.Kind), list.Words.Statement(finding, list.Recovered.Printed),
                    [.. choices.Values.Select(value => new BesideValue(value.Value, value.Label))],
                    choices.TakesOther, choices.TakesPrint, amount is not null, finding.Kind == FindingKind.Settled);
            }
        }
    }
}
