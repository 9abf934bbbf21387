namespace Shisaku.Reading;

/// <summary>An upright box on a page, in points from its lower left corner.</summary>
/// <param name="Left">Its left side.</param>
/// <param name="Bottom">Its lower side.</param>
/// <param name="Right">Its right side.</param>
/// <param name="Top">Its upper side.</param>
internal sealed record ClipBox(double Left, double Bottom, double Right, double Top)
{
    /// <summary>The smallest box around it and a place.</summary>
    public ClipBox Around(double x, double y)
        => new(Math.Min(Left, x), Math.Min(Bottom, y), Math.Max(Right, x), Math.Max(Top, y));

    /// <summary>What lies in both; where nothing does, a box that holds no place.</summary>
    public ClipBox Within(ClipBox? other)
        => other is null ? this
            : new(Math.Max(Left, other.Left), Math.Max(Bottom, other.Bottom), Math.Min(Right, other.Right), Math.Min(Top, other.Top));

    /// <summary>Whether a place lies in it, or so little beside it.</summary>
    public bool Holds(double x, double y, double slack)
        => x >= Left - slack && x <= Right + slack && y >= Bottom - slack && y <= Top + slack;
}
