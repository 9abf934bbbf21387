namespace Shisaku.Bench;

/// <summary>Drawn numbers that are the same on every machine and in every version: SplitMix64 (Steele, Lea, Flood 2014).</summary>
/// <remarks>Whole numbers only, because the last bit of a logarithm differs between machines.</remarks>
public sealed class Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to <paramref name="below"/> - 1.</summary>
    public int Below(int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        return (int)Math.BigMul(Next(), (ulong)below, out _);
    }

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>A number between the two such that every doubling is as likely as every other: small ones are common.</summary>
    public int AcrossDoublings(int least, int most)
    {
        var doublings = 0;
        while ((long)least << (doublings + 1) <= most)
        {
            doublings++;
        }

        while (true)
        {
            var floor = (long)least << Below(doublings + 1);
            var number = floor + Below((int)floor);
            if (number <= most)
            {
                return (int)number;
            }
        }
    }

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Percent(int percent) => Below(100) < percent;

    /// <summary>One of several, each as likely as the others.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    /// <summary>So many distinct ones of several, in drawn order; all of them where there are not more.</summary>
    public List<T> Distinct<T>(IEnumerable<T> choices, int count)
    {
        var rest = choices.ToList();
        var drawn = Math.Min(count, rest.Count);
        for (var place = 0; place < drawn; place++)
        {
            var other = place + Below(rest.Count - place);
            (rest[place], rest[other]) = (rest[other], rest[place]);
        }

        return rest[..drawn];
    }

    /// <summary>A seed for a further, independent row of draws.</summary>
    public static ulong SeedOf(ulong seed, ulong number) => Mix(unchecked(Mix(seed) + (number * 0x9E3779B97F4A7C15UL)));

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
