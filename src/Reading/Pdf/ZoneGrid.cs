namespace Shisaku.Reading;

/// <summary>A zone with the grid that its texts stand in.</summary>
internal sealed class ZoneGrid
{
    private readonly PageZone zone;
    private readonly double shift;
    private readonly Dictionary<PageText, (int From, int To)> strips = [];
    private ColumnGrid? grid;

    /// <summary>Finds the grid among those known, or notes a new one.</summary>
    public ZoneGrid(PageZone zone, GridBook book)
    {
        this.zone = zone;
        if (zone.Edges.Count > 0)
        {
            (grid, shift) = book.Ruled([.. zone.Edges.Select(edge => edge.Place)]);
            zone.Lines.ForEach(Collect);
        }
        else
        {
            TextEdges.Part(zone.Lines);
            var spans = Spans();
            if (ColumnFinder.Find(spans) is { Count: > 1 } columns)
            {
                grid = book.Unruled(columns, spans);
                spans.ForEach(line => grid.Add(0, line));
            }
        }
    }

    /// <summary>The zone.</summary>
    public PageZone Zone => zone;

    /// <summary>Whether no rule parts its columns.</summary>
    public bool IsUnruled => grid is not null && zone.Edges.Count == 0;

    /// <summary>How the lines of its table follow one another.</summary>
    public double TightPitch => grid?.Pitch.Tight ?? 0;

    /// <summary>Whether its table has enough rows with amounts to tell what is a row.</summary>
    public bool HasRows => grid is { Pitch.HasRows: true };

    /// <summary>The columns that no rule parts.</summary>
    public List<PageColumn> Unruled => grid!.Unruled;

    /// <summary>How many cells its rows have; 0 where it is no table.</summary>
    public int Columns => grid?.Count ?? 0;

    /// <summary>Takes part in the table above or below, where that is one that no rule parts and its lines fit in: a heading or a
    /// total set apart.</summary>
    public void Join(ZoneGrid neighbour)
    {
        if (grid is null && zone.Edges.Count == 0 && neighbour.IsUnruled && ReferenceEquals(neighbour.zone.Page, zone.Page)
            && zone.Lines.Exists(line => line.Count > 1) && zone.Lines.TrueForAll(line => neighbour.Fits(line)))
        {
            grid = neighbour.grid;
            Spans().ForEach(line => grid!.Add(0, line));
        }
    }

    /// <summary>Parts texts at the gaps between columns, and tells the grid how its lines follow one another.</summary>
    public void Finish()
    {
        if (IsUnruled)
        {
            ColumnTexts.Part(zone.Lines, Unruled);
            var levels = LooseRows.Levels([.. zone.Lines.SelectMany(line => line.Select(text => new ZoneText(ColumnOf(line, text) ?? 0, text, false)))]);
            for (var at = 0; at < levels.Count; at++)
            {
                grid!.Pitch.Add(at == 0 ? double.PositiveInfinity : LooseRows.Pitch(levels[at - 1], levels[at]), levels[at].Exists(text => text.Text.IsAmount));
            }
        }
    }

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

    private List<List<TextSpan>> Spans() => zone.Lines.ConvertAll(line => line.ConvertAll(Span));

    /// <summary>Whether the texts of a line stand in columns of their own.</summary>
    private bool Fits(List<PageText> line)
    {
        var columns = line.ConvertAll(text => Unruled.FindIndex(column => column.Overlap(text.Left, text.Right) > 0));
        return columns.TrueForAll(column => column >= 0) && columns.Distinct().Count() == line.Count
            && (line.Count == 1 || line.TrueForAll(text => Unruled.Count(column => column.Overlap(text.Left, text.Right) > 0) == 1));
    }

    /// <summary>Whether a text stands in the place of more than its own column, where no rule closes a cell.</summary>
    public bool RunsOver(ZoneText text)
        => !text.Floats && Unruled.Where((column, index) => index != text.Column && column.Overlap(text.Text.Left, text.Text.Right) > text.Text.Size).Any();

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

    private TextSpan Span(PageText text) => new(text.Left - shift, text.Right - shift, text.IsAmount, zone.Edges.Count > 0 ? [] : ColumnTexts.Apart(text));
}
