using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>The true list of a layout: a made list with the layout's sources, levels and columns.</summary>
internal static class LaidOutTruth
{
    private static readonly FundingBreakdown Nothing = new(Amount.Of(0), []);

    /// <summary>The list of a seed in a layout.</summary>
    public static ProgrammeList Of(Layout layout, ulong seed)
    {
        var made = TrueList.Make(seed, new ListSize(48, 4)).List;
        var chance = new Chance(Chance.SeedOf(seed, 1));
        var amounts = new Dictionary<int, FundingBreakdown>();
        foreach (var listing in made.Listings)
        {
            amounts[listing.Line] = listing.Relists is { } first ? amounts[first] : Draw(layout, chance);
        }

        var policies = made.Policies.Select(policy => Policy(layout, policy, amounts)).ToList();
        if (!layout.HasPolicies)
        {
            policies = [new BasicPolicy(null, null, null, null, [.. policies.SelectMany(policy => policy.Measures)], [])];
        }

        var counted = policies.SelectMany(policy => policy.Listings).Where(listing => listing.IsRelisted == false).ToList();
        return made with
        {
            Title = layout.IsEnglish ? layout.Title : made.Title,
            Unit = layout.Unit,
            FundingSources = layout.FundingSources,
            Policies = [.. policies],
            GrandTotal = made.GrandTotal! with { Label = layout.IsEnglish ? "Total" : made.GrandTotal.Label, Amounts = Sum(counted) },
            AmountColumns = layout.Previous == PreviousYear.None ? []
                : layout.Previous == PreviousYear.Beside ? [new("previous", "前年度予算額"), new("difference", "比較")] : [new("previous", "前年度予算額")],
        };
    }

    private static FundingBreakdown Draw(Layout layout, Chance chance)
    {
        var sources = layout.Sources.Select(_ => chance.Percent(45) ? chance.AcrossDoublings(20, 400_000) : 0L).ToArray();
        sources[^1] = Math.Max(sources[^1], chance.Between(1, 999));
        var previous = (long)chance.AcrossDoublings(20, 400_000);
        return MadeAmounts.Of(sources.Sum(), sources) with
        {
            Further = layout.Previous == PreviousYear.None ? []
                : layout.Previous == PreviousYear.Beside ? [Amount.Of(previous), Amount.Of(sources.Sum() - previous)] : [Amount.Of(previous)],
        };
    }

    private static BasicPolicy Policy(Layout layout, BasicPolicy policy, Dictionary<int, FundingBreakdown> amounts)
    {
        var measures = policy.Measures.Select(measure => measure with
        {
            Name = layout.HasMeasures ? measure.Name : null,
            IncludesRelistings = layout.HasMeasures && layout.HasPolicies && measure.IncludesRelistings,
            Listings = [.. measure.Listings
                .Where(listing => listing.IsRelisted == false || (layout.HasPolicies && !layout.IsEnglish && !layout.HasMeasureTotals))
                .Select(listing => Listing(layout, listing, amounts[listing.Line]))],
        }).Where(measure => measure.Listings.Length > 0).ToList();
        var all = measures.SelectMany(measure => measure.Listings).ToList();
        var subtotals = policy.Subtotals.Where(totals => !totals.IncludesRelistings || all.Exists(listing => listing.IsRelisted == true)).Select(totals => totals with
        {
            Label = layout.IsEnglish ? "Subtotal" : layout.HasMeasureTotals ? layout.TotalLabels.Policy : totals.Label,
            Amounts = Sum([.. all.Where(listing => listing.IsRelisted == false || totals.IncludesRelistings)]),
        });
        if (layout.HasMeasureTotals)
        {
            var ofMeasures = measures.Select(measure => policy.Subtotals[0] with { Label = layout.TotalLabels.Measure, Level = 2, Amounts = Sum([.. measure.Listings]) });
            measures = measures.ConvertAll(measure => measure with { IncludesRelistings = false });
            subtotals = layout.IsTotalAbove ? subtotals.Concat(ofMeasures) : ofMeasures.Concat(subtotals);
        }

        return policy with
        {
            PrintedNumber = layout.Number(policy.Number!.Value),
            Name = layout.IsEnglish ? $"Policy {(char)('A' + policy.Number.Value)}" : policy.Name,
            Measures = [.. measures],
            Subtotals = [.. subtotals],
        };
    }

    private static Listing Listing(Layout layout, Listing listing, FundingBreakdown amounts)
    {
        var name = layout.IsEnglish ? $"Programme {(char)('A' + (listing.Line % 26))}{(char)('a' + (listing.Line / 26 % 26))}" : listing.Name;
        return listing with
        {
            Name = name,
            PrintedName = layout.IsEnglish ? name : listing.PrintedName,
            Amounts = amounts,
            Flags = layout.Has(LayoutColumn.Flags) ? listing.Flags : new Flags(null, null, null),
            Term = layout.HasTerm ? listing.Term : null,
            Commission = layout.Has(LayoutColumn.Commission) ? listing.Commission : Commission.None,
            Divisions = layout.Has(LayoutColumn.Divisions) ? listing.Divisions : [],
        };
    }

    private static FundingBreakdown Sum(List<Listing> listings)
    {
        var rows = listings.ConvertAll(listing => listing.Amounts);
        var first = rows.Count == 0 ? Nothing : rows[0];
        return MadeAmounts.Of(
            rows.Sum(row => row.Budget.Counted),
            Enumerable.Range(0, first.Sources.Length).Select(source => rows.Sum(row => row.Sources[source].Counted))) with
        {
            Further = [.. Enumerable.Range(0, first.Further.Length).Select(further => Amount.Of(rows.Sum(row => row.Further[further].Counted)))],
        };
    }
}
