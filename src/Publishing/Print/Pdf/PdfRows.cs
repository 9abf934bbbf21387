namespace Shisaku.Publishing;

/// <summary>Sets the rows of a page of a table, each cell marked as one.</summary>
internal sealed class PdfRows(
    PrintedTable table, TableMeasures measures, PdfLetters letters, PdfDocument document, PageCanvas canvas, TablePage page)
{
    private const string Repeated = "/Type/Pagination";

    private readonly TableGrid grid = new(table, measures, canvas);

    /// <summary>Sets a row.</summary>
    public void Draw(int at, Tag body)
    {
        var placed = page.Rows[at];
        var row = document.Tags.Begin("TR", body);
        if (page.Measures.FirstOrDefault(measure => measure.First == at) is { } own)
        {
            DrawMeasure(own, row);
        }

        foreach (var (column, columns) in grid.CellsOf(placed.Row))
        {
            var isHead = placed.Row.Kind == RowKind.Policy || (placed.Row.Totals is not null && column == table.LabelColumn);
            var lines = placed.Lines[column];
            var whole = isHead ? placed.Row.Text : placed.Row.Cells[column];
            var tag = document.Tags.Begin(isHead ? "TH" : "TD", row, Tag.Cell(1, columns, isHead ? "Row" : null));
            if (lines.Any(line => line.Length > 0))
            {
                canvas.Part(tag, lines.Count > 1 ? whole.Replace("\n", "", StringComparison.Ordinal) : null, () =>
                    Frame(placed, column, columns).Draw(canvas, letters, lines, AlignmentOf(placed.Row, column)));
            }

            document.Tags.End(tag);
        }

        document.Tags.End(row);
        if (placed.Row.Kind is RowKind.Policy or RowKind.GrandTotal || placed.Row.OpensPolicy)
        {
            document.Bookmark(placed.Row.Text, canvas.Page, measures.Paper.Height - Paper.Margin - placed.Top, isTable: false);
        }
    }

    /// <summary>Sets a remark under the table.</summary>
    public void DrawNote(PlacedRow placed, Tag note) => canvas.Part(note, placed.Lines[0].Count > 1 ? placed.Row.Text : null, () =>
        Frame(placed, 0, table.Columns.Length).Draw(canvas, letters, placed.Lines[0], Alignment.Left));

    private void DrawMeasure(PlacedMeasure own, Tag row)
    {
        var (first, last) = (page.Rows[own.First], page.Rows[own.First + own.Rows - 1]);
        var frame = new CellFrame(measures, 0, 1, Paper.Margin + first.Top, last.Top + last.Height - first.Top) { IsFromTop = true };
        if (own.IsContinued)
        {
            canvas.Aside(Repeated, () => frame.Draw(canvas, letters, own.Lines, Alignment.Left));
            return;
        }

        var tag = document.Tags.Begin("TH", row, Tag.Cell(own.Measure.Rows, 1, "Row"));
        canvas.Part(tag, own.Lines.Count > 1 ? own.Measure.Text : null, () => frame.Draw(canvas, letters, own.Lines, Alignment.Left));
        document.Tags.End(tag);
    }

    private CellFrame Frame(PlacedRow placed, int column, int columns) =>
        new(measures, column, columns, Paper.Margin + placed.Top, placed.Height) { Scale = placed.Scale };

    private Alignment AlignmentOf(TableRow row, int column) => row.Kind switch
    {
        RowKind.Policy or RowKind.Note => Alignment.Left,
        RowKind.Subtotal or RowKind.GrandTotal when column == table.LabelColumn => Alignment.Middle,
        _ => table.Columns[column].Kind switch
        {
            ColumnKind.Amount => Alignment.Right,
            ColumnKind.Mark or ColumnKind.Term => Alignment.Middle,
            _ => Alignment.Left,
        },
    };
}
