namespace Shisaku.Recovery;

/// <summary>Finds the least-change readings of a group: first those in which all its sums hold, then, weight by weight,
/// those that mend an amount, change a mark, miss a row, or leave a sum broken as printed.</summary>
internal sealed class GroupSearch
{
    private readonly TotalsGroup group;
    private readonly Change? limit;
    private readonly GroupAttempts attempted;
    private readonly LeastGroupReadings best;
    private long steps;
    private bool isStopped;

    private GroupSearch(TotalsGroup group, ResidueSets sets, Change? limit) =>
        (this.group, this.limit, attempted, best) = (group, limit, new GroupAttempts(group, sets), new LeastGroupReadings(group));

    /// <summary>All least-change readings of the group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sets">Sets of residues for the search; all are taken back after it.</param>
    /// <param name="limit">Readings that change more are not asked for; none may be found then.</param>
    public static GroupReadings Least(TotalsGroup group, ResidueSets sets, Change? limit = null)
    {
        if (group.Total.Length == 0)
        {
            return new GroupReadings(UnsolvedGroup.Uncovered(group), IsStopped: false);
        }

        var search = new GroupSearch(group, sets, limit);
        for (var weight = 0; weight <= SearchLimits.Weight && search.best.IsEmpty && !search.isStopped; weight++)
        {
            search.TryWeight(weight);
        }

        if (search.best.IsEmpty && limit is null)
        {
            search.best.Readings.Add(UnsolvedGroup.AsPrinted(group));
        }

        sets.TakeBack();
        return new GroupReadings(search.best.Readings, search.isStopped);
    }

    private void TryWeight(int weight)
    {
        steps = limit is null ? SearchLimits.LeastChangeSteps : SearchLimits.HeldSteps;
        var attempts = attempted.Of(weight);
        attempts.RemoveAll(attempt => IsBeyondLimit(attempt, rowsOff: 0));
        foreach (var attempt in attempts)
        {
            TryLostRow(attempt);
        }

        for (var rowsOff = 0; rowsOff <= group.MostRowsOff && attempts.Count > 0; rowsOff++)
        {
            attempts.RemoveAll(attempt => IsBeyondLimit(attempt, rowsOff));
            foreach (var attempt in attempts)
            {
                Try(attempt, rowsOff);
            }

            if (!best.IsEmpty)
            {
                attempts.RemoveAll(attempt => !best.CanBeMatched(attempt.Floor, rowsOff + 1));
            }
        }

        if (steps < 0 || (best.IsEmpty && attempts.Exists(attempt => attempt.Rows.Rows.Length > group.MostRowsOff)))
        {
            if (limit is null)
            {
                AskSolver(attempts);
            }
            else
            {
                isStopped = true;
            }
        }
    }

    /// <summary>The walk could not tell; the solver decides, or the search stops here.</summary>
    private void AskSolver(List<GroupAttempt> attempts)
    {
        var walked = best.Readings.ToArray();
        foreach (var attempt in attempts.Where(attempt => attempt.IsOpen && !isStopped))
        {
            var found = new LeastChanges();
            isStopped |= !SolverSearch.Find(attempt.Rows.Rows, attempt.Target, attempt.Weight, found);
            foreach (var choices in found.Choices)
            {
                best.Offer(attempt, found.Change, choices, null);
            }
        }

        // The solver finds again what the walk had found.
        best.RemoveRepeated(walked);
    }

    private bool IsBeyondLimit(GroupAttempt attempt, int rowsOff) =>
        limit is { } most && attempt.Floor + new Change(attempt.Weight, RowsOff: rowsOff) > most;

    private void TryLostRow(GroupAttempt attempt)
    {
        if (group.MayMissRow && attempt.BrokenSums == 0 && attempt.Weight >= Change.LostRow.Weight)
        {
            foreach (var (change, choices, lost) in LostRowSearch.Find(
                attempt.Rows.Rows, attempt.Rows.Sums, attempt.Target, attempt.Weight - Change.LostRow.Weight))
            {
                best.Offer(attempt, change, choices, lost);
            }
        }
    }

    private void Try(GroupAttempt attempt, int rowsOff)
    {
        if (!attempt.IsOpen || steps < 0)
        {
            return;
        }

        var found = new LeastChanges();
        _ = attempt.Rows.Search.Find(attempt.Target, attempt.Weight, rowsOff, found, ref steps);
        isStopped |= found.IsCut;
        foreach (var choices in found.Choices)
        {
            best.Offer(attempt, found.Change, choices, null);
        }
    }
}
