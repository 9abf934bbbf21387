namespace Shisaku.Recovery;

/// <summary>How much a reading changes what is printed; less is better, the first difference decides.</summary>
/// <param name="Weight">Sums left broken, amounts mended or filled, marks changed, rows dropped as doubled: each counts 1;
/// a row lost altogether counts 2.</param>
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
