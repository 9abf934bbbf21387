namespace Shisaku.Publishing;

/// <summary>A row with its place on a page.</summary>
/// <param name="Row">The row.</param>
/// <param name="Lines">By column: the lines of its cell; for a row that is one text, its lines alone.</param>
internal sealed record PlacedRow(TableRow Row, List<string>[] Lines)
{
    /// <summary>Its upper edge, in points from that of the page's body.</summary>
    public double Top { get; set; }

    /// <summary>Its height in points.</summary>
    public double Height { get; set; }

    /// <summary>By how much its letters are made smaller so that a page holds it; 1 for nearly every row.</summary>
    public double Scale { get; init; } = 1;
}

/// <summary>The part of a measure's cell that stands on one page: over which of the page's rows, and its lines.</summary>
/// <param name="Measure">The measure.</param>
/// <param name="First">The first of the page's rows that it covers.</param>
/// <param name="Rows">How many it covers.</param>
/// <param name="IsContinued">Whether it began on a page before, and is repeated here.</param>
/// <param name="Lines">Its lines.</param>
internal sealed record PlacedMeasure(MeasureCell Measure, int First, int Rows, bool IsContinued, List<string> Lines);

/// <summary>A page of a table.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="BodyTop">Where its rows begin under the heading, in points from the upper margin.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Measures">Its measures.</param>
internal sealed record TablePage(int Number, double BodyTop, List<PlacedRow> Rows, List<PlacedMeasure> Measures);

/// <summary>Lays the rows of a table out on pages, one page after the other: no row is broken, a policy does not stand alone at a
/// page's foot nor a total alone at its head, and a measure that goes on is named again on the next page.</summary>
internal sealed class PageFlow(PrintedTable table, TableMeasures measures, ITextRuler ruler)
{
    private readonly CellSetting setting = new(table, measures, ruler);
    private readonly List<PlacedRow> page = [];
    private double used;
    private int number;

    /// <summary>The height of the heading, which every page repeats.</summary>
    public double HeadHeight => setting.HeadHeights().Sum();

    /// <summary>The heights of the heading's rows.</summary>
    public double[] HeadHeights() => setting.HeadHeights();

    /// <summary>The pages.</summary>
    public IEnumerable<TablePage> Pages()
    {
        var block = new List<PlacedRow>();
        foreach (var row in table.Rows())
        {
            block.Add(setting.Place(row));
            if (row.KeepsNext)
            {
                continue;
            }

            foreach (var full in Add(block))
            {
                yield return full;
            }

            block.Clear();
        }

        foreach (var full in Add(block))
        {
            yield return full;
        }

        yield return TakePage();
    }

    /// <summary>Adds rows that stay together, and gives the page that had no room for them.</summary>
    private IEnumerable<TablePage> Add(List<PlacedRow> block)
    {
        if (page.Count > 0 && used + HeightOf(block) > Room)
        {
            yield return TakePage();
        }

        foreach (var row in block)
        {
            // A block that no page can hold is broken where it must be.
            if (page.Count > 0 && used + row.Height > Room)
            {
                yield return TakePage();
            }

            CloseMeasure(row.Row.Measure);
            page.Add(row);
            used += row.Height;
        }
    }

    private double TopOfPage => number == 0 ? setting.TitleHeight : 0;

    private double Room => measures.Paper.BodyHeight - HeadHeight - TopOfPage;

    /// <summary>The height of rows that follow on this page, with what the names of their measures need besides.</summary>
    private double HeightOf(List<PlacedRow> block)
    {
        var height = block.Sum(row => row.Height);
        var needed = 0.0;
        foreach (var group in block.Where(row => row.Row.Measure is not null).GroupBy(row => row.Row.Measure!))
        {
            var before = page.Where(row => row.Row.Measure == group.Key).Sum(row => row.Height);
            needed += Math.Max(0, setting.MeasureHeight(group.Key) - before - group.Sum(row => row.Height));
        }

        return height + needed;
    }

    /// <summary>Makes the rows of the page's last measure as high as its name needs, once none follows.</summary>
    private void CloseMeasure(MeasureCell? next)
    {
        if (page.Count == 0 || page[^1].Row.Measure is not { } measure || measure == next)
        {
            return;
        }

        var missing = setting.MeasureHeight(measure) - page.Where(row => row.Row.Measure == measure).Sum(row => row.Height);
        if (missing > 0)
        {
            page[^1].Height += missing;
            used += missing;
        }
    }

    private TablePage TakePage()
    {
        CloseMeasure(null);
        var top = TopOfPage + HeadHeight;
        var at = top;
        foreach (var row in page)
        {
            (row.Top, at) = (at, at + row.Height);
        }

        var taken = new TablePage(++number, top, [.. page], setting.MeasuresOf(page));
        page.Clear();
        used = 0;
        return taken;
    }
}
