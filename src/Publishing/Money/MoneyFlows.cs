using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Money that flows from one source through one policy to the same divisions.</summary>
/// <param name="Column">The source's column, from 1; 0 for a budget that is not broken down.</param>
/// <param name="Policy">The policy's place.</param>
/// <param name="Divisions">The place of the divisions in <see cref="MoneyFlows.Divisions"/>.</param>
/// <param name="Amount">How much, in the list's unit.</param>
/// <param name="Listings">Of how many listings.</param>
public sealed record MoneyFlow(int Column, int Policy, int Divisions, long Amount, int Listings);

/// <summary>The same within one measure: the finest grain, of which all other flows are sums.</summary>
/// <param name="Column">The source's column, from 1; 0 for a budget that is not broken down.</param>
/// <param name="Policy">The policy's place.</param>
/// <param name="Measure">The measure's place in its policy.</param>
/// <param name="Divisions">The place of the divisions in <see cref="MoneyFlows.Divisions"/>.</param>
/// <param name="IsCounted">Whether it counts; false where its listings may be re-listings.</param>
/// <param name="Amount">What its known amounts come to, in the list's unit.</param>
/// <param name="Listings">Of how many listings.</param>
/// <param name="Undecided">How many of these are undecided and not in the amount.</param>
internal sealed record MeasureFlow(int Column, int Policy, int Measure, int Divisions, bool IsCounted, long Amount, int Listings, int Undecided);

/// <summary>The flow of a list's money from source over policy and measure to the divisions in charge. Nothing is counted twice:
/// re-listings are left out.</summary>
/// <param name="Divisions">The divisions in charge, several together as one.</param>
/// <param name="Undecided">The listings whose amount, or whether they count at all, is undecided: they are in no flow.</param>
/// <param name="WithoutSource">The listings whose budget flows without a source, because a source is undecided.</param>
public sealed record MoneyFlows(
    ImmutableArray<ImmutableArray<DivisionInCharge>> Divisions, ImmutableArray<Listing> Undecided, ImmutableArray<Listing> WithoutSource)
{
    /// <summary>The flows by policy, in the order of the print.</summary>
    public ImmutableArray<MoneyFlow> Flows { get; private init; } = [];

    /// <summary>The flows by measure, in the order of the print, with what is undecided.</summary>
    internal ImmutableArray<MeasureFlow> ByMeasure { get; private init; } = [];

    /// <summary>The flows of a list.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static MoneyFlows Of(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var flows = new OrderedDictionary<(int Column, int Policy, int Measure, int Divisions, bool IsCounted), Sum>();
        var divisions = new OrderedDictionary<string, ImmutableArray<DivisionInCharge>>();
        var undecided = ImmutableArray.CreateBuilder<Listing>();
        var withoutSource = ImmutableArray.CreateBuilder<Listing>();
        foreach (var (policy, measure, listing) in PublishedList.ListingsOf(list).Where(each => each.Listing.IsRelisted != true))
        {
            var isCounted = listing.IsRelisted == false;
            var isDecided = isCounted;
            divisions.TryAdd(DivisionTotal.KeyOf(listing), listing.Divisions, out var place);
            var isBySource = ListedAmounts.CountsBySource(listing.Amounts);
            for (var column = 0; column < listing.Amounts.Count; column++)
            {
                var amount = listing.Amounts[column];
                if (amount.IsBlank || !ListedAmounts.Counts(column, listing.Amounts, isBySource))
                {
                    continue;
                }

                isDecided &= amount.IsKnown;
                var key = (column, policy, measure, place, isCounted);
                if (!flows.TryGetValue(key, out var sum))
                {
                    flows.Add(key, sum = new Sum());
                }

                sum.Amount += amount.IsKnown ? amount.Counted : 0;
                sum.Listings++;
                sum.Undecided += amount.IsKnown ? 0 : 1;
            }

            if (!isDecided)
            {
                undecided.Add(listing);
            }
            else if (listing.Amounts.Sources.Any(source => source.IsUndecided))
            {
                withoutSource.Add(listing);
            }
        }

        ImmutableArray<MeasureFlow> byMeasure =
        [
            .. flows.Select(flow => new MeasureFlow(
                flow.Key.Column, flow.Key.Policy, flow.Key.Measure, flow.Key.Divisions, flow.Key.IsCounted,
                flow.Value.Amount, flow.Value.Listings, flow.Value.Undecided)),
        ];
        return new MoneyFlows([.. divisions.Values], undecided.ToImmutable(), withoutSource.ToImmutable())
        {
            Flows = [.. ByPolicy(byMeasure)],
            ByMeasure = byMeasure,
        };
    }

    private static IEnumerable<MoneyFlow> ByPolicy(ImmutableArray<MeasureFlow> flows) => flows
        .Where(flow => flow.IsCounted && flow.Listings > flow.Undecided)
        .GroupBy(flow => (flow.Column, flow.Policy, flow.Divisions))
        .Select(group => new MoneyFlow(
            group.Key.Column, group.Key.Policy, group.Key.Divisions, group.Sum(flow => flow.Amount), group.Sum(flow => flow.Listings - flow.Undecided)));

    private sealed class Sum
    {
        public long Amount { get; set; }

        public int Listings { get; set; }

        public int Undecided { get; set; }
    }
}
