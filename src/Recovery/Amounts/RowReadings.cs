using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>Makes all readings of a row: which amount stands in which column, where two amounts ran together, and whether a
/// mark was lost.</summary>
public static class RowReadings
{
    /// <summary>All readings of a row, the least change first.</summary>
    /// <param name="tokens">Its printed amounts in order.</param>
    /// <param name="layout">The cell index of each amount column in this section, the budget first.</param>
    /// <param name="marks">What else is known of the row.</param>
    public static ImmutableArray<RowReading> Of(
        ImmutableArray<AmountToken> tokens, ImmutableArray<int> layout, RowMarks marks)
    {
        var readings = new List<RowReading>();
        var printed = new RowParts(tokens, layout);
        new PlacedReadings(printed, layout.Length, marks, readings).Add();
        for (var index = 0; index < tokens.Length && !printed.AddUp; index++)
        {
            foreach (var parting in tokens[index].Parts)
            {
                var parted = printed.With(parting, index);
                if (parted.AddUp)
                {
                    new PlacedReadings(parted, layout.Length, marks, readings).Add();
                }
            }
        }

        AddMarked(readings, marks);
        return Different(readings);
    }

    private static void AddMarked(List<RowReading> readings, RowMarks marks)
    {
        RowReading[] asMarked = [.. readings];
        if (marks.MayHaveLostMark && !marks.IsRelisted)
        {
            readings.AddRange(asMarked.Select(reading => reading with { IsRelisted = true, Change = reading.Change + Change.LostMark }));
        }

        if (marks.MayBeDoubled)
        {
            readings.AddRange(asMarked.Select(reading => reading with { IsDropped = true, Change = reading.Change + Change.DoubledRow }));
        }
    }

    /// <summary>Of readings that say the same, the one with the least change.</summary>
    private static ImmutableArray<RowReading> Different(List<RowReading> readings)
    {
        var least = new List<RowReading>();
        foreach (var reading in readings.Order(RowReading.ByChange))
        {
            var known = least.FindIndex(reading.SaysTheSameAs);
            if (known < 0)
            {
                least.Add(reading);
            }
            else if (reading.IsAdmissible)
            {
                least[known] = least[known] with { OpenZeros = least[known].OpenZeros | OpenBetween(least[known], reading) };
            }
        }

        return [.. least];
    }

    private static uint OpenBetween(RowReading one, RowReading other)
    {
        var open = 0u;
        for (var column = 0; column < one.Tokens.Length; column++)
        {
            open |= one.Tokens[column] == other.Tokens[column] ? 0 : 1u << column;
        }

        return open;
    }
}
