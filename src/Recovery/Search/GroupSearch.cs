using System.Numerics;

namespace Shisaku.Recovery;

/// <summary>Finds the least-change readings of a group: first those in which all its sums hold, then, weight by weight,
/// those that mend an amount, change a mark, miss a row, or leave a sum broken as printed.</summary>
internal sealed class GroupSearch
{
    private const int MostBrokenSums = 2;

    // Fewer digits count before fewer rows off, so a few more rows off are looked at where fewer digits may do.
    private const int RowsOffBeyond = 2;

    private readonly TotalsGroup group;
    private readonly ResidueSets sets;
    private readonly Change? limit;
    private readonly Dictionary<int, GroupRows> searched = [];
    private readonly List<GroupReading> best = [];
    private long steps;
    private bool isStopped;

    private GroupSearch(TotalsGroup group, ResidueSets sets, Change? limit) =>
        (this.group, this.sets, this.limit) = (group, sets, limit);

    private bool HasWithRelistings => group.WithRelistings.Length > 0;

    /// <summary>All least-change readings of the group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="sets">Sets of residues for the search; all are taken back after it.</param>
    /// <param name="limit">Readings that change more are not asked for; none may be found then.</param>
    public static GroupReadings Least(TotalsGroup group, ResidueSets sets, Change? limit = null)
    {
        var search = new GroupSearch(group, sets, limit);
        if (group.Total.Length == 0)
        {
            search.OfferUncovered();
        }

        for (var weight = 0; weight <= SearchLimits.Weight && search.best.Count == 0 && !search.isStopped; weight++)
        {
            search.TryWeight(weight);
        }

        if (search.best.Count == 0 && limit is null)
        {
            search.OfferAsPrinted();
        }

        sets.TakeBack();
        return new GroupReadings(search.best, search.isStopped);
    }

    private void TryWeight(int weight)
    {
        steps = limit is null ? SearchLimits.LeastChangeSteps : SearchLimits.HeldSteps;
        var attempts = Attempts(weight);
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

            if (best.Count > 0)
            {
                attempts.RemoveAll(attempt => !CanMatch(attempt.Floor, rowsOff + 1));
            }
        }

        if (steps < 0 || (best.Count == 0 && attempts.Exists(attempt => attempt.Rows.Rows.Length > group.MostRowsOff)))
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
    private void AskSolver(List<Attempt> attempts)
    {
        var walked = best.ToArray();
        foreach (var attempt in attempts.Where(attempt => attempt.IsOpen && !isStopped))
        {
            var found = new LeastChanges();
            isStopped |= !SolverSearch.Find(attempt.Rows.Rows, attempt.Target, attempt.Weight, found);
            foreach (var choices in found.Choices)
            {
                Offer(attempt, found.Change, choices, null);
            }
        }

        // The solver finds again what the walk had found.
        best.RemoveAll(reading => walked.Contains(reading) && best.Exists(other => other != reading && SaysTheSame(other, reading)));
    }

    private static bool SaysTheSame(GroupReading one, GroupReading other) =>
        one.Total == other.Total && one.WithRelistings == other.WithRelistings && one.Members.SequenceEqual(other.Members);

    private bool IsBeyondLimit(Attempt attempt, int rowsOff) =>
        limit is { } most && attempt.Floor + new Change(attempt.Weight, RowsOff: rowsOff) > most;

    /// <summary>Whether readings that change at least so much, with more rows off, can be as good as the best.</summary>
    private bool CanMatch(Change floor, int moreRowsOff)
    {
        var byDigits = (floor with { RowsOff = 0, CellsMoved = 0, Unusual = 0 })
            .CompareTo(best[0].Change with { RowsOff = 0, CellsMoved = 0, Unusual = 0 });
        return byDigits <= 0
            && floor.RowsOff + moreRowsOff <= best[0].Change.RowsOff + (byDigits < 0 ? RowsOffBeyond : 0);
    }

    /// <summary>All ways to spend a weight on the totals, on sums left broken and on the rows, that may add up.</summary>
    private List<Attempt> Attempts(int weight)
    {
        var attempts = new List<Attempt>();
        foreach (var total in group.Total)
        {
            for (var with = 0; with < Math.Max(1, group.WithRelistings.Length); with++)
            {
                var withRelistings = HasWithRelistings ? group.WithRelistings[with] : null;
                var left = weight
                    - (total.Change.Weight - group.Total[0].Change.Weight)
                    - (withRelistings is null ? 0 : withRelistings.Change.Weight - group.WithRelistings[0].Change.Weight);
                AddAttempts(attempts, total, withRelistings, left);
            }
        }

        return attempts;
    }

