namespace Shisaku.Bench;

/// <summary>How a sheet is laid out on paper.</summary>
/// <param name="Page">The name of the paper, which lies on its side.</param>
/// <param name="Width">Its width in millimetres.</param>
/// <param name="Height">Its height.</param>
/// <param name="Font">The family of the letters.</param>
/// <param name="IsRuled">Whether the cells have borders.</param>
internal sealed record SheetLook(string Page, int Width, int Height, string Font, bool IsRuled)
{
    private static readonly (string Page, int Width, int Height)[] Papers = [("A4", 297, 210), ("A3", 420, 297), ("B4", 364, 257)];

    /// <summary>What the look is called.</summary>
    public string Name => $"{Page} {Font} {(IsRuled ? "ruled" : "unruled")}";

    /// <summary>Every paper with every font, ruled and unruled.</summary>
    public static List<SheetLook> All(IEnumerable<string> fonts) =>
    [
        .. from paper in Papers
           from font in fonts
           from isRuled in new[] { true, false }
           select new SheetLook(paper.Page, paper.Width, paper.Height, font, isRuled),
    ];
}
