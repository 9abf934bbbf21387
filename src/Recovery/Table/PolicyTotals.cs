namespace Shisaku.Recovery;

/// <summary>Reads the totals of a policy whose measures have totals of their own.</summary>
/// <remarks>The search holds the measures' totals to their listings and the grand total to theirs; a policy's total stands between
/// and adds nothing to that. So it is read last: with the least change that makes it what its measures come to.</remarks>
internal static class PolicyTotals
{
    /// <summary>How a policy's totals row is read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="parts">The answers of the rows that it covers.</param>
    public static RowAnswer Read(AlignedRow row, List<RowAnswer> parts)
    {
        var cells = row.Layout.AmountCells;
        var sums = new long[cells.Length];
        foreach (var part in parts)
        {
            for (var column = 0; column < sums.Length; column++)
            {
                sums[column] += part.Reading.Values[column];
            }
        }

        var readings = RowReadings.Of(row.Cells.Amounts, cells, new RowMarks(SourceIsExpected: cells.Length > 1));
        var (best, least) = (readings[0], readings[0].Change + (Off(readings[0], sums) * Change.BrokenSum));
        foreach (var reading in readings)
        {
            var change = reading.Change + (Off(reading, sums) * Change.BrokenSum);
            if (change < least)
            {
                (best, least) = (reading, change);
            }
        }

        var isAdmissible = best.IsAdmissible && Off(best, sums) == 0;
        var isProven = new bool[cells.Length];
        for (var column = 0; column < isProven.Length; column++)
        {
            var own = column;
            isProven[column] = isAdmissible && parts.TrueForAll(part => part.IsProven[own]);
        }

        return new RowAnswer([best], [.. isProven]);
    }

    /// <summary>In how many columns a reading is not what the parts come to.</summary>
    private static int Off(RowReading reading, long[] sums)
    {
        var off = 0;
        for (var column = 0; column < sums.Length; column++)
        {
            off += reading.Values[column] == sums[column] ? 0 : 1;
        }

        return off;
    }
}
