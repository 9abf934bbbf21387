using System.Collections.Immutable;
using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>What the sums and twins of a list prove: the admissible readings, section by section, narrowed by twins and
/// by the grand total until nothing more follows.</summary>
internal sealed class ListProof
{
    private readonly AmountProblem problem;
    private readonly RowReading[][] open;
    private readonly SectionProof[] sections;
    private readonly List<int>[] twinsOf;
    private readonly int[] sectionOf;
    private readonly bool[] isUnsound;
    private readonly bool[] isWaiting;
    private readonly int[] openReadings;
    private readonly bool isBalanced;
    private readonly SumLayers layers = new(SearchLimits.ProvenSums);
    private bool isTopSound;

    private ListProof(AmountProblem problem, bool isBalanced)
    {
        (this.problem, this.isBalanced) = (problem, isBalanced);
        open = [.. problem.Rows.Select(row => row.Readings.TakeWhile(reading => reading.IsAdmissible).ToArray())];
        isUnsound = new bool[problem.Rows.Length];
        isWaiting = new bool[problem.Sections.Length];
        openReadings = new int[problem.Sections.Length];
        sections = new SectionProof[problem.Sections.Length];
        sectionOf = new int[problem.Rows.Length];
        Array.Fill(sectionOf, -1);
        for (var section = 0; section < sections.Length; section++)
        {
            foreach (var row in problem.Sections[section].Members)
            {
                sectionOf[row] = section;
            }
        }

        twinsOf = new List<int>[problem.Rows.Length];
        for (var row = 0; row < twinsOf.Length; row++)
        {
            twinsOf[row] = [];
        }

        foreach (var twins in problem.Twins)
        {
            twinsOf[twins.Relisting].Add(twins.First);
            twinsOf[twins.First].Add(twins.Relisting);
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
        var all = problem.Rows.Select(row => row.Readings.TakeWhile(reading => reading.IsAdmissible).ToArray()).ToArray();
        var bySums = new SectionProof(problem, problem.Sections[section], all, counted).Readings(total, withRelistings);
        foreach (var row in problem.Sections[section].Members)
        {
            all[row] = [.. all[row].Where(reading => twinsOf[row].TrueForAll(twin =>
                sectionOf[twin] == section || open[twin].Length == 0 || Says(open[twin], reading)))];
        }

        var withTwins = new SectionProof(problem, problem.Sections[section], all, counted).Readings(total, withRelistings);
        return (bySums.Count, withTwins.Count, bySums.IsExact && withTwins.IsExact);
    }

    private static bool Says(RowReading[] readings, RowReading reading) =>
        Array.Exists(readings, reading.HasAmountsOf);

    private void Narrow()
    {
        for (var row = 0; row < open.Length; row++)
        {
            MatchTwins(row);
        }

        for (var section = 0; section < sections.Length; section++)
        {
            Enqueue(section);
        }

        // What the grand total excludes may say more of the twins, and these of their sections.
        do
        {
            NarrowSections();
            IsExact = NarrowTop() & Array.TrueForAll(sections, section => section.IsExact);
        }
        while (NextWaiting() >= 0);
    }

    private void NarrowSections()
    {
        while (NextWaiting() is >= 0 and var section)
        {
            isWaiting[section] = false;
            sections[section] = new SectionProof(problem, problem.Sections[section], open, layers);
            sections[section].Count(isBalanced);
            foreach (var row in sections[section].Rows)
            {
                if (sections[section].Possible.TryGetValue(row, out var possible))
                {
                    Narrow(row, possible);
                }
            }
        }
    }

    /// <summary>Leaves a row fewer readings; the sections of its twins are counted again where these narrow with it.</summary>
    private bool Narrow(int row, RowReading[] possible)
    {
        if (possible.Length >= open[row].Length)
        {
            return false;
        }

        open[row] = possible;
        foreach (var twin in twinsOf[row])
        {
            if (MatchTwins(twin) && sectionOf[twin] >= 0)
            {
                Enqueue(sectionOf[twin]);
            }
        }

        return true;
    }

    /// <summary>The waiting section with the fewest open readings, or -1: what it tells makes the others easier.</summary>
    private int NextWaiting()
    {
        var (next, fewest) = (-1, int.MaxValue);
        for (var section = 0; section < isWaiting.Length; section++)
        {
            if (isWaiting[section] && openReadings[section] < fewest)
            {
                (next, fewest) = (section, openReadings[section]);
            }
        }

        return next;
    }

    private void Enqueue(int section)
    {
        if (isWaiting[section])
        {
            return;
        }

        isWaiting[section] = true;
        openReadings[section] = 0;
        foreach (var row in problem.Sections[section].Members)
        {
            openReadings[section] += open[row].Length;
        }
    }

    /// <summary>Leaves a row what its twins can say as well; twins that can't agree prove nothing. True if less is left.</summary>
    private bool MatchTwins(int row)
    {
        foreach (var twin in twinsOf[row])
        {
            RowReading[] common = [.. open[row].Where(reading => Says(open[twin], reading))];
            if (common.Length == 0)
            {
                isUnsound[row] = isUnsound[twin] = true;
            }
            else if (common.Length < open[row].Length)
            {
                open[row] = common;
                return true;
            }
        }

        return false;
    }

    private bool NarrowTop()
    {
        if (problem.GrandTotal is not { } grand)
        {
            return true;
        }

        var rows = new List<int>();
        for (var section = 0; section < sections.Length; section++)
        {
            if (problem.Sections[section].Subtotal is { } subtotal)
            {
                rows.Add(subtotal);
            }
            else
            {
                foreach (var row in problem.Sections[section].Members)
                {
                    if (!IsRelisted(row))
                    {
                        rows.Add(row);
                    }
                }
            }
        }

        var possible = new Dictionary<int, List<RowReading>> { [grand] = [] };
        foreach (var row in rows)
        {
            possible[row] = [];
        }

        var isExact = true;
        foreach (var total in rows.TrueForAll(row => open[row].Length > 0) ? open[grand] : [])
        {
            var ways = AdmissibleReadings.Of([.. rows], open, total.Amounts(), layers);
            if (ways.Count == 0 && (ways.IsExact || !isBalanced))
            {
                continue;
            }

            isTopSound = true;
            isExact &= ways.IsExact;
            possible[grand].Add(total);
            for (var index = 0; index < rows.Count; index++)
            {
                possible[rows[index]].AddRange(open[rows[index]]
                    .Where((reading, choice) => ways.IsPossible[index][choice] && !possible[rows[index]].Contains(reading)));
            }
        }

        if (isTopSound)
        {
            NarrowSubtotals(possible);
        }

        return isExact;
    }

    /// <summary>What the grand total excludes of the subtotals narrows their sections once more.</summary>
    private void NarrowSubtotals(Dictionary<int, List<RowReading>> possible)
    {
        var sectionOfSubtotal = new Dictionary<int, int>();
        for (var section = 0; section < sections.Length; section++)
        {
            if (problem.Sections[section].Subtotal is { } subtotal)
            {
                sectionOfSubtotal.Add(subtotal, section);
            }
        }

        foreach (var (row, readings) in possible)
        {
            if (Narrow(row, [.. readings]) && sectionOfSubtotal.TryGetValue(row, out var section))
            {
                Enqueue(section);
            }
        }
    }

    private ImmutableArray<bool>[] IsProven(RowReading[] readings)
    {
        var isInSoundSum = RowsInSoundSums();
        var all = new ImmutableArray<bool>[readings.Length];
        for (var row = 0; row < all.Length; row++)
        {
            var isProven = new bool[problem.Columns];
            for (var column = 0; column < isProven.Length; column++)
            {
                isProven[column] = isInSoundSum[row]
                    && !isUnsound[row]
                    && (readings[row].OpenZeros >> column & 1) == 0
                    && IsSingle(row, column, readings[row].Values[column]);
            }

            all[row] = ImmutableArray.Create(isProven);
        }

        return all;
    }

    /// <summary>Whether all open readings of a row have a value in a column.</summary>
    private bool IsSingle(int row, int column, long value)
    {
        foreach (var reading in open[row])
        {
            if (reading.Values[column] != value)
            {
                return false;
            }
        }

        return open[row].Length > 0;
    }

    private bool[] RowsInSoundSums()
    {
        var isSound = new bool[problem.Rows.Length];
        for (var index = 0; index < sections.Length; index++)
        {
            var (section, proof) = (problem.Sections[index], sections[index]);
            var (first, relisted) = (proof.First, proof.Relisted);
            var isFirstSound = proof.IsSound && first.All(row => !isUnsound[row]);
            foreach (var row in first)
            {
                isSound[row] = isFirstSound && (section.Subtotal is not null || isTopSound);
            }

            var isRelistedSound = proof.IsRelistedSound && relisted.All(row => !isUnsound[row]);
            foreach (var row in relisted)
            {
                // Where no total covers the re-listings, each rests on its twin alone.
                isSound[row] = section.WithRelistings is null
                    ? twinsOf[row].Exists(twin => !isUnsound[twin])
                    : isFirstSound && isRelistedSound;
            }

            if (section.Subtotal is { } subtotal)
            {
                isSound[subtotal] = isFirstSound || isTopSound;
            }

            if (section.WithRelistings is { } with)
            {
                isSound[with] = isFirstSound && isRelistedSound;
            }
        }

        if (problem.GrandTotal is { } grand)
        {
            isSound[grand] = isTopSound;
        }

        return isSound;
    }

    private bool IsRelisted(int row) => problem.Rows[row].Readings[0].IsRelisted;
}
