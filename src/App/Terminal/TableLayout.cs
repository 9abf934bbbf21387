using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>How wide each column is, and whether a row takes one line or two.</summary>
/// <remarks>Where the terminal is wide enough, or there is none, every text stands in one line. Else names and divisions
/// are broken within their columns; where that would leave less than a name needs, the name takes a line of its own and the
/// rest stands below it. Nothing is cut off.</remarks>
internal sealed class TableLayout
{
    private const int LeastNameWidth = 24;
    private const int LeastDivisionsWidth = 14;

    private TableLayout(IReadOnlyList<TableColumn> columns, int[] widths, bool[] signs, bool isStacked) =>
        (Columns, Widths, HasSigns, IsStacked) = (columns, widths, signs, isStacked);

    /// <summary>The columns from left to right.</summary>
    public IReadOnlyList<TableColumn> Columns { get; }

    /// <summary>The cells of each column: the text, a sign where the column has any, a space.</summary>
    public IReadOnlyList<int> Widths { get; }

    /// <summary>Which columns have a sign beside any of their texts.</summary>
    public IReadOnlyList<bool> HasSigns { get; }

    /// <summary>Whether the name stands on a line of its own, above the rest of its row.</summary>
    public bool IsStacked { get; }

    /// <summary>The layout for rows on a terminal of a width; null for no limit.</summary>
    public static TableLayout For(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableRow> rows, int? width)
    {
        var (widths, signs) = Natural(columns, rows);

        if (width is not { } limit || Sum(widths) <= limit)
        {
            return new TableLayout(columns, widths, signs, isStacked: false);
        }

        var name = IndexOf(columns, ColumnKind.Name);
        var divisions = IndexOf(columns, ColumnKind.Divisions);
        var room = limit - Sum(widths) + widths[name] + (divisions < 0 ? 0 : widths[divisions]);
        if (divisions >= 0)
        {
            widths[divisions] = FewestLines(rows, name, divisions, room, widths[divisions]);
            room -= widths[divisions];
        }

        if (room >= LeastNameWidth)
        {
            widths[name] = room;
            return new TableLayout(columns, widths, signs, isStacked: false);
        }

        return Stacked(columns, widths, signs, limit, name, divisions);
    }

    // How wide the divisions should be, of the room that they share with the names, for the shortest table.
    private static int FewestLines(IReadOnlyList<TableRow> rows, int name, int divisions, int room, int most)
    {
        var texts = rows.Select(row =>
            (Name: DisplayWidth.Of(row.Cells[name].Text) + 2, Divisions: DisplayWidth.Of(row.Cells[divisions].Text) + 2))
            .ToList();
        var best = (Width: Math.Min(most, LeastDivisionsWidth), Lines: long.MaxValue);
        for (var width = best.Width; width <= most && room - width >= LeastNameWidth; width++)
        {
            var lines = 0L;
            foreach (var text in texts)
            {
                lines += Math.Max(LinesOf(text.Name, room - width), LinesOf(text.Divisions, width));
            }

            best = lines < best.Lines ? (width, lines) : best;
        }

        return best.Width;
    }

    private static int LinesOf(int text, int width) => (text + width - 1) / width;

    private static (int[] Widths, bool[] Signs) Natural(IReadOnlyList<TableColumn> columns, IEnumerable<TableRow> rows)
    {
        var widths = columns.Select(column => DisplayWidth.Of(column.Heading)).ToArray();
        var signs = new bool[columns.Count];
        foreach (var row in rows)
        {
            for (var column = 0; column < widths.Length; column++)
            {
                widths[column] = Math.Max(widths[column], DisplayWidth.Of(row.Cells[column].Text));
                signs[column] |= row.Cells[column].State != CellState.AsPrinted;
            }
        }

        for (var column = 0; column < widths.Length; column++)
        {
            widths[column] += signs[column] ? 2 : 1;
        }

        return (widths, signs);
    }

    private static TableLayout Stacked(
        IReadOnlyList<TableColumn> columns, int[] widths, bool[] signs, int limit, int name, int divisions)
    {
        var marks = name + 1;
        widths[name] = Math.Max(LeastNameWidth, limit - widths[0] - widths[marks]);
        if (divisions >= 0)
        {
            var below = Sum(widths) - widths[name] - widths[marks] - widths[divisions];
            widths[divisions] = Math.Max(LeastDivisionsWidth, limit - below);
        }

        return new TableLayout(columns, widths, signs, isStacked: true);
    }

    private static int IndexOf(IReadOnlyList<TableColumn> columns, ColumnKind kind)
    {
        for (var column = 0; column < columns.Count; column++)
        {
            if (columns[column].Kind == kind)
            {
                return column;
            }
        }

        return -1;
    }

    private static int Sum(int[] widths) => widths.Sum();
}
