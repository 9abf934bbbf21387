namespace Shisaku.Recovery;

/// <summary>The sections whose readings are still to be counted, or to be counted again.</summary>
internal sealed class SectionQueue
{
    private readonly AmountProblem problem;
    private readonly OpenReadings open;
    private readonly bool[] isWaiting;
    private readonly int[] openReadings;

    /// <summary>All sections of a list wait.</summary>
    public SectionQueue(AmountProblem problem, OpenReadings open)
    {
        (this.problem, this.open) = (problem, open);
        isWaiting = new bool[problem.Sections.Length];
        openReadings = new int[isWaiting.Length];
        for (var section = 0; section < isWaiting.Length; section++)
        {
            Add(section);
        }
    }

    /// <summary>The waiting section with the fewest open readings, or -1: what it tells makes the others easier.</summary>
    public int Next()
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

    /// <summary>A section waits no longer.</summary>
    public void Remove(int section) => isWaiting[section] = false;

    /// <summary>A section waits, with the readings that are open now.</summary>
    public void Add(int section)
    {
        if (isWaiting[section])
        {
            return;
        }

        isWaiting[section] = true;
        openReadings[section] = 0;
        foreach (var row in problem.Sections[section].Members)
        {
            openReadings[section] += open.ByRow[row].Length;
        }
    }
}
