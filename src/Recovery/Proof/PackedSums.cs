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
        var (dimensions, shifts, widths, offsets) = (new List<int>(), new List<int>(), new List<int>(), new List<long>());
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
            shift = Packed.Fit(shift, digits + 1);
            if (digits >= 63 || shift + digits + 1 > Packed.Bits)
            {
                return null;
            }

            dimensions.Add(dimension);
            shifts.Add(shift);
            offsets.Add(offset);
            guards |= Packed.At(shift + digits, 1);
            widths.Add(digits);
            shift += digits + 1;
        }

        return new PackedSums([.. dimensions], [.. shifts], [.. widths], [.. offsets], guards);
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
            var least = row.Choices.Min(choice => choice.Adds[dimensions[field]]);
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
                sum += row.Choices.Max(choice => choice.Adds[dimensions[field]]) - row.Choices.Min(choice => choice.Adds[dimensions[field]]);
            }

            most |= Packed.At(shifts[field], (ulong)Math.Min(sum, (1L << widths[field]) - 1));
        }

        return most;
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
