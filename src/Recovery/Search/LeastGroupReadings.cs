namespace Shisaku.Recovery;

/// <summary>The least-change readings of a group found so far; all of them change the same.</summary>
/// <param name="group">The group.</param>
internal sealed class LeastGroupReadings(TotalsGroup group)
{
    // Fewer digits count before fewer rows off, so a few more rows off are looked at where fewer digits may do.
    private const int RowsOffBeyond = 2;

    /// <summary>The readings.</summary>
    public List<GroupReading> Readings { get; } = [];

    /// <summary>Whether none was found yet.</summary>
    public bool IsEmpty => Readings.Count == 0;

    /// <summary>Takes a reading if none changes less, and drops those that change more.</summary>
    /// <param name="attempt">The attempt that found it.</param>
    /// <param name="beyondFloor">What it changes more than the attempt must.</param>
    /// <param name="choices">By row: the index of its choice.</param>
    /// <param name="lost">The row that must be missing, or null.</param>
    public void Offer(GroupAttempt attempt, Change beyondFloor, int[] choices, LostRow? lost)
    {
        var change = attempt.Floor + beyondFloor + (lost is null ? Change.None : Change.LostRow);
        if (Readings.Count > 0 && change < Readings[0].Change)
        {
            Readings.Clear();
        }

        // A missing row explains what broken sums only state; it is offered first.
        if (Readings.Count > 0 && (change > Readings[0].Change || (Readings[0].Lost is not null && lost is null)))
        {
            return;
        }

        var rows = attempt.Rows.Rows;
        var members = new RowReading[choices.Length];
        for (var member = 0; member < members.Length; member++)
        {
            members[member] = group.Members[member][rows[member].Choices[choices[member]].Index];
        }

        Readings.Add(new GroupReading(change, attempt.Total, attempt.WithRelistings, members, lost));
    }

    /// <summary>Whether readings that change at least so much, with more rows off, can be as good as these.</summary>
    public bool CanBeMatched(Change floor, int moreRowsOff)
    {
        var byDigits = (floor with { RowsOff = 0, CellsMoved = 0, Unusual = 0 })
            .CompareTo(Readings[0].Change with { RowsOff = 0, CellsMoved = 0, Unusual = 0 });
        return byDigits <= 0
            && floor.RowsOff + moreRowsOff <= Readings[0].Change.RowsOff + (byDigits < 0 ? RowsOffBeyond : 0);
    }

    /// <summary>Removes those of some readings that were found again.</summary>
    public void RemoveRepeated(GroupReading[] walked) => Readings.RemoveAll(reading =>
        walked.Contains(reading) && Readings.Exists(other => other != reading && SaysTheSame(other, reading)));

    private static bool SaysTheSame(GroupReading one, GroupReading other) =>
        one.Total == other.Total && one.WithRelistings == other.WithRelistings && one.Members.SequenceEqual(other.Members);
}
