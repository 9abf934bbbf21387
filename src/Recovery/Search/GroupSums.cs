namespace Shisaku.Recovery;

/// <summary>The sums of a group as one vector: the columns of the first listings, then those of the re-listings
/// where a total with re-listings is printed; a column that is left broken is left out.</summary>
/// <param name="Columns">How many amount columns.</param>
/// <param name="HasWithRelistings">Whether a total with re-listings is printed.</param>
/// <param name="Broken">The sums left broken: bit c is column c of the total, bit Columns + c that of the total with re-listings.</param>
internal readonly record struct GroupSums(int Columns, bool HasWithRelistings, uint Broken)
{
    /// <summary>How many sums there are, broken ones included.</summary>
    public int Dimensions => HasWithRelistings ? 2 * Columns : Columns;

    /// <summary>What a reading of a member adds.</summary>
    public long[] AddedBy(RowReading reading)
    {
        var adds = new long[Dimensions];
        if (reading.IsDropped)
        {
            return adds;
        }

        for (var column = 0; column < Columns; column++)
        {
            var value = reading.Values[column];
            if (!reading.IsRelisted)
            {
                adds[column] = IsBroken(column) ? 0 : value;
            }

            // With the first listings' sum broken, the total with re-listings still covers every row.
            if (HasWithRelistings && !IsBroken(Columns + column) && (reading.IsRelisted || IsBroken(column)))
            {
                adds[Columns + column] = value;
            }
        }

        return adds;
    }

    /// <summary>What the members must add up to.</summary>
    public long[] Target(RowReading total, RowReading? withRelistings)
    {
        var target = new long[Dimensions];
        for (var column = 0; column < Columns; column++)
        {
            target[column] = IsBroken(column) ? 0 : total.Values[column];
            if (withRelistings is not null && !IsBroken(Columns + column))
            {
                target[Columns + column] = withRelistings.Values[column] - (IsBroken(column) ? 0 : total.Values[column]);
            }
        }

        return target;
    }

    private bool IsBroken(int sum) => (Broken >> sum & 1) != 0;
}
