using System.Globalization;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>Draws a page: rules, grounds, and texts each marked with what it is. Places are in points from the upper left corner.</summary>
internal sealed class PageCanvas(PdfLetters letters, Paper paper, int page)
{
    private readonly StringBuilder drawing = new();

    /// <summary>The page's object.</summary>
    public int Page => page;

    /// <summary>By marked part: the element it belongs to.</summary>
    public List<int> Elements { get; } = [];

    /// <summary>What was drawn.</summary>
    public byte[] Content => Encoding.ASCII.GetBytes(drawing.ToString());

    /// <summary>Draws what only serves the eye or repeats: no reader reads it aloud.</summary>
    public void Aside(string kind, Action draw)
    {
        drawing.Append("/Artifact<<").Append(kind).Append(">>BDC\n");
        draw();
        drawing.Append("EMC\n");
    }

    /// <summary>Draws a part of an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="whole">What the part says as one text, where lines break it; else null.</param>
    /// <param name="draw">Draws it.</param>
    public void Part(Tag element, string? whole, Action draw)
    {
        drawing.Append(CultureInfo.InvariantCulture, $"/{element.Kind}<</MCID {Elements.Count}>>BDC\n");
        element.Kids.Append(CultureInfo.InvariantCulture, $"<</Type/MCR/Pg {page} 0 R/MCID {Elements.Count}>>");
        Elements.Add(element.Number);
        drawing.Append(whole is null ? "" : $"/Span<</ActualText{PdfFile.TextOf(whole)}>>BDC\n");
        draw();
        drawing.Append(whole is null ? "EMC\n" : "EMC\nEMC\n");
    }

    /// <summary>Sets a line of text.</summary>
    /// <param name="line">The line.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="baseline">On what it stands.</param>
    /// <param name="size">The size of its letters.</param>
    public void Line(string line, double left, double baseline, double size)
    {
        if (line.Length > 0)
        {
            drawing.Append(CultureInfo.InvariantCulture, $"BT 1 0 0 1 {left:0.##} {paper.Height - baseline:0.##} Tm {letters.Shown(line, size)} ET\n");
        }
    }

    /// <summary>Gives a box a grey ground.</summary>
    public void Ground(double left, double top, double width, double height, double grey) => drawing.Append(
        CultureInfo.InvariantCulture, $"{grey:0.##} g {left:0.##} {paper.Height - top - height:0.##} {width:0.##} {height:0.##} re f 0 g\n");

    /// <summary>Draws a rule.</summary>
    public void Rule(double fromLeft, double fromTop, double toLeft, double toTop, double thickness) => drawing.Append(
        CultureInfo.InvariantCulture,
        $"{thickness:0.##} w {fromLeft:0.##} {paper.Height - fromTop:0.##} m {toLeft:0.##} {paper.Height - toTop:0.##} l S\n");
}
