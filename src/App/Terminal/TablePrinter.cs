using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>Puts table rows on a page, in the columns of a layout.</summary>
internal static class TablePrinter
{
    /// <summary>The headings of the columns.</summary>
    public static void AddHeading(Page page, TableLayout layout) =>
        AddRow(page, layout, [.. layout.Columns.Select(column => new TableCell(column.Heading))], Tone.Quiet);

    /// <summary>A listing or a totals row.</summary>
    public static void AddRow(Page page, TableLayout layout, TableRow row) =>
        AddRow(page, layout, row.Cells, row.IsTotal ? Tone.Strong : Tone.Plain);

    /// <summary>A rule that sets totals rows off from the listings above them.</summary>
    public static void AddRule(Page page, TableLayout layout)
    {
        var width = 0;
        for (var column = layout.IsStacked ? 3 : 0; column < layout.Widths.Count; column++)
        {
            width += layout.Widths[column];
        }

        page.Add(new Span(new string(' ', layout.IsStacked ? layout.Widths[0] : 0), Tone.Plain),
            new Span(new string('-', width - 1), Tone.Quiet));
    }

    private static void AddRow(Page page, TableLayout layout, IReadOnlyList<TableCell> cells, Tone tone)
    {
        if (!layout.IsStacked)
        {
            AddLines(page, layout, cells, 0, cells.Count, indent: 0, tone);
            return;
        }

        // The row's number, its name and its marks; below them the rest.
        AddLines(page, layout, cells, 0, 3, indent: 0, tone);
        AddLines(page, layout, cells, 3, cells.Count, layout.Widths[0], tone);
    }

    private static void AddLines(
        Page page, TableLayout layout, IReadOnlyList<TableCell> cells, int first, int end, int indent, Tone tone)
    {
        var texts = new IReadOnlyList<string>[end];
        var height = 1;
        for (var column = first; column < end; column++)
        {
            var isBroken = layout.Columns[column].Kind is ColumnKind.Name or ColumnKind.Divisions;
            texts[column] = Wrapping.Lines(
                Page.Printable(cells[column].Text), isBroken ? layout.Widths[column] - (layout.HasSigns[column] ? 2 : 1) : null);
            height = Math.Max(height, texts[column].Count);
        }

        for (var line = 0; line < height; line++)
        {
            var spans = new List<Span> { new(new string(' ', indent), Tone.Plain) };
            for (var column = first; column < end; column++)
            {
                var text = line < texts[column].Count ? texts[column][line] : "";
                var isLast = line == texts[column].Count - 1;
                spans.Add(SpanOf(layout, column, text, isLast ? cells[column].State : null, tone, cells[column].State));
            }

            page.Add([.. spans]);
        }
    }

    // The sign stands directly behind a text, and right of a number in a place of its own.
    private static Span SpanOf(
        TableLayout layout, int column, string text, CellState? sign, Tone tone, CellState state)
    {
        var marked = !layout.HasSigns[column] ? text : text + (sign is { } shown ? CellSigns.SignOf(shown) : " ");
        var isNumber = layout.Columns[column].Kind == ColumnKind.Number;
        var set = isNumber
            ? DisplayWidth.PadLeft(marked, layout.Widths[column] - 1) + " "
            : DisplayWidth.PadRight(marked, layout.Widths[column]);
        return new Span(set, state == CellState.AsPrinted ? tone : CellSigns.ToneOf(state));
    }
}
