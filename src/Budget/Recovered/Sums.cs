using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The sums that a list must obey, confronted with its amounts in exact integers.</summary>
public static class Sums
{
    /// <summary>Every check of the list, in printed order: row sums, totals, twins.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static ImmutableArray<Check> Of(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return [.. Each(list)];
    }

    /// <summary>How many sums of the list do not hold; undecided ones are not counted.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static int Broken(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return Each(list).Count(check => !check.IsHeld && !check.IsUndecided);
    }

    private static IEnumerable<Check> Each(ProgrammeList list)
    {
        var rows = new Dictionary<int, FundingBreakdown>();
        foreach (var listing in list.Listings)
        {
            rows.Add(listing.Line, listing.Amounts);
        }

        foreach (var totals in list.TotalsRows)
        {
            rows.Add(totals.Line, totals.Amounts);
        }

        var lines = new int[rows.Count];
        rows.Keys.CopyTo(lines, 0);
        Array.Sort(lines);
        foreach (var line in lines)
        {
            if (RowSum(line, rows[line]) is { } check)
            {
                yield return check;
            }

            foreach (var rule in list.ColumnRules)
            {
                if (RuleCheck(list, rule, line, rows[line]) is { } ruled)
                {
                    yield return ruled;
                }
            }
        }

        var columns = new bool[list.ColumnCount];
        for (var column = 0; column < columns.Length; column++)
        {
            columns[column] = column <= list.FundingSources.Length || IsTotalled(list, column);
        }

        foreach (var totals in list.TotalsRows)
        {
            foreach (var check in ChecksOf(list, totals, rows, columns))
            {
                yield return check;
            }
        }

        foreach (var listing in list.Listings)
        {
            if (listing.Relists is { } first)
            {
                yield return Compare(listing, rows[first], first);
            }
        }
    }

    /// <summary>Whether any totals row states a further column.</summary>
    private static bool IsTotalled(ProgrammeList list, int column)
    {
        foreach (var totals in list.TotalsRows)
        {
            if (!totals.Amounts[column].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The row's own sum; null where it prints no budget or no source.</summary>
    private static Check? RowSum(int line, FundingBreakdown amounts)
    {
        var sources = new Amount[amounts.Sources.Length];
        var isBlank = true;
        for (var source = 0; source < sources.Length; source++)
        {
            sources[source] = amounts.Sources[source];
            isBlank &= sources[source].IsBlank;
        }

        return isBlank || amounts.Budget.IsBlank ? null : Confront(SumRule.RowSum, [line], Field.Row, amounts.Budget, sources);
    }

    /// <summary>What the columns of a row must obey; null where it prints no more than one of them.</summary>
    private static Check? RuleCheck(ProgrammeList list, ColumnRule rule, int line, FundingBreakdown amounts)
    {
        var (sum, filled, isUndecided) = (0L, 0, false);
        foreach (var column in rule.Added)
        {
            Count(amounts[column], 1);
        }

        foreach (var column in rule.Subtracted)
        {
            Count(amounts[column], -1);
        }

        Count(amounts[rule.Total], -1);
        return filled < 2 ? null : new Check(
            SumRule.Difference, [line], list.ColumnField(rule.Total), isUndecided ? 0 : sum, isUndecided);

        void Count(Amount amount, int sign)
        {
            filled += amount.IsBlank ? 0 : 1;
            isUndecided |= amount.IsUndecided;
            sum += amount.IsUndecided ? 0 : sign * amount.Counted;
        }
    }

    private static IEnumerable<Check> ChecksOf(
        ProgrammeList list, TotalsRow totals, Dictionary<int, FundingBreakdown> rows, bool[] columns)
    {
        var rule = totals.Kind switch
        {
            TotalsKind.Subtotal => SumRule.Subtotal,
            TotalsKind.SubtotalWithRelistings => SumRule.SubtotalWithRelistings,
            _ => SumRule.GrandTotal,
        };
        ImmutableArray<int> lines = [totals.Line, .. totals.Lines];
        for (var column = 0; column < list.ColumnCount; column++)
        {
            var parts = new Amount[totals.Lines.Length];
            var isBlank = totals.Amounts[column].IsBlank;
            if (!columns[column])
            {
                continue;
            }

            for (var part = 0; part < parts.Length; part++)
            {
                parts[part] = rows[totals.Lines[part]][column];
                isBlank &= parts[part].IsBlank;
            }

            if (!isBlank)
            {
                yield return Confront(rule, lines, list.ColumnField(column), totals.Amounts[column], parts);
            }
        }
    }

    private static Check Confront(
        SumRule rule, ImmutableArray<int> lines, string field, Amount stated, Amount[] parts)
    {
        var isUndecided = stated.IsUndecided;
        foreach (var part in parts)
        {
            isUndecided |= part.IsUndecided;
        }

        if (isUndecided)
        {
            return new Check(rule, lines, field, 0, IsUndecided: true);
        }

        var sum = 0L;
        foreach (var part in parts)
        {
            sum += part.Counted;
        }

        return new Check(rule, lines, field, sum - stated.Counted, IsUndecided: false);
    }

    private static Check Compare(Listing relisting, FundingBreakdown first, int firstLine)
    {
        ImmutableArray<int> lines = [relisting.Line, firstLine];
        var difference = 0L;
        for (var column = 0; column < first.Count; column++)
        {
            var (one, other) = (relisting.Amounts[column], first[column]);
            if (one.IsUndecided || other.IsUndecided)
            {
                return new Check(SumRule.Twin, lines, Field.Row, 0, IsUndecided: true);
            }

            // The first column that differs is told.
            difference = difference == 0 ? other.Counted - one.Counted : difference;
        }

        return new Check(SumRule.Twin, lines, Field.Row, difference, IsUndecided: false);
    }
}
