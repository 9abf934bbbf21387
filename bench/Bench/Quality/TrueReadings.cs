using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>Tells which reading of a printed row is the true one.</summary>
internal sealed class TrueReadings
{
    private readonly Dictionary<int, (long[] Amounts, bool IsRelisted)> truth = [];
    private readonly Dictionary<int, int> trueLines;
    private readonly HashSet<int> copies;

    public TrueReadings(DamagedList damaged)
    {
        trueLines = damaged.Print.TrueLines;
        var first = new HashSet<int>();
        copies = [.. trueLines.OrderBy(line => line.Key).Where(line => !first.Add(line.Value)).Select(line => line.Key)];
        foreach (var listing in damaged.Truth.List.Listings)
        {
            truth.Add(listing.Line, (Numbers(listing.Amounts), listing.IsRelisted == true));
        }

        foreach (var totals in damaged.Truth.List.TotalsRows)
        {
            truth.Add(totals.Line, (Numbers(totals.Amounts), false));
        }
    }

    /// <summary>Whether a reading of the row at a printed line says what is true; of a row that stands twice, the copy is dropped.</summary>
    public bool IsTrue(int line, RowReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        if (!trueLines.TryGetValue(line, out var trueLine) || reading.IsDropped != copies.Contains(line))
        {
            return false;
        }

        var (amounts, isRelisted) = truth[trueLine];
        return reading.IsDropped || (reading.IsRelisted == isRelisted && reading.Values.AsSpan().SequenceEqual(amounts));
    }

    private static long[] Numbers(Budget.FundingBreakdown amounts) => [.. amounts.Columns.Select(amount => amount.Counted)];
}
