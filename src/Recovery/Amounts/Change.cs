namespace Shisaku.Recovery;

/// <summary>How much a reading changes what is printed; less is better, the first difference decides.</summary>
/// <param name="Weight">What the changes below weigh together.</param>
/// <param name="Mended">Of these, how many change the print rather than report it: on equal evidence the print stays.</param>
/// <param name="Digits">Digits changed, by edit distance; a filled amount counts 1.</param>
/// <param name="RowsOff">Rows off the layout of their section.</param>
/// <param name="CellsMoved">Amount cells off that layout.</param>
/// <param name="Unusual">Digits changed into others than those they are commonly misread for; only breaks ties.</param>
/// <remarks>Cells count before digits, because a cell is changed only where it mends two sums that cross there:
/// weighing broken sums against changed cells is what keeps a publisher's own error from being repaired.</remarks>
public readonly record struct Change(
    int Weight, int Mended = 0, int Digits = 0, int RowsOff = 0, int CellsMoved = 0, int Unusual = 0)
    : IComparable<Change>
{
    /// <summary>No change at all.</summary>
    public static Change None { get; }

    /// <summary>A sum that is left broken, as printed.</summary>
    public static Change BrokenSum { get; } = new(Weight: 2);

    /// <summary>An amount mended or filled in: it must mend two sums to be worth it. The digits count besides.</summary>
    public static Change MendedAmount { get; } = new(Weight: 2, Mended: 1);

    /// <summary>A re-listing mark that was lost, where the same programme stands elsewhere: it weighs half, for that
    /// programme speaks for it as well as the sums.</summary>
    public static Change LostMark { get; } = new(Weight: 1, Mended: 1);

    /// <summary>A row dropped because it repeats another to the letter, which speaks for it as well.</summary>
    public static Change DoubledRow { get; } = new(Weight: 1, Mended: 1);

    /// <summary>A row that is lost altogether: as much as the two sums it leaves broken at least.</summary>
    public static Change LostRow { get; } = new(Weight: 4);

    /// <summary>The same change several times.</summary>
    public static Change operator *(int times, Change change) => new(
        times * change.Weight, times * change.Mended, times * change.Digits,
        times * change.RowsOff, times * change.CellsMoved, times * change.Unusual);

    /// <summary>Both changes together.</summary>
    public static Change operator +(Change one, Change other) => new(
        one.Weight + other.Weight,
        one.Mended + other.Mended,
        one.Digits + other.Digits,
        one.RowsOff + other.RowsOff,
        one.CellsMoved + other.CellsMoved,
        one.Unusual + other.Unusual);

    /// <summary>What <paramref name="one"/> changes more than <paramref name="other"/>.</summary>
    public static Change operator -(Change one, Change other) => new(
        one.Weight - other.Weight,
        one.Mended - other.Mended,
        one.Digits - other.Digits,
        one.RowsOff - other.RowsOff,
        one.CellsMoved - other.CellsMoved,
        one.Unusual - other.Unusual);

    /// <summary>Whether <paramref name="one"/> changes less.</summary>
    public static bool operator <(Change one, Change other) => one.CompareTo(other) < 0;

    /// <summary>Whether <paramref name="one"/> changes more.</summary>
    public static bool operator >(Change one, Change other) => one.CompareTo(other) > 0;

    /// <summary>Whether <paramref name="one"/> changes no more.</summary>
    public static bool operator <=(Change one, Change other) => one.CompareTo(other) <= 0;

    /// <summary>Whether <paramref name="one"/> changes no less.</summary>
    public static bool operator >=(Change one, Change other) => one.CompareTo(other) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Change other) =>
        Weight != other.Weight ? Weight.CompareTo(other.Weight)
        : Mended != other.Mended ? Mended.CompareTo(other.Mended)
        : Digits != other.Digits ? Digits.CompareTo(other.Digits)
        : RowsOff != other.RowsOff ? RowsOff.CompareTo(other.RowsOff)
        : CellsMoved != other.CellsMoved ? CellsMoved.CompareTo(other.CellsMoved)
        : Unusual.CompareTo(other.Unusual);
}
