namespace Shisaku.Reading;

/// <summary>Makes rows of a zone.</summary>
internal static class ZoneRows
{
    // A cell over several rows holds a label of so many lines at most; one that begins at its top may have more.
    private const int MostLabelLines = 3;
    private const int MostLinesFromTop = 8;
    private const double LabelPitch = 1.5;

    // No more rules than these close a heading and a body, whose rows no rule parts.
    private const int FewRules = 6;
    private const int HighRow = 8;

    /// <summary>The rows from top to bottom.</summary>
    public static List<ZoneRow> Of(ZoneGrid placed)
    {
        List<ZoneRow> rows = [];
        var edges = TableEdge.Of(placed.Zone.Lying);
        foreach (var band in Bands(placed, edges, rows))
        {
            Add(placed, edges, band.Number, band.Texts, rows);
        }

        return rows;
    }

    /// <summary>The texts in columns by the band between lying rules that they stand in; lines across columns become rows.</summary>
    private static List<(int Number, List<ZoneText> Texts)> Bands(ZoneGrid placed, List<TableEdge> edges, List<ZoneRow> rows)
    {
        List<(int Number, List<ZoneText> Texts)> bands = [];
        SortedDictionary<int, List<ZoneText>> open = [];
        var cells = placed.Zone.Lines.SelectMany(line => line.Select(text => (Column: placed.ColumnOf(line, text), Text: text, Line: line)))
            .ToList();
        var floating = Floating([.. cells.Where(cell => cell.Column is not null).Select(cell => (cell.Column!.Value, cell.Text))], edges);
        foreach (var (column, text, line) in cells)
        {
            if (column is { } known)
            {
                var floats = floating.TryGetValue(text, out var first);
                var band = floats ? first : edges.Count(edge => edge.Place < text.Middle);
                if (!open.TryGetValue(band, out var texts))
                {
                    open.Add(band, texts = []);
                }

                texts.Add(new(known, text, floats));
            }
            else if (ReferenceEquals(line[0], text))
            {
                // Such a line parts what is above it from what is below.
                AddOpen(placed, edges, open, rows);
                rows.Add(WithoutColumns(line));
            }
        }

        bands.AddRange(open.Select(band => (band.Key, band.Value)));
        return bands;
    }

    /// <summary>A line outside any table: what a wide gap parts are cells.</summary>
    private static ZoneRow WithoutColumns(List<PageText> line)
    {
        List<ZoneText> cells = [];
        foreach (var text in line)
        {
            var isApart = cells.Count > 0 && text.Left - cells[^1].Text.Right > 1.2 * text.Size;
            cells.Add(new(cells.Count == 0 ? 0 : cells[^1].Column + (isApart ? 1 : 0), text, false));
        }

        var row = new ZoneRow(cells[^1].Column + 1);
        row.Texts.AddRange(cells);
        return row;
    }

    private static void AddOpen(ZoneGrid placed, List<TableEdge> edges, SortedDictionary<int, List<ZoneText>> open, List<ZoneRow> rows)
    {
        foreach (var (number, texts) in open)
        {
            Add(placed, edges, number, texts, rows);
        }

        open.Clear();
    }

    /// <summary>The labels of cells over several rows, with the first band of each.</summary>
    private static Dictionary<PageText, int> Floating(List<(int Column, PageText Text)> cells, List<TableEdge> edges)
    {
        Dictionary<PageText, int> floating = [];
        if (edges.Count < 3)
        {
            return floating;
        }

        foreach (var cell in cells.GroupBy(cell => (cell.Column, Between: Between(cell.Text, edges))))
        {
            var (above, below) = cell.Key.Between;
            var texts = cell.Select(one => one.Text).ToList();
            if (above < 0 || below - above < 2 || texts.Count(text => text.IsAmount) > 1)
            {
                continue;
            }

            // A cell that goes on over the page's end is not closed there.
            if (IsFromTop(texts, edges[above].Place) || (below < edges.Count && IsCentred(texts, edges[above].Place, edges[below].Place)))
            {
                texts.ForEach(text => floating[text] = above + 1);
            }
        }

        return floating;
    }

    private static bool IsCentred(List<PageText> texts, double top, double bottom)
    {
        var size = texts[0].Size;
        var middle = (texts[0].Top + texts[^1].Bottom) / 2;
        return texts.Count <= MostLabelLines
            && Math.Abs(middle - ((top + bottom) / 2)) <= 1.2 * size
            && texts[^1].Baseline - texts[0].Baseline <= 2.2 * size * (texts.Count - 1);
    }

    /// <summary>Whether texts are the lines of one label, close to one another from the top of its cell on.</summary>
    private static bool IsFromTop(List<PageText> texts, double top)
        => texts.Count is > 1 and <= MostLinesFromTop
            && texts[0].Top - top <= texts[0].Size
            && !texts.Exists(text => text.IsAmount)
            && texts.Zip(texts.Skip(1)).All(pair => pair.Second.Baseline - pair.First.Baseline <= LabelPitch * pair.First.Size);

    private static (int Above, int Below) Between(PageText text, List<TableEdge> edges)
    {
        var centre = (text.Left + text.Right) / 2;
        return (edges.FindLastIndex(edge => edge.Place < text.Middle && edge.Passes(centre)),
            edges.FindIndex(edge => edge.Place >= text.Middle && edge.Passes(centre)) is >= 0 and var below ? below : edges.Count);
    }

    private static void Add(ZoneGrid placed, List<TableEdge> edges, int band, List<ZoneText> texts, List<ZoneRow> rows)
    {
        var height = band == 0 || band == edges.Count ? double.PositiveInfinity : edges[band].Place - edges[band - 1].Place;
        var isRow = IsRow(height, edges, texts[0].Text.Size)
            || (double.IsFinite(height) && IsCentredRow(texts, edges[band - 1].Place, edges[band].Place));
        if (placed.IsUnruled && !isRow)
        {
            LooseRows.Add(texts, placed, rows);
            return;
        }

        BandRows.Add(texts, placed.Columns, isRow, height, rows);
    }

    /// <summary>Whether a band is one high row: in each column stands the middle of the text in its middle, or a label from its top on,
    /// and no column has two amounts. The rows of a body that no rule parts stand elsewhere.</summary>
    private static bool IsCentredRow(List<ZoneText> texts, double top, double bottom) =>
        texts.Exists(text => text.Text.IsAmount)
        && texts.GroupBy(text => text.Column).All(cell =>
        {
            var lines = cell.Select(text => text.Text).ToList();
            var middle = (lines.Min(line => line.Top) + lines.Max(line => line.Bottom)) / 2;
            return lines.Count(line => line.IsAmount) <= 1
                && (Math.Abs(middle - ((top + bottom) / 2)) <= 0.6 * lines[0].Size || IsFromTop(lines, top));
        });

    /// <summary>Whether a band is a row's: closed, and not the one body that a table without row rules has.</summary>
    private static bool IsRow(double height, List<TableEdge> edges, double size)
    {
        if (double.IsInfinity(height) || edges.Count > FewRules)
        {
            return !double.IsInfinity(height);
        }

        var heights = Enumerable.Range(1, edges.Count - 1).Select(at => edges[at].Place - edges[at - 1].Place).Order().ToList();
        return height < HighRow * size || (edges.Count > 2 && height < 3 * heights[(heights.Count - 1) / 2]);
    }
}
