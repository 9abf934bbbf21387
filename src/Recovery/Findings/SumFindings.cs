using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about sums: broken ones, lost rows, amounts that no total covers, searches that stopped.</summary>
internal static class SumFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, ProgrammeList table, IEnumerable<Check> checks) =>
        Broken(answer, table, checks).Concat(Lost(answer, table)).Concat(Unchecked(answer)).Concat(Stopped(answer));

    private static IEnumerable<Finding> Broken(ListAnswer answer, ProgrammeList table, IEnumerable<Check> checks)
    {
        var subjects = table.Listings.ToDictionary(listing => listing.Line, listing => listing.Name);
        var amounts = table.Listings.ToDictionary(listing => listing.Line, listing => listing.Amounts);
        foreach (var totals in table.TotalsRows)
        {
            subjects.Add(totals.Line, totals.Label);
            amounts.Add(totals.Line, totals.Amounts);
        }

        foreach (var check in checks.Where(check => !check.IsHeld && !check.IsUndecided))
        {
            var line = check.Lines[0];
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
                    new("heading", check.Rule == SumRule.RowSum ? HeadingOfSources(answer) : AmountFindings.HeadingOf(answer, column)),
                    new("sum", Found.Number(stated + check.Difference)),
                    new("difference", Found.Number(check.Difference)),
                ]);
        }
    }

    private static int ColumnOf(ProgrammeList table, string field) =>
        Enumerable.Range(0, table.FundingSources.Length + 1).First(column => table.ColumnField(column) == field);

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

            foreach (var (amounts, isRelisted) in new[] { (lost.First, false), (lost.Relisted, true) })
            {
                if (amounts.Any(amount => amount != 0))
                {
                    var total = answer.Draft.Sections[section].Subtotal ?? answer.Draft.GrandTotal!;
                    var text = string.Join(PrintedWords.Comma, Enumerable.Range(0, amounts.Length)
                        .Where(column => amounts[column] != 0)
                        .Select(column => $"{AmountFindings.HeadingOf(answer, column)} {Found.Number(amounts[column])}"));
                    yield return new Finding(
                        FindingKind.LostRow, total.Line, null, Field.Row, null, null, text, Certainty.Preferred, [],
                        [
                            new("policy", StructureFindings.NameOf(table.Policies[section])),
                            new("amounts", text),
                            new("relisted", isRelisted ? "true" : "false"),
                            .. Enumerable.Range(0, amounts.Length).Select(column => new FindingDetail(
                                table.ColumnField(column), amounts[column].ToString(CultureInfo.InvariantCulture))),
                        ]);
                }
            }
        }
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
