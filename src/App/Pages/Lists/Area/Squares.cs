namespace Shisaku.App.Pages.Lists.Area;

/// <summary>A rectangle of a picture.</summary>
/// <param name="X">Its left edge.</param>
/// <param name="Y">Its upper edge.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
public sealed record Box(double X, double Y, double Width, double Height)
{
    /// <summary>Whether anything of it can be seen. What can't leads nowhere: the table beside the picture has it.</summary>
    public bool IsSeen => Width >= 1 && Height >= 1;

    /// <summary>What is left inside a margin and under a head.</summary>
    public Box Inside(double margin, double head) =>
        new(X + margin, Y + head, Math.Max(Width - (2 * margin), 0), Math.Max(Height - head - margin, 0));
}

/// <summary>Cuts a rectangle into parts of given shares that are as square as can be (Bruls, Huizing, van Wijk 2000).</summary>
internal static class Squares
{
    /// <summary>The parts, in the order of the shares.</summary>
    /// <param name="whole">The rectangle.</param>
    /// <param name="shares">More than 0 each, the largest first.</param>
    public static Box[] Cut(Box whole, IReadOnlyList<long> shares)
    {
        var boxes = new Box[shares.Count];
        var total = (double)shares.Sum();
        var (left, from) = (whole, 0);
        while (from < shares.Count && total > 0)
        {
            var perUnit = left.Width * left.Height / total;
            var side = Math.Min(left.Width, left.Height);
            var (to, sum) = (from + 1, (double)shares[from]);
            var worst = Worst(shares[from], shares[from], sum, side, perUnit);
            while (to < shares.Count && Worst(shares[from], shares[to], sum + shares[to], side, perUnit) is var next && next <= worst)
            {
                (worst, sum) = (next, sum + shares[to]);
                to++;
            }

            left = Row(left, shares, from, to, sum, sum / total, boxes);
            (total, from) = (total - sum, to);
        }

        return boxes;
    }

    // How far from a square the worst part of a row is.
    private static double Worst(double largest, double smallest, double sum, double side, double perUnit)
    {
        var (area, square) = (sum * perUnit, side * side);
        return area <= 0 || square <= 0 ? double.MaxValue
            : Math.Max(square * largest * perUnit / (area * area), area * area / (square * smallest * perUnit));
    }

    private static Box Row(Box left, IReadOnlyList<long> shares, int from, int to, double sum, double part, Box[] boxes)
    {
        var isUpright = left.Width >= left.Height;
        var thickness = (isUpright ? left.Width : left.Height) * part;
        var at = isUpright ? left.Y : left.X;
        for (var place = from; place < to; place++)
        {
            var length = (isUpright ? left.Height : left.Width) * shares[place] / sum;
            boxes[place] = isUpright ? new Box(left.X, at, thickness, length) : new Box(at, left.Y, length, thickness);
            at += length;
        }

        return isUpright
            ? new Box(left.X + thickness, left.Y, Math.Max(left.Width - thickness, 0), left.Height)
            : new Box(left.X, left.Y + thickness, left.Width, Math.Max(left.Height - thickness, 0));
    }
}
