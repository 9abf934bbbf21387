namespace Shisaku.Reading;

/// <summary>A letter on a page that is turned so that its text stands upright; in points from the upper left corner.</summary>
/// <param name="Text">What it says; a blank where it leaves a gap.</param>
/// <param name="Left">Where it begins, with the room that its face gives it.</param>
/// <param name="Right">Where the next one would begin.</param>
/// <param name="Baseline">The line it stands on.</param>
/// <param name="Size">The size of its face.</param>
internal readonly record struct PageLetter(string Text, double Left, double Right, double Baseline, double Size)
{
    /// <summary>Whether it only leaves a gap.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Text);

    /// <summary>The middle of its width.</summary>
    public double Centre => (Left + Right) / 2;

    /// <summary>The height at which a rule that passes beside it must pass.</summary>
    public double Middle => Baseline - (0.38 * Size);

    /// <summary>Whether it was printed over another to make that look bold.</summary>
    public bool IsPrintedOver(PageLetter other)
        => Text == other.Text
            && Math.Abs(Left - other.Left) < 0.4 * Math.Min(Right - Left, other.Right - other.Left)
            && Math.Abs(Baseline - other.Baseline) < 0.2 * Size;
}
