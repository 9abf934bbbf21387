using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Finds the layout of a section by vote: the fields keep their printed order, and each takes the cell in which
/// most rows show what the field expects.</summary>
/// <remarks>An alignment of the fields with the cells by dynamic programming, as in the comparison of sequences; where
/// no row votes, the heading's own place decides, then the leftmost.</remarks>
internal static class LayoutFinder
{
    private const long Vote = 1_000;
    private const long HeadingVote = 10;

    /// <summary>The layout of rows that stand under a heading.</summary>
    public static SectionLayout Find(Heading heading, IReadOnlyCollection<PrintedRow> rows)
    {
        var fields = heading.Columns.Select(column => column.Field).ToImmutableArray();
        var width = Math.Max(rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Length), heading.Columns.Max(column => column.Cell) + 1);
        width = Math.Max(width, fields.Length);
        var votes = Votes(rows, width);
        var best = new long[fields.Length + 1, width + 1];
        for (var field = fields.Length - 1; field >= 0; field--)
        {
            for (var cell = width - 1; cell >= 0; cell--)
            {
                var taken = cell + 1 + (fields.Length - field - 1) <= width
                    ? Score(heading.Columns[field], cell, votes) + best[field + 1, cell + 1]
                    : long.MinValue / 2;
                best[field, cell] = Math.Max(taken, cell + 1 <= width ? best[field, cell + 1] : long.MinValue / 2);
            }

            best[field, width] = long.MinValue / 2;
        }

        var cells = ImmutableArray.CreateBuilder<int>(fields.Length);
        for (var (field, cell) = (0, 0); field < fields.Length; cell++)
        {
            if (Score(heading.Columns[field], cell, votes) + best[field + 1, cell + 1] == best[field, cell])
            {
                cells.Add(cell);
                field++;
            }
        }

        return new SectionLayout(fields, cells.ToImmutable());
    }

    /// <summary>How many cells of the rows stand where a layout expects their type.</summary>
    public static int Fit(SectionLayout layout, IEnumerable<PrintedRow> rows) => rows.Sum(row =>
        row.Filled.Count(cell => layout.FieldOf(cell) is { } field && CellTypes.Expected(field) == CellTypes.Of(row[cell])));

    private static long Score(HeadingColumn column, int cell, Dictionary<(CellType, int), int> votes) =>
        (votes.GetValueOrDefault((CellTypes.Expected(column.Field), cell)) * Vote) + (column.Cell == cell ? HeadingVote : 0);

    private static Dictionary<(CellType, int), int> Votes(IReadOnlyCollection<PrintedRow> rows, int width)
    {
        var votes = new Dictionary<(CellType, int), int>();
        foreach (var row in rows)
        {
            for (var cell = 0; cell < Math.Min(width, row.Cells.Length); cell++)
            {
                var key = (CellTypes.Of(row[cell]), cell);
                votes[key] = votes.GetValueOrDefault(key) + 1;
            }
        }

        return votes;
    }
}
