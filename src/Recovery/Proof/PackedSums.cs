using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Puts several sums side by side into one number, so that a row is subtracted and its bounds are checked in one
/// operation each: every sum has a field with a guard digit above it, which a sum below zero takes away.</summary>
internal sealed class PackedSums
{
    private readonly int[] dimensions;
    private readonly int[] shifts;
    private readonly long[] offsets;

    private PackedSums(int[] dimensions, int[] shifts, long[] offsets, UInt128 guards) =>
        (this.dimensions, this.shifts, this.offsets, Guards) = (dimensions, shifts, offsets, guards);

    /// <summary>The guard digits of all fields.</summary>
    public UInt128 Guards { get; }

    /// <summary>A packing of the sums that rows leave open, or null where they take more than 128 binary digits.</summary>
    /// <param name="rows">The choices of each row.</param>
    /// <param name="target">What they must add up to.</param>
    public static PackedSums? Of(ChoiceRow[] rows, long[] target)
    {
        var (shift, guards) = (0, UInt128.Zero);
        var (dimensions, shifts, offsets) = (new List<int>(), new List<int>(), new List<long>());
        foreach (var dimension in OpenDimensions(rows, target.Length))
        {
            // Every partial sum lies between nothing and the target once each row is counted from its least choice.
            var offset = rows.Sum(row => row.Choices.Min(choice => choice.Adds[dimension]));
            var range = target[dimension] - offset;
            if (range < 0)
            {
                return null;
            }

            var digits = 64 - BitOperations.LeadingZeroCount((ulong)Math.Max(range, rows.Max(row =>
                row.Choices.Max(choice => choice.Adds[dimension]) - row.Choices.Min(choice => choice.Adds[dimension])))) + 1;
            if (shift + digits + 1 > 128)
            {
                return null;
            }

            dimensions.Add(dimension);
            shifts.Add(shift);
            offsets.Add(offset);
            guards |= UInt128.One << (shift + digits);
            shift += digits + 1;
        }

        return new PackedSums([.. dimensions], [.. shifts], [.. offsets], guards);
    }

    /// <summary>The target, less what every row adds at least.</summary>
    public UInt128 Target(long[] target)
    {
        var packed = UInt128.Zero;
        for (var field = 0; field < dimensions.Length; field++)
        {
            packed |= (UInt128)(ulong)(target[dimensions[field]] - offsets[field]) << shifts[field];
        }

        return packed;
    }

    /// <summary>What each choice of a row adds beyond the row's least.</summary>
    public UInt128[] Adds(ChoiceRow row)
    {
        var adds = new UInt128[row.Choices.Length];
        for (var field = 0; field < dimensions.Length; field++)
        {
            var least = row.Choices.Min(choice => choice.Adds[dimensions[field]]);
            for (var choice = 0; choice < adds.Length; choice++)
            {
                adds[choice] |= (UInt128)(ulong)(row.Choices[choice].Adds[dimensions[field]] - least) << shifts[field];
            }
        }

        return adds;
    }

    /// <summary>The most that rows can add beyond their least, held to what fits a field.</summary>
    public UInt128 Most(ReadOnlySpan<ChoiceRow> rows)
    {
        var most = UInt128.Zero;
        for (var field = 0; field < dimensions.Length; field++)
        {
            var sum = 0L;
            foreach (var row in rows)
            {
                sum += row.Choices.Max(choice => choice.Adds[dimensions[field]]) - row.Choices.Min(choice => choice.Adds[dimensions[field]]);
            }

            var width = WidthOf(field);
            var largest = width >= 63 ? long.MaxValue : (1L << width) - 1;
            most |= (UInt128)(ulong)Math.Min(sum, largest) << shifts[field];
        }

        return most;
    }

    private int WidthOf(int field)
    {
        var width = 0;
        while ((Guards >> (shifts[field] + width) & 1) == 0)
        {
            width++;
        }

        return width;
    }

    /// <summary>The sums that differ between choices, without the last one where it follows from the others.</summary>
    private static List<int> OpenDimensions(ChoiceRow[] rows, int count)
    {
        var open = Enumerable.Range(0, count)
            .Where(dimension => Array.Exists(rows, row => Array.Exists(row.Choices, choice => choice.Adds[dimension] != row.Choices[0].Adds[dimension])))
            .ToList();
        var sumIsFixed = Array.TrueForAll(rows, row => Array.TrueForAll(
            row.Choices, choice => open.Sum(dimension => choice.Adds[dimension]) == open.Sum(dimension => row.Choices[0].Adds[dimension])));
        if (sumIsFixed && open.Count > 1)
        {
            open.RemoveAt(open.Count - 1);
        }

        return open;
    }
}
