using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>What a recovered list claims of itself, recomputed from its table without the product's own sums.</summary>
internal static class Claims
{
    /// <summary>Checks, verdict, cells and messages agree with the table.</summary>
    public static void AreTrue(RecoveredList recovered)
    {
        var rows = recovered.List.Listings.Select(listing => (listing.Line, listing.Amounts))
            .Concat(recovered.List.TotalsRows.Select(totals => (totals.Line, totals.Amounts)))
            .ToDictionary(row => row.Line, row => row.Amounts);
        foreach (var check in recovered.Checks)
        {
            Assert.Equal(check.IsUndecided, Undecided(recovered, check, rows));
            Assert.Equal(check.IsHeld, !check.IsUndecided && Difference(recovered, check, rows) == 0);
        }

        var isBroken = recovered.Checks.Any(check => !check.IsHeld && !check.IsUndecided);
        Assert.Equal(isBroken, recovered.Verdict == Verdict.Unbalanced);
        Assert.Equal(isBroken, recovered.Findings.Any(finding => finding.Kind is FindingKind.BrokenSum or FindingKind.LostRow or FindingKind.TwinAmountsDiffer));
        var amounts = recovered.Cells.Where(cell => Field.IsAmount(cell.Field)).ToList();
        if (recovered.Verdict is Verdict.Proven or Verdict.Balanced or Verdict.Unchecked)
        {
            Assert.DoesNotContain(rows.Values.SelectMany(row => row.Columns), amount => amount.IsUndecided);
            Assert.DoesNotContain(amounts, cell => cell.Certainty == Certainty.Undecided);
        }

        Assert.Equal(
            rows.Values.Sum(row => row.Columns.Count(amount => !amount.IsBlank)),
            amounts.Count(cell => rows.ContainsKey(cell.Line)));
        foreach (var finding in recovered.Findings)
        {
            Assert.NotEmpty(FindingText.In(Language.English).Message(finding, recovered.Printed));
            Assert.NotEmpty(FindingText.In(Language.Japanese).Message(finding, recovered.Printed));
        }
    }

    /// <summary>Every filled cell of the print is a recovered cell, a heading, a name, or stands in a finding of its row.</summary>
    public static void NothingDisappears(PrintedList printed, RecoveredList recovered)
    {
        var cells = recovered.Cells.Where(cell => cell.Column is not null).Select(cell => (cell.Line, cell.Column!.Value)).ToHashSet();
        var lines = recovered.Cells.Select(cell => cell.Line).ToHashSet();
        var policies = recovered.List.Policies.Select(policy => policy.Line).ToHashSet();
        var measures = recovered.List.Policies.SelectMany(policy => policy.Measures).Select(measure => measure.Line).ToHashSet();
        var found = recovered.Findings.Select(finding => finding.Line).ToHashSet();
        var heading = lines.Concat(policies.OfType<int>()).Min();
        foreach (var row in printed.Rows.Where(row => row.Line >= heading))
        {
            if (!lines.Contains(row.Line))
            {
                var isSecondLineOfHeading = found.Contains(row.Line - 1);
                Assert.True(
                    policies.Contains(row.Line) || measures.Contains(row.Line) || found.Contains(row.Line) || isSecondLineOfHeading,
                    $"row {row.Line} disappeared: {string.Join('|', row.Cells)}");
                continue;
            }

            foreach (var cell in row.Filled.Where(cell => !cells.Contains((row.Line, cell + 1))))
            {
                Assert.True(
                    recovered.Findings.Any(finding => finding.Line == row.Line && finding.Column == cell + 1) || Says(row[cell]),
                    $"cell {cell + 1} of row {row.Line} disappeared: {row[cell]}");
            }
        }
    }

    // A dash where no amount belongs says nothing.
    private static bool Says(string cell) => cell is "-" or "－" or "―" or "ー";

    private static bool Undecided(RecoveredList recovered, Check check, Dictionary<int, FundingBreakdown> rows) =>
        check.Lines.SelectMany(line => Taking(recovered, check, rows[line])).Any(amount => amount.IsUndecided);

    private static IEnumerable<Amount> Taking(RecoveredList recovered, Check check, FundingBreakdown row) =>
        check.Rule == SumRule.Difference ? Ruled(recovered, check).SelectMany(rule => rule.Added.Concat(rule.Subtracted).Append(rule.Total)).Select(column => row[column])
        : check.Field == Field.Row ? row.Columns
        : [row[ColumnOf(recovered, check.Field)]];

    private static IEnumerable<ColumnRule> Ruled(RecoveredList recovered, Check check) =>
        recovered.List.ColumnRules.Where(rule => recovered.List.ColumnField(rule.Total) == check.Field);

    private static int ColumnOf(RecoveredList recovered, string field) =>
        Enumerable.Range(0, recovered.List.ColumnCount).Single(column => recovered.List.ColumnField(column) == field);

    private static long Difference(RecoveredList recovered, Check check, Dictionary<int, FundingBreakdown> rows)
    {
        var first = rows[check.Lines[0]];
        return check.Rule switch
        {
            SumRule.RowSum => first.Sources.Sum(amount => amount.Counted) - first.Budget.Counted,
            SumRule.Difference => Ruled(recovered, check)
                .Select(rule => rule.Added.Sum(column => first[column].Counted) - rule.Subtracted.Sum(column => first[column].Counted) - first[rule.Total].Counted)
                .First(difference => difference == check.Difference),
            SumRule.Twin => first.Columns.Zip(rows[check.Lines[1]].Columns).Any(pair => pair.First.Counted != pair.Second.Counted) ? 1 : 0,
            _ => check.Lines.Skip(1).Sum(line => rows[line][ColumnOf(recovered, check.Field)].Counted)
                - first[ColumnOf(recovered, check.Field)].Counted,
        };
    }
}
