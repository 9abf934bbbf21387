using System.Collections.Immutable;

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
    public static SectionLayout Find(Heading heading, List<BodyRow> rows)
    {
        var fields = heading.Columns.Select(column => column.Field).ToImmutableArray();
        var width = Width(heading, rows);
        var votes = Votes(rows, width);
        var stated = (rows.Count * 2 / 3 * Vote) + Vote;
        var best = new long[fields.Length + 1][];
        best[fields.Length] = new long[width + 1];
        for (var field = fields.Length - 1; field >= 0; field--)
        {
            best[field] = new long[width + 1];
            best[field][width] = long.MinValue / 2;
            for (var cell = width - 1; cell >= 0; cell--)
            {
                var taken = cell + (fields.Length - field) <= width
                    ? Score(heading.Columns[field], cell, votes, stated) + best[field + 1][cell + 1]
                    : long.MinValue / 2;
                best[field][cell] = Math.Max(taken, best[field][cell + 1]);
            }
        }

        var cells = new int[fields.Length];
        for (var (field, cell) = (0, 0); field < fields.Length; cell++)
        {
            if (Score(heading.Columns[field], cell, votes, stated) + best[field + 1][cell + 1] == best[field][cell])
            {
                cells[field] = cell;
                field++;
            }
        }

        return new SectionLayout(fields, cells);
    }

    /// <summary>How many cells of a row stand where a layout expects their type.</summary>
    public static int Fit(SectionLayout layout, BodyRow row)
    {
        var fit = 0;
        for (var cell = 0; cell < row.Types.Length; cell++)
        {
            fit += row.Types[cell] != CellType.Blank
                && layout.FieldOf(cell) is { } field
                && CellTypes.Expected(field) == row.Types[cell] ? 1 : 0;
        }

        return fit;
    }

    /// <summary>As many cells as the longest row and the heading have, and one at least for each field.</summary>
    private static int Width(Heading heading, List<BodyRow> rows)
    {
        var width = heading.Columns.Length;
        foreach (var column in heading.Columns)
        {
            width = Math.Max(width, column.Cell + 1);
        }

        foreach (var row in rows)
        {
            width = Math.Max(width, row.Types.Length);
        }

        return width;
    }

    // A place that a person stated weighs as much as two rows in three: it settles what the cells leave open, and a section
    // that has slid as a whole still shows.
    private static long Score(HeadingColumn column, int cell, int[][] votes, long stated) =>
        (votes[(int)CellTypes.Expected(column.Field)][cell] * Vote)
        + (column.Cell != cell ? 0 : column.IsStated ? stated : HeadingVote);

    /// <summary>By type and cell: how many rows show that type there.</summary>
    private static int[][] Votes(List<BodyRow> rows, int width)
    {
        var votes = new int[(int)CellType.Text + 1][];
        for (var type = 0; type < votes.Length; type++)
        {
            votes[type] = new int[width];
        }

        foreach (var row in rows)
        {
            for (var cell = 0; cell < row.Types.Length; cell++)
            {
                votes[(int)row.Types[cell]][cell]++;
            }
        }

        return votes;
    }
}
