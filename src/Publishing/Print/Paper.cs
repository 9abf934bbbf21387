namespace Shisaku.Publishing;

/// <summary>A sheet of paper, landscape. Everything is in points (1/72 inch).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Code">Its number in a workbook.</param>
internal sealed record Paper(string Name, double Width, double Height, int Code)
{
    /// <summary>The margin on every side.</summary>
    public const double Margin = 36;

    /// <summary>What is kept free above the lower margin for the number of the page.</summary>
    public const double Footer = 14;

    /// <summary>A4.</summary>
    public static Paper A4 { get; } = new("A4", 841.89, 595.28, 9);

    /// <summary>A3, for tables whose numbers A4 can't hold.</summary>
    public static Paper A3 { get; } = new("A3", 1190.55, 841.89, 8);

    /// <summary>The width that a table may have.</summary>
    public double BodyWidth => Width - (2 * Margin);

    /// <summary>The height that a page's rows may have.</summary>
    public double BodyHeight => Height - (2 * Margin) - Footer;
}
