using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Puts several sums side by side into one number, so that a row is subtracted and its bounds are checked in one
/// operation each: every sum has a field with a guard digit above it, which a sum below zero takes away.</summary>
internal sealed class PackedSums
{
    private readonly int[] dimensions;
    private readonly int[] shifts;
    private readonly int[] widths;
    private readonly long[] offsets;

    private PackedSums(int[] dimensions, int[] shifts, int[] widths, long[] offsets, Packed guards) =>
        (this.dimensions, this.shifts, this.widths, this.offsets, Guards) = (dimensions, shifts, widths, offsets, guards);

    /// <summary>The guard digits of all fields.</summary>
    public Packed Guards { get; }

    /// <summary>A packing of the sums that rows leave open, or null where they take more binary digits than two words have.</summary>
    /// <param name="rows">The choices of each row.</param>
    /// <param name="target">What they must add up to.</param>
    public static PackedSums? Of(ChoiceRow[] rows, long[] target)
    {
        var (shift, guards) = (0, default(Packed));
        var dimensions = OpenDimensions(rows, target.Length);
        var (shifts, widths, offsets) = (new int[dimensions.Length], new int[dimensions.Length], new long[dimensions.Length]);
        for (var field = 0; field < dimensions.Length; field++)
        {
            // Every partial sum lies between nothing and the target once each row is counted from its least choice.
            var (offset, widest) = (0L, 0L);
            foreach (var row in rows)
            {
                var least = row.Least(dimensions[field]);
                offset += least;
                widest = Math.Max(widest, row.Most(dimensions[field]) - least);
            }

            var range = target[dimensions[field]] - offset;
            if (range < 0)
            {
                return null;
            }

            var digits = 64 - BitOperations.LeadingZeroCount((ulong)Math.Max(range, widest)) + 1;
            shift = Packed.Fit(shift, digits + 1);
            if (digits >= 63 || shift + digits + 1 > Packed.Bits)
            {
                return null;
            }

            (shifts[field], widths[field], offsets[field]) = (shift, digits, offset);
            guards |= Packed.At(shift + digits, 1);
            shift += digits + 1;
        }

        return new PackedSums(dimensions, shifts, widths, offsets, guards);
    }

    /// <summary>How many fields there are.</summary>
    public int Fields => dimensions.Length;

    /// <summary>How many binary digits a field has.</summary>
    public int Width(int field) => widths[field];

    /// <summary>What stands in a field.</summary>
    public long Field(Packed sums, int field) => sums.From(shifts[field]) & ((1L << widths[field]) - 1);

    /// <summary>The target, less what every row adds at least.</summary>
    public Packed Target(long[] target)
    {
        var packed = default(Packed);
        for (var field = 0; field < dimensions.Length; field++)
        {
            packed |= Packed.At(shifts[field], (ulong)(target[dimensions[field]] - offsets[field]));
        }

        return packed;
    }

    /// <summary>What each choice of a row adds beyond the row's least.</summary>
    public Packed[] Adds(ChoiceRow row)
    {
        var adds = new Packed[row.Choices.Length];
        for (var field = 0; field < dimensions.Length; field++)
        {
            var least = row.Least(dimensions[field]);
            for (var choice = 0; choice < adds.Length; choice++)
            {
                adds[choice] |= Packed.At(shifts[field], (ulong)(row.Choices[choice].Adds[dimensions[field]] - least));
            }
        }

        return adds;
    }

    /// <summary>The most that rows can add beyond their least, held to what fits a field.</summary>
    public Packed Most(ReadOnlySpan<ChoiceRow> rows)
    {
        var most = default(Packed);
        for (var field = 0; field < dimensions.Length; field++)
        {
            var sum = 0L;
            foreach (var row in rows)
            {
                sum += row.Most(dimensions[field]) - row.Least(dimensions[field]);
            }

            most |= Packed.At(shifts[field], (ulong)Math.Min(sum, (1L << widths[field]) - 1));
        }

        return most;
    }

    /// <summary>The sums that differ between choices, without the last one where it follows from the others.</summary>
    private static int[] OpenDimensions(ChoiceRow[] rows, int count)
    {
        var open = new List<int>();
        for (var dimension = 0; dimension < count; dimension++)
        {
            if (Array.Exists(rows, row => row.Least(dimension) != row.Most(dimension)))
            {
                open.Add(dimension);
            }
        }

        if (open.Count > 1 && Array.TrueForAll(rows, row => Array.TrueForAll(row.Choices, choice => Sum(choice, open) == Sum(row.Choices[0], open))))
        {
            open.RemoveAt(open.Count - 1);
        }

        return [.. open];
    }

    private static long Sum(Choice choice, List<int> dimensions)
    {
        var sum = 0L;
        foreach (var dimension in dimensions)
        {
            sum += choice.Adds[dimension];
        }

        return sum;
    }
}
