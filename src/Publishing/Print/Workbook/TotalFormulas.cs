using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The formulas of totals rows: which cells of the sheet each adds up.</summary>
/// <param name="table">The table.</param>
/// <param name="firstRow">The sheet's row in which its rows begin.</param>
internal sealed class TotalFormulas(PrintedTable table, int firstRow)
{
    // What a workbook allows.
    private const int MostArguments = 250, LongestFormula = 8_000;

    private readonly Dictionary<int, (int Row, FundingBreakdown Amounts)> rows = RowsOf(table, firstRow);

    /// <summary>The formula of a total; null where the sum does not come to what the list states, or can't be written: then the stated
    /// amount stands there.</summary>
    /// <param name="totals">The totals row.</param>
    /// <param name="amount">Which of the list's amount columns.</param>
    /// <param name="column">The sheet's column, in letters.</param>
    public string? Of(TotalsRow totals, int amount, string column)
    {
        var stated = totals.Amounts[amount];
        if (!stated.IsKnown || totals.Lines.IsEmpty)
        {
            return null;
        }

        var sum = 0L;
        foreach (var line in totals.Lines)
        {
            if (!rows.TryGetValue(line, out var row) || row.Amounts[amount].IsUndecided)
            {
                return null;
            }

            sum += row.Amounts[amount].Counted;
        }

        return sum == stated.Counted ? Formula(totals.Lines, column) : null;
    }

    private string? Formula(ImmutableArray<int> lines, string column)
    {
        var ranges = new List<string>();
        var sorted = lines.Select(line => rows[line].Row).Order().ToList();
        for (var from = 0; from < sorted.Count;)
        {
            var to = from;
            while (to + 1 < sorted.Count && sorted[to + 1] == sorted[to] + 1)
            {
                to++;
            }

            var end = to == from ? "" : string.Create(CultureInfo.InvariantCulture, $":{column}{sorted[to]}");
            ranges.Add(string.Create(CultureInfo.InvariantCulture, $"{column}{sorted[from]}{end}"));
            from = to + 1;
        }

        var formula = string.Join('+', ranges.Chunk(MostArguments).Select(part => $"SUM({string.Join(',', part)})"));
        return formula.Length <= LongestFormula ? formula : null;
    }

    private static Dictionary<int, (int Row, FundingBreakdown Amounts)> RowsOf(PrintedTable table, int firstRow)
    {
        var rows = new Dictionary<int, (int, FundingBreakdown)>();
        var at = firstRow;
        foreach (var row in table.Rows())
        {
            if (row.Amounts is { } amounts)
            {
                rows.TryAdd(row.Line, (at, amounts));
            }

            at++;
        }

        return rows;
    }
}
