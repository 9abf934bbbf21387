namespace Shisaku.Publishing;

/// <summary>A cell's box on a page, in points, and its lines in it.</summary>
internal sealed class CellFrame(TableMeasures measures, int column, int columns, double top, double height)
{
    private const double Baseline = 0.98;

    /// <summary>By how much the letters are made smaller.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>Whether the lines begin at the top: a name over many rows stands beside the first, before which it is read.</summary>
    public bool IsFromTop { get; init; }

    /// <summary>Draws the lines, in the middle of the box's height unless they begin at the top.</summary>
    public void Draw(PageCanvas canvas, PdfLetters letters, List<string> lines, Alignment alignment)
    {
        var size = measures.Size * Scale;
        var (left, width) = (Paper.Margin + measures.LeftOf(column), measures.WidthOf(column, columns));
        var padding = measures.Size * TableMeasures.Padding / 1000;
        var free = height - (lines.Count * CellSetting.LineHeight * size);
        var first = top + (IsFromTop ? Math.Min(free, CellSetting.RowPadding * size) / 2 : free / 2);
        for (var line = 0; line < lines.Count; line++)
        {
            var rest = width - (letters.WidthOf(lines[line]) * size / 1000);
            var indent = alignment switch
            {
                Alignment.Left => padding,
                Alignment.Right => rest - padding,
                _ => rest / 2,
            };
            canvas.Line(lines[line], left + indent, first + (((line * CellSetting.LineHeight) + Baseline) * size), size);
        }
    }
}

/// <summary>Where a text stands between the edges of its cell.</summary>
internal enum Alignment
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the right.</summary>
    Right,
}
