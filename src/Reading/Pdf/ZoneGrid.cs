namespace Shisaku.Reading;

/// <summary>A zone with the grid that its texts stand in.</summary>
internal sealed class ZoneGrid
{
    private readonly PageZone zone;
    private readonly ColumnGrid? grid;
    private readonly double shift;
    private readonly Dictionary<PageText, (int From, int To)> strips = [];

    /// <summary>Finds the grid among those known, or notes a new one.</summary>
    public ZoneGrid(PageZone zone, GridBook book)
    {
        this.zone = zone;
        if (zone.Edges.Count > 0)
        {
            (grid, shift) = book.Ruled([.. zone.Edges.Select(edge => edge.Place)]);
            zone.Lines.ForEach(Collect);
        }
        else if (ColumnFinder.Find(zone.Lines.ConvertAll(line => line.ConvertAll(text => Span(text)))) is { Count: > 1 } columns)
        {
            grid = book.Unruled(columns);
        }
    }

    /// <summary>The zone.</summary>
    public PageZone Zone => zone;

    /// <summary>How many cells its rows have; 0 where it is no table.</summary>
    public int Columns => grid?.Count ?? 0;

    /// <summary>The column of a text in its line, or null for one that runs across columns where no rule parts them.</summary>
    public int? ColumnOf(List<PageText> line, PageText text)
    {
        if (grid is null)
        {
            return null;
        }

        if (zone.Edges.Count == 0)
        {
            var spanned = grid.Unruled.Count(column => column.Overlap(text.Left, text.Right) > 0);
            return line.Count == 1 && !text.IsAmount && spanned > 1 && Math.Abs(text.Left - grid.Unruled[0].Left) > 3
                ? null
                : grid.IndexOf(0, text.Left, text.Right, text.IsAmount);
        }

        var (from, to) = Strips(text);
        if (from == to)
        {
            return IndexIn(from, text);
        }

        // A merged cell: its text belongs to its first column. Where nothing closes the cell, only places tell.
        var isAlone = from > 0 && !text.IsAmount && line.Count(other => Strips(other) == (from, to)) == 1;
        return isAlone ? grid.FirstOf(from) : IndexIn(ByPlace(text), text);
    }

    private int IndexIn(int strip, PageText text)
        => grid!.IndexOf(strip, text.Left - shift, text.Right - shift, text.IsAmount);

    private void Collect(List<PageText> line)
    {
        foreach (var part in line.Select(text => (Text: text, Strips: Strips(text)))
            .Where(part => part.Strips.From == part.Strips.To).GroupBy(part => part.Strips.From))
        {
            grid!.Add(part.Key, [.. part.Select(one => Span(one.Text))]);
        }
    }

    /// <summary>The strips between the rules that pass a text on its left and on its right.</summary>
    private (int From, int To) Strips(PageText text)
    {
        if (!strips.TryGetValue(text, out var found))
        {
            strips.Add(text, found = FoundStrips(text));
        }

        return found;
    }

    private (int From, int To) FoundStrips(PageText text)
    {
        var centre = (text.Left + text.Right) / 2;
        var from = zone.Edges.Count - 1;
        while (from >= 0 && !(zone.Edges[from].Place <= centre && zone.Edges[from].Passes(text.Middle)))
        {
            from--;
        }

        var to = Math.Max(0, from + 1);
        while (to < zone.Edges.Count && !(zone.Edges[to].Place > centre && zone.Edges[to].Passes(text.Middle)))
        {
            to++;
        }

        return (from + 1, to);
    }

    private int ByPlace(PageText text)
    {
        var place = text.IsAmount ? text.Right - (text.Size / 2) : text.Left + (text.Size / 2);
        return zone.Edges.Count(edge => edge.Place <= place);
    }

    private TextSpan Span(PageText text) => new(text.Left - shift, text.Right - shift, text.IsAmount);
}
