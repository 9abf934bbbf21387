using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The totals rows of a compiled list, added up from what they cover.</summary>
internal sealed class CompiledTotals(DraftList draft)
{
    private readonly Dictionary<int, FundingBreakdown> rows = [];

    /// <summary>The totals rows of a measure, numbered from a line.</summary>
    public IEnumerable<TotalsRow> OfMeasure(Measure measure, int line) => Rows([measure], [], level: 2, line);

    /// <summary>The totals rows of a policy, numbered from a line: over the totals of its measures where it has them.</summary>
    public IEnumerable<TotalsRow> OfPolicy(IReadOnlyList<Measure> measures, IReadOnlyList<TotalsRow> ofMeasures, int line) =>
        Rows(measures, ofMeasures, level: 1, line);

    /// <summary>The grand total: over the subtotals of the policies, or over all first listings where there are none.</summary>
    public TotalsRow? Grand(IEnumerable<BasicPolicy> policies, int line)
    {
        if (draft.Totals.GrandTotal is not { } label)
        {
            return null;
        }

        var covered = policies.SelectMany(policy =>
            policy.Subtotals.Where(totals => totals is { Kind: TotalsKind.Subtotal, Level: 1 }).Select(totals => totals.Line) is var subtotals && subtotals.Any()
                ? subtotals
                : policy.Listings.Where(listing => listing.IsRelisted != true).Select(Remember));
        return Totals(TotalsKind.GrandTotal, label, 0, [.. covered], line);
    }

    private IEnumerable<TotalsRow> Rows(IReadOnlyList<Measure> measures, IReadOnlyList<TotalsRow> ofMeasures, int level, int line)
    {
        var listings = measures.SelectMany(measure => measure.Listings).ToList();
        var below = draft.Totals.Subtotal is null || ofMeasures.Count == 0 ? null : ofMeasures;
        if (draft.Totals.Subtotal is { } label)
        {
            var covered = below?.Where(totals => !totals.IncludesRelistings).Select(totals => totals.Line)
                ?? listings.Where(listing => listing.IsRelisted != true).Select(Remember);
            yield return Totals(TotalsKind.Subtotal, label, level, [.. covered], line++);
        }

        // Always over listings: a measure without re-listings has no such row of its own.
        if (draft.Totals.WithRelistings is { } with && listings.Exists(listing => listing.IsRelisted == true))
        {
            yield return Totals(TotalsKind.SubtotalWithRelistings, with, level, [.. listings.Select(Remember)], line);
        }
    }

    private TotalsRow Totals(TotalsKind kind, string label, int level, ImmutableArray<int> lines, int line)
    {
        var amounts = new FundingBreakdown(Sum(lines, 0), [.. draft.FundingSources.Select((_, source) => Sum(lines, 1 + source))]);
        rows.Add(line, amounts);
        return new TotalsRow(kind, line, label, level, lines, amounts);
    }

    /// <summary>The sum of a column: blank where nothing stands in it, but the budget of no row at all is nothing, a zero.</summary>
    private Amount Sum(ImmutableArray<int> lines, int column)
    {
        var (sum, isBlank) = (0L, column > 0 || !lines.IsEmpty);
        foreach (var line in lines)
        {
            sum += rows[line][column].Counted;
            isBlank &= rows[line][column].IsBlank;
        }

        return isBlank ? Amount.Blank : Amount.Of(sum);
    }

    private int Remember(Listing listing)
    {
        rows[listing.Line] = listing.Amounts;
        return listing.Line;
    }
}
