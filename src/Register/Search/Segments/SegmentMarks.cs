using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>What a listing's marks say, in 16 bits: two for each that may be unknown.</summary>
internal static class SegmentMarks
{
    /// <summary>The values of <see cref="SegmentFieldKind.Trait"/>, in order.</summary>
    public static readonly string[] Traits =
        [Field.New, Field.Priority, Field.KeyResult, Field.Relisted, "original", "none", "whole", "part"];

    /// <summary>How many of these are marks by which hits are counted; they come first.</summary>
    public const int FlagCount = 3;

    public const int Relisted = 3;
    public const int Original = 4;
    public const int Commission = 5;

    private const int HasTermBit = 8;
    private const int CommissionBit = 9;

    public static ushort Of(SearchListing listing) => (ushort)(
        Bits(listing.Flags.New) | (Bits(listing.Flags.Priority) << 2) | (Bits(listing.Flags.KeyResult) << 4)
        | (Bits(listing.IsRelisted) << 6) | ((listing.HasTerm ? 1 : 0) << HasTermBit)
        | ((int)listing.Commission << CommissionBit));

    public static Flags FlagsOf(ushort marks) => new(Mark(marks), Mark(marks >> 2), Mark(marks >> 4));

    public static bool? IsRelisted(ushort marks) => Mark(marks >> 6);

    public static bool HasTerm(ushort marks) => ((marks >> HasTermBit) & 1) != 0;

    public static Commission CommissionOf(ushort marks) => (Commission)(marks >> CommissionBit);

    /// <summary>Which traits a listing has.</summary>
    public static IEnumerable<int> TraitsOf(SearchListing listing)
    {
        bool[] has =
        [
            listing.Flags.New == true, listing.Flags.Priority == true, listing.Flags.KeyResult == true,
            listing.IsRelisted == true, listing.IsRelisted == false,
            listing.Commission == Budget.Commission.None, listing.Commission == Budget.Commission.Whole,
            listing.Commission == Budget.Commission.Part,
        ];
        return Enumerable.Range(0, has.Length).Where(trait => has[trait]);
    }

    private static int Bits(bool? mark) => mark switch { null => 0, false => 1, true => 2 };

    private static bool? Mark(int bits) => (bits & 3) switch { 0 => null, 1 => false, _ => true };
}
