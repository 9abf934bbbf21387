namespace Shisaku.Reading;

/// <summary>Where a column's texts stand.</summary>
/// <param name="Left">The leftmost place.</param>
/// <param name="Right">The rightmost place.</param>
internal readonly record struct PageColumn(double Left, double Right)
{
    /// <summary>How much of another stands in it.</summary>
    public double Overlap(double left, double right) => Math.Min(Right, right) - Math.Max(Left, left);

    /// <summary>Both together.</summary>
    public PageColumn With(PageColumn other) => new(Math.Min(Left, other.Left), Math.Max(Right, other.Right));
}

/// <summary>A text's place in its line, all that matters for finding columns.</summary>
/// <param name="Left">Where it begins.</param>
/// <param name="Right">Where it ends.</param>
/// <param name="IsAmount">Whether it is an amount.</param>
/// <param name="Words">Its words, where it has more than one.</param>
internal readonly record struct TextSpan(double Left, double Right, bool IsAmount, IReadOnlyList<PageWord> Words);