    private void AddAttempts(List<Attempt> attempts, RowReading total, RowReading? withRelistings, int weight)
    {
        var sumCount = HasWithRelistings ? 2 * group.Columns : group.Columns;
        var combinations = weight < Change.BrokenSum.Weight ? 1u : 1u << sumCount;
        for (var broken = 0u; broken < combinations; broken++)
        {
            var left = weight - (BitOperations.PopCount(broken) * Change.BrokenSum.Weight);
            if (left < 0 || BitOperations.PopCount(broken) > MostBrokenSums)
            {
                continue;
            }

            var rows = Searched(broken);
            var attempt = new Attempt(total, withRelistings, rows, rows.Sums.Target(total, withRelistings), left, BitOperations.PopCount(broken));
            if (attempt.IsOpen || (broken == 0 && left >= Change.LostRow.Weight))
            {
                attempts.Add(attempt);
            }
        }
    }

    private void TryLostRow(Attempt attempt)
    {
        if (group.MayMissRow && attempt.BrokenSums == 0 && attempt.Weight >= Change.LostRow.Weight)
        {
            foreach (var (change, choices, lost) in LostRowSearch.Find(
                attempt.Rows.Rows, attempt.Rows.Sums, attempt.Target, attempt.Weight - Change.LostRow.Weight))
            {
                Offer(attempt, change, choices, lost);
            }
        }
    }

    private void Try(Attempt attempt, int rowsOff)
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
            Offer(attempt, found.Change, choices, null);
        }
    }

    private GroupRows Searched(uint broken)
    {
        if (!searched.TryGetValue((int)broken, out var known))
        {
            var sums = new GroupSums(group.Columns, HasWithRelistings, broken);
            ChoiceRow[] rows = [.. group.Members.Select(readings => ChoiceRow.Of(readings, sums.AddedBy))];
            known = new GroupRows(rows, sums, new LeastChangeSearch(rows, sums.Dimensions, group.Columns, sets));
            searched.Add((int)broken, known);
        }

        return known;
    }

    private void Offer(Attempt attempt, Change beyondFloor, int[] choices, LostRow? lost)
    {
        var change = attempt.Floor + beyondFloor + (lost is null ? Change.None : Change.LostRow);
        if (best.Count > 0 && change < best[0].Change)
        {
            best.Clear();
        }

        // A missing row explains what broken sums only state; it is offered first.
        if (best.Count > 0 && (change > best[0].Change || (best[0].Lost is not null && lost is null)))
        {
            return;
        }

        var rows = attempt.Rows.Rows;
        var members = new RowReading[choices.Length];
        for (var member = 0; member < members.Length; member++)
        {
            members[member] = group.Members[member][rows[member].Choices[choices[member]].Index];
        }

        best.Add(new GroupReading(change, attempt.Total, attempt.WithRelistings, members, lost));
    }

    /// <summary>No total covers these rows: each is read by itself.</summary>
    private void OfferUncovered()
    {
        var (readings, change, widest) = (new List<RowReading[]>(), Change.None, 1);
        foreach (var member in group.Members)
        {
            readings.Add([.. member.TakeWhile(reading => reading.Change == member[0].Change)]);
            change += member[0].Change;
            widest = Math.Max(widest, readings[^1].Length);
        }

        for (var index = 0; index < widest; index++)
        {
            best.Add(new GroupReading(
                change, null, null, [.. readings.Select(each => each[Math.Min(index, each.Length - 1)])], null));
        }
    }

    /// <summary>Nothing makes the sums hold: the print stays, and its broken sums are reported.</summary>
    private void OfferAsPrinted()
    {
        RowReading[] members = [.. group.Members.Select(AsPrinted)];
        var (total, withRelistings) = (AsPrinted(group.Total), HasWithRelistings ? AsPrinted(group.WithRelistings) : null);
        var change = total.Change + (withRelistings?.Change ?? Change.None);
        foreach (var member in members)
        {
            change += member.Change;
        }

        best.Add(new GroupReading(
            change + (group.Columns * (HasWithRelistings ? 2 : 1) * Change.BrokenSum), total, withRelistings, members, null));
    }

    private static RowReading AsPrinted(RowReading[] readings) =>
        readings.FirstOrDefault(reading => reading.Change.Mended == 0) ?? readings[0];

    /// <summary>The group's rows with some sums left broken, ready to be searched.</summary>
    private sealed record GroupRows(ChoiceRow[] Rows, GroupSums Sums, LeastChangeSearch Search)
    {
        /// <summary>What the rows change at least.</summary>
        public Change Floor { get; } = ChoiceRow.FloorOf(Rows);
    }

    /// <summary>One way to spend a weight.</summary>
    private sealed record Attempt(
        RowReading Total, RowReading? WithRelistings, GroupRows Rows, long[] Target, int Weight, int BrokenSums)
    {
        /// <summary>What it changes at least.</summary>
        public Change Floor { get; } =
            Rows.Floor + (BrokenSums * Change.BrokenSum) + Total.Change + (WithRelistings?.Change ?? Change.None);

        /// <summary>Whether the rows may add up.</summary>
        public bool IsOpen { get; } = Rows.Search.MayReach(Target, Weight);
    }
}
