namespace Shisaku.Publishing;

/// <summary>Draws the rules and grounds of a page of a table.</summary>
internal sealed class TableGrid(PrintedTable table, TableMeasures measures, PageCanvas canvas)
{
    private const double Thin = 0.4, Thick = 0.8, HeadGrey = 0.9, TotalGrey = 0.95;

    private readonly double left = Paper.Margin, right = Paper.Margin + measures.Widths.Sum();

    /// <summary>Draws the heading's.</summary>
    /// <param name="top">Its upper edge.</param>
    /// <param name="heights">The heights of its rows.</param>
    public void Head(double top, double[] heights)
    {
        canvas.Ground(left, top, right - left, heights.Sum(), HeadGrey);
        foreach (var cell in table.Head())
        {
            var (x, y) = (left + measures.LeftOf(cell.Column), top + heights.Take(cell.Row).Sum());
            Box(x, y, measures.WidthOf(cell.Column, cell.Columns), heights.Skip(cell.Row).Take(cell.Rows).Sum());
        }
    }

    /// <summary>Draws the rows'.</summary>
    public void Rows(TablePage page)
    {
        var rows = page.Rows;
        foreach (var row in rows.Where(row => row.Row.Kind != RowKind.Note))
        {
            var top = Paper.Margin + row.Top;
            if (row.Row.Kind is not RowKind.Listing)
            {
                canvas.Ground(left, top, right - left, row.Height, row.Row.Kind == RowKind.GrandTotal ? HeadGrey : TotalGrey);
            }

            foreach (var (column, columns) in CellsOf(row.Row))
            {
                Box(left + measures.LeftOf(column), top, measures.WidthOf(column, columns), row.Height);
            }
        }

        foreach (var measure in page.Measures)
        {
            var (first, last) = (rows[measure.First], rows[measure.First + measure.Rows - 1]);
            Box(left, Paper.Margin + first.Top, measures.Widths[0], last.Top + last.Height - first.Top);
        }

        if (rows.FindLastIndex(row => row.Row.Kind != RowKind.Note) is >= 0 and var end)
        {
            Frame(Paper.Margin + rows[0].Top, Paper.Margin + rows[end].Top + rows[end].Height);
        }
    }

    /// <summary>The cells of a row that have a box of their own: first column and width in columns.</summary>
    public IEnumerable<(int Column, int Columns)> CellsOf(TableRow row)
    {
        for (var column = row.Measure is null ? 0 : 1; column < table.Columns.Length;)
        {
            var columns = row.Kind is RowKind.Policy or RowKind.Note ? table.Columns.Length
                : row.Totals is not null && column == table.LabelColumn ? table.LabelColumns : 1;
            yield return (column, columns);
            column += columns;
        }
    }

    private void Frame(double top, double bottom)
    {
        canvas.Rule(left, top, right, top, Thick);
        canvas.Rule(left, bottom, right, bottom, Thick);
    }

    private void Box(double x, double y, double width, double height)
    {
        canvas.Rule(x, y, x + width, y, Thin);
        canvas.Rule(x, y + height, x + width, y + height, Thin);
        canvas.Rule(x, y, x, y + height, Thin);
        canvas.Rule(x + width, y, x + width, y + height, Thin);
    }
}
