namespace Shisaku.Register;

/// <summary>Two years' amounts of a programme list or a part of it, and what their difference is made of.</summary>
/// <remarks>All in yen (or the decimals of it that <see cref="YearComparison.Decimals"/> says), each part with its sign, so that
/// the parts add up to the difference. That they do is held here: a difference that does not add up can't be made.</remarks>
public sealed record YearDifference
{
    /// <summary>Nothing in both years.</summary>
    public static YearDifference None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>A difference with its parts.</summary>
    /// <exception cref="ArgumentException">The parts do not add up.</exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public YearDifference(long earlier, long later, long begun, long ended, long raised, long cut, long movedIn, long movedOut)
    {
        (Earlier, Later, New, Ended, Raised, Cut, MovedIn, MovedOut) = (earlier, later, begun, ended, raised, cut, movedIn, movedOut);
        var parts = begun + ended + raised + cut + movedIn + movedOut;
        if (parts != later - earlier)
        {
            throw new ArgumentException($"The parts add up to {parts}, the difference is {later - earlier}.");
        }
    }

    /// <summary>The earlier year's amounts.</summary>
    public long Earlier { get; }

    /// <summary>The later year's amounts.</summary>
    public long Later { get; }

    /// <summary>Of programmes that are new.</summary>
    public long New { get; }

    /// <summary>Of programmes that ended: less than 0, unless their amounts were.</summary>
    public long Ended { get; }

    /// <summary>By what programmes that go on were raised.</summary>
    public long Raised { get; }

    /// <summary>By what programmes that go on were cut: less than 0.</summary>
    public long Cut { get; }

    /// <summary>What programmes brought with them from another group, as it was in the earlier year.</summary>
    public long MovedIn { get; }

    /// <summary>What programmes took with them: less than 0.</summary>
    public long MovedOut { get; }

    /// <summary>Later less earlier: the sum of all parts.</summary>
    public long Difference => Later - Earlier;

    /// <summary>Both together.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public YearDifference Plus(YearDifference other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new YearDifference(
            Earlier + other.Earlier, Later + other.Later, New + other.New, Ended + other.Ended, Raised + other.Raised,
            Cut + other.Cut, MovedIn + other.MovedIn, MovedOut + other.MovedOut);
    }

    /// <summary>A programme that is new.</summary>
    internal static YearDifference OfNew(long later) => new(0, later, later, 0, 0, 0, 0, 0);

    /// <summary>A programme that ended.</summary>
    internal static YearDifference OfEnded(long earlier) => new(earlier, 0, 0, -earlier, 0, 0, 0, 0);

    /// <summary>A programme that goes on: what it was raised or cut by, and the rest of the difference, which was moved.</summary>
    internal static YearDifference OfContinued(long earlier, long later, long change)
    {
        var moved = later - earlier - change;
        return new YearDifference(
            earlier, later, 0, 0, Math.Max(change, 0), Math.Min(change, 0), Math.Max(moved, 0), Math.Min(moved, 0));
    }
}
