using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>The admissible readings of one section: its first listings under their total, its re-listings under what the
/// total with re-listings adds to that.</summary>
/// <remarks>Where a sum can't be kept by moving amounts alone, it and every sum over the same listings prove nothing.</remarks>
internal sealed class SectionProof
{
    private readonly AmountSection section;
    private readonly RowReading[][] open;
    private readonly SumLayers layers;
    private readonly int columns;

    /// <param name="problem">The list.</param>
    /// <param name="section">The section.</param>
    /// <param name="open">By row of the list: the admissible readings still open; none for a row that has none.</param>
    /// <param name="layers">Memory for its counts.</param>
    public SectionProof(AmountProblem problem, AmountSection section, RowReading[][] open, SumLayers layers)
    {
        (this.section, this.open, this.layers, columns) = (section, open, layers, problem.Columns);
        Possible = new PossibleReadings(open);
        var (own, again) = (new List<int>(), new List<int>());
        foreach (var row in section.Members)
        {
            (problem.Rows[row].Readings[0].IsRelisted ? again : own).Add(row);
        }

        (First, Relisted) = ([.. own], [.. again]);
    }

    /// <summary>The rows of its first listings.</summary>
    public int[] First { get; }

    /// <summary>The rows of its re-listings.</summary>
    public int[] Relisted { get; }

    /// <summary>Whether the sums over its first listings can be kept.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether the sums over its re-listings can be kept.</summary>
    public bool IsRelistedSound { get; private set; }

    /// <summary>Whether all readings were counted.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>Its rows: listings, then totals.</summary>
    public IEnumerable<int> Rows
    {
        get
        {
            foreach (var row in section.Members)
            {
                yield return row;
            }

            if (section.Subtotal is { } subtotal)
            {
                yield return subtotal;
            }

            if (section.WithRelistings is { } with)
            {
                yield return with;
            }
        }
    }

    /// <summary>The readings that occur in some admissible reading of the section; none where its sums can't be kept.</summary>
    public PossibleReadings Possible { get; }

    /// <summary>Counts the readings under each open reading of the totals rows.</summary>
    /// <param name="isKnownToBalance">Whether an admissible reading is known, where they cannot be counted to the end.</param>
    public void Count(bool isKnownToBalance)
    {
        var isFirstComplete = IsComplete(First);
        var isRelistedComplete = IsComplete(Relisted);
        if (section.Subtotal is not { } subtotal)
        {
            // Without a total of its own the section rests on the grand total over the listings.
            (IsSound, IsRelistedSound) = (isFirstComplete, isRelistedComplete);
            return;
        }

        var ways = new List<Way>();
        foreach (var total in isFirstComplete ? open[subtotal] : [])
        {
            if (Exists(Ways(First, total.Amounts())) is { } firstWays)
            {
                ways.Add(new Way(total, null, firstWays, null));
                foreach (var with in section.WithRelistings is { } row && isRelistedComplete ? open[row] : [])
                {
                    if (Exists(Ways(Relisted, Rest(with, total))) is { } relistedWays)
                    {
                        ways.Add(new Way(total, with, firstWays, relistedWays));
                    }
                }
            }
        }

        IsSound = ways.Count > 0;
        IsRelistedSound = section.WithRelistings is null ? isRelistedComplete : ways.Exists(way => way.With is not null);
        foreach (var way in ways.Where(way => !IsRelistedSound || section.WithRelistings is null || way.With is not null))
        {
            Keep(way);
        }

        AdmissibleReadings? Exists(AdmissibleReadings found) =>
            found.Count > 0 || (!found.IsExact && isKnownToBalance) ? found : null;
    }

    /// <summary>How many readings there are under the totals rows as they were recovered.</summary>
    public (BigInteger Count, bool IsExact) Readings(RowReading total, RowReading? withRelistings)
    {
        if (section.Members.Any(row => open[row].Length == 0))
        {
            return (0, IsExact: true);
        }

        var ways = Ways(First, total.Amounts());
        if (withRelistings is null)
        {
            var free = Relisted.Aggregate(BigInteger.One, (product, row) => product * open[row].Length);
            return (ways.Count * free, ways.IsExact);
        }

        var relistedWays = Ways(Relisted, Rest(withRelistings, total));
        return (ways.Count * relistedWays.Count, ways.IsExact && relistedWays.IsExact);
    }

    private long[] Rest(RowReading withRelistings, RowReading total)
    {
        var rest = new long[columns];
        for (var column = 0; column < columns; column++)
        {
            rest[column] = withRelistings.Values[column] - total.Values[column];
        }

        return rest;
    }

    private bool IsComplete(int[] rows)
    {
        foreach (var row in rows)
        {
            if (open[row].Length == 0)
            {
                return false;
            }
        }

        return true;
    }

    private AdmissibleReadings Ways(int[] rows, long[] target) => AdmissibleReadings.Of(rows, open, target, layers);

    private void Keep(Way way)
    {
        IsExact &= way.First.IsExact && way.Relisted is not { IsExact: false };
        Possible.Keep(section.Subtotal!.Value, way.Total);
        Possible.Keep(First, way.First);
        if (way.With is not null)
        {
            Possible.Keep(section.WithRelistings!.Value, way.With);
            Possible.Keep(Relisted, way.Relisted!);
        }
    }

    private sealed record Way(RowReading Total, RowReading? With, AdmissibleReadings First, AdmissibleReadings? Relisted);
}
