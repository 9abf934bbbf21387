using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about the columns of further amounts.</summary>
internal static class FurtherFindings
{
    /// <summary>What the difference was found to be.</summary>
    public static Finding OfRule(ColumnSum rule, FurtherColumns columns, ListAnswer answer, string field)
    {
        string HeadingOf(int column) => column == 0 ? AmountFindings.HeadingOf(answer, 0) : columns.All[column - 1].Printed;
        return new Finding(
            FindingKind.DiscoveredRule, null, null, field, null, null, null, Certainty.Preferred, [],
            [
                new("heading", HeadingOf(rule.Total)),
                new("parts", $"{HeadingOf(rule.Added[0])}{PrintedWords.Minus}{HeadingOf(rule.Subtracted[0])}"),
                new("held", Found.Number(rule.Held)), new("tried", Found.Number(rule.Tried)),
            ]);
    }

    /// <summary>What amounts under others were taken for, and in how many rows they stand.</summary>
    public static IEnumerable<Finding> OfUnder(
        FurtherColumns columns, ProgrammeList table, List<FurtherRow> rows, Func<ProgrammeList, int, string> fieldOf)
    {
        foreach (var column in columns.Under)
        {
            yield return new Finding(
                FindingKind.AmountsUnder, null, null, fieldOf(table, column), null, null, null, Certainty.Preferred, [],
                [
                    new("heading", columns.All[column].Printed),
                    new("count", Found.Number(rows.Count(row => row.Tokens[column] is not null))),
                ]);
        }
    }
}
