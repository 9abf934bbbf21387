using System.Globalization;

namespace Shisaku.Publishing;

/// <summary>Draws a table, page by page, and marks what each part is.</summary>
internal sealed class PdfTable
{
    private const string Heading = "/Type/Pagination/Subtype/Header", Rules = "/Type/Layout", Foot = "/Type/Pagination/Subtype/Footer";

    private readonly PrintedTable table;
    private readonly PdfLetters letters;
    private readonly PdfDocument document;
    private readonly TableMeasures measures;
    private readonly CellSetting setting;
    private readonly PageFlow flow;
    private readonly Tag section, grid;
    private Tag? body;

    public PdfTable(PrintedTable table, PdfLetters letters, PdfDocument document)
    {
        (this.table, this.letters, this.document) = (table, letters, document);
        measures = TableMeasures.Of(table, letters);
        setting = new CellSetting(table, measures, letters);
        flow = new PageFlow(table, measures, letters);
        section = document.Tags.Begin("Sect", document.Whole);
        Title = document.Tags.Begin("H1", section);
        Unit = table.UnitLine.Length == 0 ? null : document.Tags.Begin("P", section);
        grid = document.Tags.Begin("Table", section);
    }

    private Tag Title { get; }

    private Tag? Unit { get; }

    /// <summary>Draws all its pages.</summary>
    public void Draw()
    {
        var notes = new List<Tag>();
        foreach (var page in flow.Pages())
        {
            var canvas = document.Begin(measures.Paper);
            if (page.Number == 1)
            {
                DrawTitle(canvas);
                document.Bookmark(table.Title, canvas.Page, measures.Paper.Height, isTable: true);
            }

            DrawHead(canvas, page);
            DrawRows(canvas, page, notes);
            canvas.Aside(Foot, () =>
            {
                var number = string.Create(CultureInfo.InvariantCulture, $"- {document.Pages} -");
                var left = (measures.Paper.Width - (letters.WidthOf(number) * 9 / 1000.0)) / 2;
                canvas.Line(number, left, measures.Paper.Height - Paper.Margin + 6, 9);
            });
            document.End(canvas, measures.Paper);
        }

        document.Tags.End(Title);
        notes.Concat(new[] { Unit, body, grid, section }.OfType<Tag>()).ToList().ForEach(document.Tags.End);
    }

    private void DrawTitle(PageCanvas canvas)
    {
        var size = CellSetting.TitleLetters(measures);
        var lines = setting.TitleLines();
        canvas.Part(Title, lines.Count > 1 ? table.Title : null, () =>
        {
            for (var line = 0; line < lines.Count; line++)
            {
                canvas.Line(lines[line], Paper.Margin, Paper.Margin + (size * ((line * CellSetting.LineHeight) + 0.9)), size);
            }
        });
        if (Unit is { } unit)
        {
            var left = Paper.Margin + measures.Widths.Sum() - (letters.WidthOf(table.UnitLine) * measures.Size / 1000);
            canvas.Part(unit, null, () => canvas.Line(
                table.UnitLine, left, Paper.Margin + setting.TitleHeight - (0.5 * measures.Size), measures.Size));
        }
    }

    private void DrawHead(PageCanvas canvas, TablePage page)
    {
        var top = Paper.Margin + page.BodyTop - flow.HeadHeight;
        var heights = flow.HeadHeights();
        canvas.Aside(Rules, () => new TableGrid(table, measures, canvas).Head(top, heights));
        if (page.Number > 1)
        {
            canvas.Aside(Heading, () =>
            {
                foreach (var cell in table.Head())
                {
                    Text(cell, null);
                }
            });
            return;
        }

        var head = document.Tags.Begin("THead", grid);
        foreach (var cells in table.Head().GroupBy(cell => cell.Row))
        {
            var row = document.Tags.Begin("TR", head);
            foreach (var cell in cells)
            {
                Text(cell, row);
            }

            document.Tags.End(row);
        }

        document.Tags.End(head);
        body = document.Tags.Begin("TBody", grid);

        void Text(HeadCell cell, Tag? row)
        {
            var box = new CellFrame(
                measures, cell.Column, cell.Columns, top + heights.Take(cell.Row).Sum(), heights.Skip(cell.Row).Take(cell.Rows).Sum());
            if (row is null)
            {
                box.Draw(canvas, letters, setting.HeadLines(cell), Alignment.Middle);
                return;
            }

            var tag = document.Tags.Begin("TH", row, Tag.Cell(cell.Rows, cell.Columns, "Column"));
            var lines = setting.HeadLines(cell);
            canvas.Part(tag, lines.Count > 1 ? cell.Text : null, () => box.Draw(canvas, letters, lines, Alignment.Middle));
            document.Tags.End(tag);
        }
    }

    private void DrawRows(PageCanvas canvas, TablePage page, List<Tag> notes)
    {
        canvas.Aside(Rules, () => new TableGrid(table, measures, canvas).Rows(page));
        var drawing = new PdfRows(table, measures, letters, document, canvas, page);
        for (var at = 0; at < page.Rows.Count; at++)
        {
            if (page.Rows[at].Row.Kind == RowKind.Note)
            {
                var note = document.Tags.Begin("P", section);
                notes.Add(note);
                drawing.DrawNote(page.Rows[at], note);
            }
            else
            {
                drawing.Draw(at, body!);
            }
        }
    }
}
