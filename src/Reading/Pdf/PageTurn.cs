using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Turns a page so that its text stands upright.</summary>
/// <param name="Quarters">Which way its text runs, in quarters of a turn against the clock: 1 is upwards.</param>
/// <param name="Width">The page's width as it is looked at.</param>
/// <param name="Height">Its height.</param>
internal readonly record struct PageTurn(int Quarters, double Width, double Height)
{
    /// <summary>The turned page's width.</summary>
    public double TurnedWidth => Quarters % 2 == 0 ? Width : Height;

    /// <summary>The turned page's height.</summary>
    public double TurnedHeight => Quarters % 2 == 0 ? Height : Width;

    /// <summary>Where a place, given from the lower left corner, comes to lie, from the upper left corner.</summary>
    public (double X, double Y) Turned(double x, double y) => Quarters switch
    {
        1 => (y, x),
        2 => (Width - x, y),
        3 => (Height - y, Width - x),
        _ => (x, Height - y),
    };

    /// <summary>The box of a cell on the page as it is looked at.</summary>
    public CellBox Box(double left, double top, double right, double bottom) => Quarters switch
    {
        1 => Tenths(top, Height - right, bottom, Height - left),
        2 => Tenths(Width - right, Height - bottom, Width - left, Height - top),
        3 => Tenths(Width - bottom, left, Width - top, right),
        _ => Tenths(left, top, right, bottom),
    };

    private static CellBox Tenths(double left, double top, double right, double bottom)
        => new(Tenth(left), Tenth(top), Tenth(right), Tenth(bottom));

    private static int Tenth(double points) => (int)Math.Round(Math.Clamp(points, -1e6, 1e6) * 10);
}
