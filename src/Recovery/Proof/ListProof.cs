using System.Collections.Immutable;
using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>What the sums and twins of a list prove: the admissible readings, section by section, narrowed by twins and
/// by the grand total until nothing more follows.</summary>
internal sealed class ListProof
{
    private readonly AmountProblem problem;
    private readonly bool isBalanced;
    private readonly OpenReadings open;
    private readonly SectionProof[] sections;
    private readonly int[] sectionOf;
    private readonly Dictionary<int, int> sectionOfSubtotal = [];
    private readonly SumLayers layers = new(SearchLimits.ProvenSums);
    private readonly TopProof top;

    private ListProof(AmountProblem problem, bool isBalanced)
    {
        (this.problem, this.isBalanced) = (problem, isBalanced);
        open = new OpenReadings(problem);
        top = new TopProof(problem, open.ByRow, layers);
        sections = new SectionProof[problem.Sections.Length];
        sectionOf = new int[problem.Rows.Length];
        Array.Fill(sectionOf, -1);
        for (var section = 0; section < sections.Length; section++)
        {
            foreach (var row in problem.Sections[section].Members)
            {
                sectionOf[row] = section;
            }

            if (problem.Sections[section].Subtotal is { } subtotal)
            {
                sectionOfSubtotal[subtotal] = section;
            }
        }
    }

    /// <summary>Whether every count went to its end.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>By row and column: whether all admissible readings have the value of <paramref name="readings"/> there.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="readings">How each row was recovered.</param>
    /// <param name="isBalanced">Whether the recovered reading is itself admissible.</param>
    public static (ImmutableArray<bool>[] IsProven, ListProof Proof) Of(
        AmountProblem problem, RowReading[] readings, bool isBalanced)
    {
        var proof = new ListProof(problem, isBalanced);
        proof.Narrow();
        proof.layers.Release();
        return (proof.IsProven(readings), proof);
    }

    /// <summary>How many readings of a section its totals rows leave, alone and with what the twins elsewhere allow.</summary>
    public (BigInteger BySums, BigInteger WithTwins, bool IsExact) Readings(
        int section, RowReading total, RowReading? withRelistings)
    {
        var counted = new SumLayers(SearchLimits.CountedSums);
        var all = OpenReadings.Admissible(problem);
        var bySums = new SectionProof(problem, problem.Sections[section], all, counted).Readings(total, withRelistings);
        foreach (var row in problem.Sections[section].Members)
        {
            all[row] = [.. all[row].Where(reading => open.TwinsOf(row).TrueForAll(twin =>
                sectionOf[twin] == section || open.ByRow[twin].Length == 0 || open.CanSay(twin, reading)))];
        }

        var withTwins = new SectionProof(problem, problem.Sections[section], all, counted).Readings(total, withRelistings);
        return (bySums.Count, withTwins.Count, bySums.IsExact && withTwins.IsExact);
    }

    private void Narrow()
    {
        for (var row = 0; row < problem.Rows.Length; row++)
        {
            open.MatchTwins(row);
        }

        // What the grand total excludes may say more of the twins, and these of their sections.
        var queue = new SectionQueue(problem, open);
        do
        {
            while (queue.Next() is >= 0 and var section)
            {
                queue.Remove(section);
                NarrowSection(section, queue);
            }

            NarrowTop(queue);
            IsExact = top.IsExact && Array.TrueForAll(sections, section => section.IsExact);
        }
        while (queue.Next() >= 0);
    }

    private void NarrowSection(int section, SectionQueue queue)
    {
        var proof = sections[section] = new SectionProof(problem, problem.Sections[section], open.ByRow, layers);
        proof.Count(isBalanced);
        foreach (var row in proof.Rows)
        {
            if (proof.Possible.Of(row) is { Length: > 0 } possible)
            {
                Narrow(row, possible, queue);
            }
        }
    }

    /// <summary>What the grand total excludes of the subtotals narrows their sections once more.</summary>
    private void NarrowTop(SectionQueue queue)
    {
        top.Count(isBalanced);
        foreach (var row in top.IsSound ? top.Rows : [])
        {
            if (Narrow(row, top.Possible.Of(row), queue) && sectionOfSubtotal.TryGetValue(row, out var section))
            {
                queue.Add(section);
            }
        }
    }

    /// <summary>Leaves a row fewer readings; the sections of its twins are counted again where these narrow with it.</summary>
    private bool Narrow(int row, RowReading[] possible, SectionQueue queue)
    {
        if (!open.Narrow(row, possible))
        {
            return false;
        }

        foreach (var twin in open.TwinsOf(row))
        {
            if (open.MatchTwins(twin) && sectionOf[twin] >= 0)
            {
                queue.Add(sectionOf[twin]);
            }
        }

        return true;
    }

    private ImmutableArray<bool>[] IsProven(RowReading[] readings)
    {
        var isSound = SoundRows.Of(problem, open, sections, top.IsSound);
        var all = new ImmutableArray<bool>[readings.Length];
        for (var row = 0; row < all.Length; row++)
        {
            var isProven = new bool[problem.Columns];
            for (var column = 0; column < isProven.Length; column++)
            {
                isProven[column] = isSound[row]
                    && (readings[row].OpenZeros >> column & 1) == 0
                    && open.IsSingle(row, column, readings[row].Values[column]);
            }

            all[row] = ImmutableArray.Create(isProven);
        }

        return all;
    }
}
