using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about sums: broken ones, lost rows, amounts that no total covers, searches that stopped.</summary>
internal static class SumFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, ProgrammeList table, ImmutableArray<Check> checks, ImmutableArray<RecoveredCell> cells) =>
        Broken(answer, table, checks).Concat(Crossing(answer, table, checks, cells)).Concat(Lost(answer, table)).Concat(Unchecked(answer)).Concat(Stopped(answer));

    private static IEnumerable<Finding> Crossing(
        ListAnswer answer, ProgrammeList table, ImmutableArray<Check> checks, ImmutableArray<RecoveredCell> cells)
    {
        if (!checks.Any(check => !check.IsHeld))
        {
            return [];
        }

        var lost = LostAmounts(answer, table);
        return CrossingSums.Of(
            table, [.. checks.Where(check => !check.IsHeld && !check.IsUndecided && !lost.Contains((check.Lines[0], check.Field, -check.Difference)))],
            checks.Where(check => check.IsHeld), cells);
    }

    private static IEnumerable<Finding> Broken(ListAnswer answer, ProgrammeList table, IEnumerable<Check> checks)
    {
        var broken = checks.Where(check => !check.IsHeld && !check.IsUndecided).ToList();
        if (broken.Count == 0)
        {
            yield break;
        }

        var subjects = new Dictionary<int, string>();
        var amounts = new Dictionary<int, FundingBreakdown>();
        foreach (var listing in table.Listings)
        {
            subjects.Add(listing.Line, listing.Name);
            amounts.Add(listing.Line, listing.Amounts);
        }

        foreach (var totals in table.TotalsRows)
        {
            subjects.Add(totals.Line, totals.Label);
            amounts.Add(totals.Line, totals.Amounts);
        }

        var lost = LostAmounts(answer, table);
        foreach (var check in broken)
        {
            var line = check.Lines[0];
            if (lost.Contains((line, check.Field, -check.Difference)))
            {
                continue;
            }

            if (check.Rule == SumRule.Twin)
            {
                yield return new Finding(
                    FindingKind.TwinAmountsDiffer, line, subjects[line], Field.Row, null, null, null, Certainty.Undecided, [],
                    [new("twin", Text(check.Lines[1])), new("difference", Found.Number(check.Difference))]);
                continue;
            }

            var column = check.Rule == SumRule.RowSum ? 0 : ColumnOf(table, check.Field);
            var stated = amounts[line][column].Counted;
            yield return new Finding(
                FindingKind.BrokenSum, line, subjects[line], check.Field, null, Found.Number(stated), null, Certainty.Undecided, [],
                [
                    new("heading", check.Rule == SumRule.RowSum ? HeadingOfSources(answer) : HeadingOf(answer, table, column)),
                    new("sum", Found.Number(stated + check.Difference)),
                    new("difference", Found.Number(check.Difference)),
                ]);
        }
    }

    /// <summary>By how much each total misses its lost row, which a finding of its own tells.</summary>
    private static HashSet<(int Line, string Field, long Amount)> LostAmounts(ListAnswer answer, ProgrammeList table)
    {
        var amounts = new HashSet<(int Line, string Field, long Amount)>();
        for (var section = 0; section < answer.Draft.Sections.Length; section++)
        {
            if (answer.Solution.LostRows[section] is { } lost)
            {
                var (subtotal, with) = (answer.Draft.Sections[section].Subtotal ?? answer.Draft.GrandTotal, answer.Draft.Sections[section].WithRelistings);
                for (var column = 0; column < lost.First.Length; column++)
                {
                    amounts.Add((subtotal!.Line, table.ColumnField(column), lost.First[column]));
                    amounts.Add((with?.Line ?? 0, table.ColumnField(column), lost.First[column] + lost.Relisted[column]));
                }
            }
        }

        return amounts;
    }

    private static int ColumnOf(ProgrammeList table, string field)
    {
        var column = 0;
        while (table.ColumnField(column) != field)
        {
            column++;
        }

        return column;
    }

    private static string HeadingOf(ListAnswer answer, ProgrammeList table, int column) =>
        column <= table.FundingSources.Length
            ? AmountFindings.HeadingOf(answer, column)
            : table.AmountColumns[column - 1 - table.FundingSources.Length].Printed;

    private static string HeadingOfSources(ListAnswer answer) =>
        string.Join(PrintedWords.Plus, answer.Draft.Heading.Sources.Select(source => source.Printed));

    private static IEnumerable<Finding> Lost(ListAnswer answer, ProgrammeList table)
    {
        for (var section = 0; section < answer.Draft.Sections.Length; section++)
        {
            if (answer.Solution.LostRows[section] is not { } lost)
            {
                continue;
            }

            foreach (var isRelisted in new[] { false, true })
            {
                if (LostRow(answer, table, section, isRelisted ? lost.Relisted : lost.First, isRelisted) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? LostRow(
        ListAnswer answer, ProgrammeList table, int section, ImmutableArray<long> amounts, bool isRelisted)
    {
        var parts = new List<string>();
        var columns = new List<FindingDetail>();
        for (var column = 0; column < amounts.Length; column++)
        {
            columns.Add(new FindingDetail(table.ColumnField(column), amounts[column].ToString(CultureInfo.InvariantCulture)));
            if (amounts[column] != 0)
            {
                parts.Add($"{AmountFindings.HeadingOf(answer, column)} {Found.Number(amounts[column])}");
            }
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var total = answer.Draft.Sections[section].Subtotal ?? answer.Draft.GrandTotal!;
        var text = string.Join(PrintedWords.Comma, parts);
        return new Finding(
            FindingKind.LostRow, total.Line, null, Field.Row, null, null, text, Certainty.Preferred, [],
            [
                new("policy", StructureFindings.NameOf(table.Policies[answer.Draft.PolicyOf(section)])),
                new("amounts", text),
                new("relisted", isRelisted ? "true" : "false"),
                .. columns,
            ]);
    }

    private static IEnumerable<Finding> Unchecked(ListAnswer answer)
    {
        for (var index = 0; index < answer.Draft.Listings.Length; index++)
        {
            var amounts = answer.Amounts(index);
            if (amounts.CertaintyOf(0) == Certainty.Unchecked && !answer.Reading(index).IsDropped)
            {
                yield return Found.In(answer.Draft.Listings[index]).Of(FindingKind.UncheckedAmounts, Field.Budget, Certainty.Unchecked);
            }
        }
    }

    private static IEnumerable<Finding> Stopped(ListAnswer answer)
    {
        if (answer.Solution.IsStopped)
        {
            yield return new Finding(
                FindingKind.SearchLimit, null, null, Field.Row, null, null, null, Certainty.Undecided, [],
                [new("steps", Found.Number(SearchLimits.LeastChangeSteps))]);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
