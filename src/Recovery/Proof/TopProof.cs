namespace Shisaku.Recovery;

/// <summary>The admissible readings of the rows that the grand total adds up: the subtotals, and the listings of sections
/// that have none.</summary>
internal sealed class TopProof
{
    private readonly int? grandTotal;
    private readonly RowReading[][] open;
    private readonly SumLayers layers;
    private readonly int[] rows;

    /// <param name="problem">The list.</param>
    /// <param name="open">By row of the list: the admissible readings still open.</param>
    /// <param name="layers">Memory for its counts.</param>
    public TopProof(AmountProblem problem, RowReading[][] open, SumLayers layers)
    {
        (grandTotal, this.open, this.layers) = (problem.GrandTotal, open, layers);
        Possible = new PossibleReadings(open);
        var added = new List<int>();
        foreach (var section in problem.Sections)
        {
            if (section.Subtotal is { } subtotal)
            {
                added.Add(subtotal);
            }
            else
            {
                foreach (var row in section.Members)
                {
                    if (!problem.Rows[row].Readings[0].IsRelisted)
                    {
                        added.Add(row);
                    }
                }
            }
        }

        rows = [.. added];
    }

    /// <summary>Whether the grand total could be kept when it was counted, once at least.</summary>
    public bool IsSound { get; private set; }

    /// <summary>Whether all readings were counted the last time.</summary>
    public bool IsExact { get; private set; } = true;

    /// <summary>The rows, the grand total first; none where it is not printed.</summary>
    public IEnumerable<int> Rows => grandTotal is { } grand ? [grand, .. rows] : [];

    /// <summary>The readings that occurred in some admissible reading when they were counted last.</summary>
    public PossibleReadings Possible { get; private set; }

    /// <summary>Counts the readings under each open reading of the grand total.</summary>
    /// <param name="isKnownToBalance">Whether an admissible reading is known, where they cannot be counted to the end.</param>
    public void Count(bool isKnownToBalance)
    {
        (Possible, IsExact) = (new PossibleReadings(open), true);
        if (grandTotal is not { } grand)
        {
            return;
        }

        foreach (var total in open[grand])
        {
            var ways = AdmissibleReadings.Of(rows, open, total.Amounts(), layers);
            if (ways.Count > 0 || (!ways.IsExact && isKnownToBalance))
            {
                IsSound = true;
                IsExact &= ways.IsExact;
                Possible.Keep(grand, total);
                Possible.Keep(rows, ways);
            }
        }
    }
}
