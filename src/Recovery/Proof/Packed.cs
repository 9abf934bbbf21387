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

    /// <summary>A value at a bit.</summary>
    public static Packed At(int bit, ulong value) =>
        bit < WordBits ? new Packed(value << bit, 0) : new Packed(0, value << (bit - WordBits));

    /// <summary>The first bit from <paramref name="bit"/> on where a field of some width does not cross words.</summary>
    public static int Fit(int bit, int width) => bit < WordBits && bit + width > WordBits ? WordBits : bit;

    /// <summary>A hash that spreads neighbouring sums.</summary>
    public int Hash() => (int)(unchecked((Low * 0x9E3779B97F4A7C15UL) ^ (High * 0xD1342543DE82EF95UL)) >> 34);
}
