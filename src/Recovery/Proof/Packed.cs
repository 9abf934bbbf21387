namespace Shisaku.Recovery;

/// <summary>Several sums side by side in two machine words; a field never crosses from one to the other.</summary>
internal readonly record struct Packed(ulong Low, ulong High)
{
    private const int WordBits = 64;

    /// <summary>How many binary digits there are.</summary>
    public const int Bits = 2 * WordBits;

    /// <summary>The bits of both.</summary>
    public static Packed operator |(Packed one, Packed other) => new(one.Low | other.Low, one.High | other.High);

    /// <summary>The bits that both have.</summary>
    public static Packed operator &(Packed one, Packed other) => new(one.Low & other.Low, one.High & other.High);

    /// <summary>The bits that only one has.</summary>
    public static Packed operator ^(Packed one, Packed other) => new(one.Low ^ other.Low, one.High ^ other.High);

    /// <summary>Field by field; the guard digits of <paramref name="one"/> keep each field from borrowing of the next.</summary>
    public static Packed operator -(Packed one, Packed other) =>
        unchecked(new Packed(one.Low - other.Low, one.High - other.High));

    /// <summary>Field by field; a field that overflows sets its guard digit.</summary>
    public static Packed operator +(Packed one, Packed other) =>
        unchecked(new Packed(one.Low + other.Low, one.High + other.High));

    /// <summary>An order that subtracting the same from both keeps.</summary>
    public static bool operator <(Packed one, Packed other) =>
        one.High != other.High ? one.High < other.High : one.Low < other.Low;

    /// <summary>The same order.</summary>
    public static bool operator >(Packed one, Packed other) => other < one;

    /// <summary>A value at a bit.</summary>
    public static Packed At(int bit, ulong value) =>
        bit < WordBits ? new Packed(value << bit, 0) : new Packed(0, value << (bit - WordBits));

    /// <summary>The bits of one word from a bit on.</summary>
    public long From(int bit) => unchecked((long)(bit < WordBits ? Low >> bit : High >> (bit - WordBits)));

    /// <summary>The first bit from <paramref name="bit"/> on where a field of some width does not cross words.</summary>
    public static int Fit(int bit, int width) => bit < WordBits && bit + width > WordBits ? WordBits : bit;
}
