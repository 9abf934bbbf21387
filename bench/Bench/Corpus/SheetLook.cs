namespace Shisaku.Bench;

/// <summary>How a sheet is laid out on paper.</summary>
/// <param name="Page">The name of the paper, which lies on its side.</param>
/// <param name="Width">Its width in millimetres.</param>
/// <param name="Height">Its height.</param>
/// <param name="Font">The family of the letters.</param>
/// <param name="IsRuled">Whether the cells have borders.</param>
/// <param name="Padding">Where there are no borders, how far texts are from the edges of their cells, in hundredths of a millimetre.</param>
/// <param name="Align">Where in the height of its cell a text stands.</param>
internal sealed record SheetLook(string Page, int Width, int Height, string Font, bool IsRuled, int Padding = 100, string Align = "top")
{
    private static readonly (string Page, int Width, int Height)[] Papers = [("A4", 297, 210), ("A3", 420, 297), ("B4", 364, 257)];

    /// <summary>What the look is called.</summary>
    public string Name => $"{Page} {Font} {(IsRuled ? "ruled" : "unruled")}{(Padding == 100 ? "" : Padding == 0 ? " dense" : " tight")}{(Align == "top" ? "" : " " + Align)}";

    /// <summary>Every paper with every font, ruled and unruled; and on the smallest paper what is hardest without rules: rows close
    /// to one another, and texts in the middle or at the foot of their cells.</summary>
    public static List<SheetLook> All(IEnumerable<string> fonts) =>
    [
        .. from paper in Papers
           from font in fonts
           from isRuled in new[] { true, false }
           select new SheetLook(paper.Page, paper.Width, paper.Height, font, isRuled),
        .. from padding in new[] { 100, 35, 0 }
           from align in new[] { "top", "middle", "bottom" }
           where padding < 100 || align != "top"
           select new SheetLook(Papers[0].Page, Papers[0].Width, Papers[0].Height, fonts.First(), false, padding, align),
    ];
}
