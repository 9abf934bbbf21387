using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Shisaku.Recovery;

/// <summary>One way to read the amounts of a row.</summary>
/// <param name="Values">One number a column, the budget first; 0 where nothing stands.</param>
/// <param name="Tokens">By column: which printed amount of the row stands there, counted from 0;
/// <see cref="Nothing"/> or <see cref="FilledIn"/>.</param>
/// <param name="Change">What the reading changes.</param>
/// <param name="MendedColumn">The column whose amount is not the printed one, or -1.</param>
/// <param name="IsRelisted">Whether the row is read as a re-listing.</param>
/// <param name="IsDropped">Whether the row is read as a doubled one, which counts nowhere.</param>
/// <param name="LeavesSumBroken">Whether the row's own sum is left broken, as printed.</param>
/// <param name="PartedToken">The printed amount that is read as two, which <paramref name="Tokens"/> count apart; or -1.</param>
/// <param name="Given">Columns (as bits) whose amount a person gave, which the row does not print there.</param>
/// <param name="OpenZeros">Columns (as bits) between which a printed zero could stand: no sum can tell.</param>
public sealed record RowReading(
    ImmutableArray<long> Values,
    ImmutableArray<int> Tokens,
    Change Change,
    int MendedColumn = -1,
    bool IsRelisted = false,
    bool IsDropped = false,
    bool LeavesSumBroken = false,
    uint OpenZeros = 0,
    int PartedToken = -1,
    uint Given = 0)
{
    /// <summary>The order of readings: the least change first.</summary>
    public static Comparer<RowReading> ByChange { get; } =
        Comparer<RowReading>.Create((one, other) => one.Change.CompareTo(other.Change));

    /// <summary>No amount stands in the column.</summary>
    public const int Nothing = -1;

    /// <summary>The amount in the column is not printed: the sums tell it.</summary>
    public const int FilledIn = -2;

    /// <summary>Whether the reading keeps every printed amount and mark and obeys the row's own sum: only columns are open.</summary>
    public bool IsAdmissible => Change.Weight == 0;

    /// <summary>The printed amount behind a token, or null where nothing printed stands in the column.</summary>
    public int? PrintedToken(int column) => Tokens[column] < 0 ? null
        : PartedToken >= 0 && Tokens[column] > PartedToken ? Tokens[column] - 1
        : Tokens[column];

    /// <summary>Whether a person gave the amount in a column.</summary>
    public bool IsGiven(int column) => (Given >> column & 1) != 0;

    /// <summary>The values as a new array.</summary>
    public long[] Amounts()
    {
        var amounts = new long[Values.Length];
        for (var column = 0; column < amounts.Length; column++)
        {
            amounts[column] = Values[column];
        }

        return amounts;
    }

    /// <summary>Whether both readings say the same numbers and marks.</summary>
    public bool SaysTheSameAs(RowReading other) =>
        IsRelisted == other.IsRelisted && IsDropped == other.IsDropped && HasAmountsOf(other);

    /// <summary>Whether both readings say the same numbers.</summary>
    public bool HasAmountsOf(RowReading other)
    {
        for (var column = 0; column < Values.Length; column++)
        {
            if (Values[column] != other.Values[column])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A reading equals itself alone: a row's readings are made once, and no two of them say the same.</summary>
    public bool Equals(RowReading? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
