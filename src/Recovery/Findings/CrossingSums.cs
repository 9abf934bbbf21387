using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Points at the amount in which sums cross that do not hold: they do not agree on what it should be, so that it stays
/// as printed, but a person need not look for the fault in all their parts.</summary>
internal sealed class CrossingSums
{
    private readonly ProgrammeList table;
    private readonly Dictionary<int, FundingBreakdown> rows = [];
    private readonly Dictionary<int, string> subjects = [];
    private readonly List<BrokenSum> broken = [];

    private CrossingSums(ProgrammeList table, IEnumerable<Check> checks)
    {
        this.table = table;
        foreach (var listing in table.Listings)
        {
            (rows[listing.Line], subjects[listing.Line]) = (listing.Amounts, listing.Name);
        }

        foreach (var totals in table.TotalsRows)
        {
            (rows[totals.Line], subjects[totals.Line]) = (totals.Amounts, totals.Label);
        }

        broken.AddRange(checks.Where(check => check.Rule != SumRule.Twin).Select(Read).Where(sum => !sum.IsRounding));
    }

    /// <summary>The findings.</summary>
    /// <param name="table">The recovered table.</param>
    /// <param name="broken">Its broken sums.</param>
    /// <param name="cells">What happened to its cells.</param>
    /// <param name="held">Its sums that hold: no amount in one of them is pointed at.</param>
    public static IEnumerable<Finding> Of(
        ProgrammeList table, IReadOnlyCollection<Check> broken, IEnumerable<Check> held, ImmutableArray<RecoveredCell> cells) =>
        broken.Count < 2 ? [] : new CrossingSums(table, broken).Findings(held, cells);

    private IEnumerable<Finding> Findings(IEnumerable<Check> held, ImmutableArray<RecoveredCell> cells)
    {
        var sound = held.Where(check => check.Rule != SumRule.Twin).SelectMany(check => Read(check).Wanted.Keys).ToHashSet();

        // By cell: the broken sums that cross there.
        var sumsAt = new Dictionary<SumCell, List<BrokenSum>>();
        foreach (var sum in broken)
        {
            foreach (var cell in sum.Wanted.Keys)
            {
                (sumsAt.TryGetValue(cell, out var known) ? known : sumsAt[cell] = []).Add(sum);
            }
        }

        var crossings = sumsAt.Where(each => each.Value.Count > 1 && !sound.Contains(each.Key)).ToDictionary(each => each.Key, each => each.Value);
        foreach (var (cell, sums) in crossings.OrderBy(each => each.Key.Line).ThenBy(each => each.Key.Column))
        {
            if (Points(cell, sums, crossings))
            {
                yield return FindingOf(cell, sums, cells);
            }
        }
    }

    /// <summary>Whether the sums cross nowhere else, or want nearly the same here.</summary>
    private static bool Points(SumCell cell, List<BrokenSum> sums, Dictionary<SumCell, List<BrokenSum>> crossings)
    {
        if (sums.Count(sum => sum.Wanted.Keys.Count(crossings.ContainsKey) == 1) > 1)
        {
            return true;
        }

        var spread = sums.Max(sum => sum.Wanted[cell]) - sums.Min(sum => sum.Wanted[cell]);
        return spread * 4 <= sums.Min(sum => Math.Abs(sum.Difference));
    }

    private Finding FindingOf(SumCell cell, List<BrokenSum> sums, ImmutableArray<RecoveredCell> cells)
    {
        var field = table.ColumnField(cell.Column);
        var printed = cells.FirstOrDefault(each => each.Line == cell.Line && each.Field == field);
        var heading = cell.Column == 0 ? null
            : cell.Column <= table.FundingSources.Length ? table.FundingSources[cell.Column - 1].Printed
            : table.AmountColumns[cell.Column - 1 - table.FundingSources.Length].Printed;
        var wanted = sums.Select(sum => sum.Wanted[cell]).Distinct().Order().Select(value => Amount.Text(value, table.Decimals));
        ImmutableArray<FindingDetail> details = [new("count", sums.Count.ToString(CultureInfo.InvariantCulture))];
        return new Finding(
            FindingKind.CrossingSums, cell.Line, subjects[cell.Line], field, printed?.Column, printed?.Printed, null, Certainty.Undecided,
            [.. wanted], heading is null ? details : details.Add(new("heading", heading)));
    }

    private BrokenSum Read(Check check)
    {
        var wanted = new Dictionary<SumCell, long>();
        var line = check.Lines[0];
        var parts = 0;
        if (check.Rule is SumRule.RowSum)
        {
            Add(line, 0, 1);
            for (var source = 1; source <= table.FundingSources.Length; source++)
            {
                Add(line, source, -1);
            }

            return Sum(0);
        }

        var column = Enumerable.Range(0, table.ColumnCount).First(each => table.ColumnField(each) == check.Field);
        if (check.Rule is SumRule.Difference)
        {
            // Several rules may state one column; the one that fails by this much is meant.
            var rule = table.ColumnRules.First(each => each.Total == column && ResidualOf(each, rows[line]) == check.Difference);
            Add(line, rule.Total, 1);
            rule.Added.ToList().ForEach(each => Add(line, each, -1));
            rule.Subtracted.ToList().ForEach(each => Add(line, each, 1));
            return Sum(column);
        }

        Add(line, column, 1);
        check.Lines.Skip(1).ToList().ForEach(each => Add(each, column, -1));
        return Sum(column);

        void Add(int row, int own, int sign)
        {
            var amount = rows[row][own];
            parts++;
            var value = amount.Counted + (sign * check.Difference);
            if (!amount.IsBlank && (value >= 0 || amount.Counted < 0))
            {
                wanted[new SumCell(row, own)] = value;
            }
        }

        BrokenSum Sum(int stated) => new(
            wanted, check.Difference, ColumnArithmetic.IsRounded(check.Difference, rows[line][stated].Counted, parts - 1));
    }

    private static long ResidualOf(ColumnRule rule, FundingBreakdown row) =>
        rule.Added.Sum(column => row[column].Counted) - rule.Subtracted.Sum(column => row[column].Counted) - row[rule.Total].Counted;

    private sealed record SumCell(int Line, int Column);

    private sealed record BrokenSum(Dictionary<SumCell, long> Wanted, long Difference, bool IsRounding);
}
