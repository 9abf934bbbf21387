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
        var rows = new Dictionary<int, FundingBreakdown>();
        foreach (var listing in list.Listings)
        {
            rows.Add(listing.Line, listing.Amounts);
        }

        foreach (var totals in list.TotalsRows)
        {
            rows.Add(totals.Line, totals.Amounts);
        }

        var checks = ImmutableArray.CreateBuilder<Check>();
        foreach (var (line, amounts) in rows.OrderBy(row => row.Key))
        {
            if (!amounts.Budget.IsBlank && amounts.Sources.Any(source => !source.IsBlank))
            {
                checks.Add(Confront(SumRule.RowSum, [line], Field.Row, amounts.Budget, amounts.Sources));
            }
        }

        foreach (var totals in list.TotalsRows)
        {
            checks.AddRange(ChecksOf(list, totals, rows));
        }

        foreach (var listing in list.Listings)
        {
            if (listing.Relists is { } first)
            {
                checks.Add(Compare(listing, rows[first], first));
            }
        }

        return checks.ToImmutable();
    }

    private static IEnumerable<Check> ChecksOf(
        ProgrammeList list, TotalsRow totals, Dictionary<int, FundingBreakdown> rows)
    {
        var rule = totals.Kind switch
        {
            TotalsKind.Subtotal => SumRule.Subtotal,
            TotalsKind.SubtotalWithRelistings => SumRule.SubtotalWithRelistings,
            _ => SumRule.GrandTotal,
        };
        for (var column = 0; column <= list.FundingSources.Length; column++)
        {
            var parts = totals.Lines.Select(line => rows[line][column]).ToList();
            if (!totals.Amounts[column].IsBlank || parts.Any(part => !part.IsBlank))
            {
                yield return Confront(
                    rule, [totals.Line, .. totals.Lines], list.ColumnField(column), totals.Amounts[column], parts);
            }
        }
    }

    private static Check Confront(
        SumRule rule, ImmutableArray<int> lines, string field, Amount stated, IReadOnlyCollection<Amount> parts)
    {
        if (stated.IsUndecided || parts.Any(part => part.IsUndecided))
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
        var undecided = relisting.Amounts.Columns.Concat(first.Columns).Any(amount => amount.IsUndecided);
        if (undecided)
        {
            return new Check(SumRule.Twin, lines, Field.Row, 0, IsUndecided: true);
        }

        var difference = relisting.Amounts.Columns
            .Zip(first.Columns, (one, other) => other.Counted - one.Counted)
            .FirstOrDefault(each => each != 0);
        return new Check(SumRule.Twin, lines, Field.Row, difference, IsUndecided: false);
    }
}
