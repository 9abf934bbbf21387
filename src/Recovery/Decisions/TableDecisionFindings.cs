using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Says what was decided about a table of any kind, in place of the findings that asked for it.</summary>
internal static class TableDecisionFindings
{
    /// <summary>The findings with what was decided.</summary>
    public static IEnumerable<Finding> Settle(IEnumerable<Finding> findings, TableReading reading)
    {
        var decided = reading.Decided.All;
        if (decided.IsEmpty)
        {
            return findings;
        }

        var settled = decided.Select(each => (each.Decision.Line, each.Decision.Field)).ToHashSet();
        var accepted = new HashSet<(int Line, string Field)>();
        foreach (var decision in decided.Select(each => each.Decision).Where(each => each.IsAsPrinted))
        {
            accepted.Add((decision.Line, decision.Field));
            accepted.Add((decision.Line, Field.Row)); // with an amount the row's own sum is accepted
        }

        return findings.Where(finding => !IsAnswered(finding)).Concat(decided.Select(each => Of(each, reading)));

        bool IsAnswered(Finding finding) => finding.Line is { } line && (DecisionFindings.IsBroken(finding.Kind)
            ? accepted.Contains((line, finding.Field))
            : DecisionFindings.Asks(finding.Kind) && settled.Contains((line, finding.Field)));
    }

    private static Finding Of(DecidedCell decided, TableReading reading)
    {
        var (decision, row) = (decided.Decision, reading.Grid.Rows[decided.Row]);
        var cell = decided.Column is { } amount ? row.Cells[amount] : decision.Field == Field.Name ? row.LabelCell : reading.Texts.GetValueOrDefault(decision.Field, -1);
        var details = new List<FindingDetail> { new("reason", decision.Reason) };
        if (decision.By is { } by)
        {
            details.Add(new("by", by));
        }

        if (decided.Column is { } column)
        {
            details.Add(new("heading", reading.Grid.Columns.Headings[column]));
        }

        var printed = row.Row[cell];
        return new Finding(
            FindingKind.Settled, decision.Line, row.Label, decision.Field, printed.Length == 0 ? null : cell + 1, printed.Length == 0 ? null : printed,
            decision.Value, Certainty.Preferred, [], [.. details]);
    }
}
