namespace Shisaku.Publishing;

/// <summary>Sets the texts of a table: lines, heights of rows, the names of measures.</summary>
internal sealed class CellSetting(PrintedTable table, TableMeasures measures, ITextRuler ruler)
{
    /// <summary>The height of a line, in sizes.</summary>
    public const double LineHeight = 1.2;

    /// <summary>Above and below the lines of a row together, in sizes.</summary>
    public const double RowPadding = 0.6;

    private const double TitleSize = 1.6;

    private readonly HashSet<MeasureCell> begun = [];
    private readonly int[] textWidths = [.. Enumerable.Range(0, table.Columns.Length).Select(column => measures.TextWidth(column, 1))];
    private readonly double titleHeight = HeightOfTitle(table, measures, ruler);
    private double[]? headHeights;
    private (MeasureCell? Of, List<string> Lines) lastMeasure = (null, []);

    /// <summary>The height of the title and the unit on the first page.</summary>
    public double TitleHeight => titleHeight;

    /// <summary>The lines of the title.</summary>
    public List<string> TitleLines() => LinesOfTitle(table, measures, ruler);

    /// <summary>The size of the title's letters, in points.</summary>
    public static double TitleLetters(TableMeasures measures) => measures.Size * TitleSize;

    /// <summary>The lines of a cell of the heading.</summary>
    public List<string> HeadLines(HeadCell cell) => LineBreaks.Of(cell.Text, measures.TextWidth(cell.Column, cell.Columns), ruler);

    /// <summary>The heights of the heading's rows.</summary>
    public double[] HeadHeights()
    {
        if (headHeights is not null)
        {
            return headHeights;
        }

        var heights = new double[table.HeadRows];
        foreach (var cell in table.Head().OrderBy(cell => cell.Rows))
        {
            var missing = HeightOf(HeadLines(cell).Count) - heights.Skip(cell.Row).Take(cell.Rows).Sum();
            heights[cell.Row + cell.Rows - 1] += Math.Max(0, missing);
        }

        return headHeights = heights;
    }

    /// <summary>A row with its lines and its height; its place follows.</summary>
    public PlacedRow Place(TableRow row)
    {
        var lines = row.Kind switch
        {
            RowKind.Policy or RowKind.Note => [LineBreaks.Of(row.Text, measures.TextWidth(0, table.Columns.Length), ruler)],
            RowKind.Listing => Lines(row),
            _ => Lines(row, LineBreaks.Of(row.Text, measures.TextWidth(table.LabelColumn, table.LabelColumns), ruler)),
        };
        var height = HeightOf(lines.Max(cell => cell.Count));
        var most = measures.Paper.BodyHeight - TitleHeight - HeadHeights().Sum();
        return new PlacedRow(row, lines) { Height = Math.Min(height, most), Scale = Math.Min(1, most / height) };
    }

    private List<string>[] Lines(TableRow row, List<string>? label = null) =>
        [.. row.Cells.Select((cell, column) => column == table.LabelColumn && label is not null ? label : LineBreaks.Of(cell, textWidths[column], ruler))];

    /// <summary>The height that a measure's name needs.</summary>
    public double MeasureHeight(MeasureCell measure) => HeightOf(MeasureLines(measure).Count);

    /// <summary>The measures of a page's rows.</summary>
    public List<PlacedMeasure> MeasuresOf(List<PlacedRow> page)
    {
        var placed = new List<PlacedMeasure>();
        for (var first = 0; first < page.Count;)
        {
            var measure = page[first].Row.Measure;
            var rows = page.Skip(first).TakeWhile(row => row.Row.Measure == measure).Count();
            if (measure is not null)
            {
                placed.Add(new PlacedMeasure(measure, first, rows, !begun.Add(measure), MeasureLines(measure)));
            }

            first += rows;
        }

        // Only the last can go on.
        begun.RemoveWhere(each => placed.Count == 0 || each != placed[^1].Measure);
        return placed;
    }

    private List<string> MeasureLines(MeasureCell measure)
    {
        if (lastMeasure.Of != measure)
        {
            lastMeasure = (measure, LineBreaks.Of(measure.Text, measures.TextWidth(0, 1), ruler));
        }

        return lastMeasure.Lines;
    }

    private static double HeightOfTitle(PrintedTable table, TableMeasures measures, ITextRuler ruler) =>
        measures.Size * ((TitleSize * LineHeight * LinesOfTitle(table, measures, ruler).Count) + LineHeight + 0.8);

    private static List<string> LinesOfTitle(PrintedTable table, TableMeasures measures, ITextRuler ruler) =>
        LineBreaks.Of(table.Title, (int)(measures.Widths.Sum() / (measures.Size * TitleSize) * 1000), ruler);

    private double HeightOf(int lines) => Math.Round(measures.Size * ((lines * LineHeight) + RowPadding), 2);
}
