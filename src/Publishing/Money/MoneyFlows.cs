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

/// <summary>The flow of a list's money from source over policy to the divisions in charge. Nothing is counted twice:
/// re-listings are left out.</summary>
/// <param name="Flows">The flows, in the order of the print.</param>
/// <param name="Divisions">The divisions in charge, several together as one.</param>
/// <param name="Undecided">The listings whose amount, or whether they count at all, is undecided: they are in no flow.</param>
/// <param name="WithoutSource">The listings whose budget flows without a source, because a source is undecided.</param>
public sealed record MoneyFlows(
    ImmutableArray<MoneyFlow> Flows, ImmutableArray<ImmutableArray<DivisionInCharge>> Divisions, ImmutableArray<Listing> Undecided,
    ImmutableArray<Listing> WithoutSource)
{
    /// <summary>The flows of a list.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static MoneyFlows Of(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var flows = new OrderedDictionary<(int Column, int Policy, int Divisions), MoneyFlow>();
        var divisions = new OrderedDictionary<string, ImmutableArray<DivisionInCharge>>();
        var undecided = ImmutableArray.CreateBuilder<Listing>();
        var withoutSource = ImmutableArray.CreateBuilder<Listing>();
        for (var policy = 0; policy < list.Policies.Length; policy++)
        {
            foreach (var listing in list.Policies[policy].Listings.Where(each => each.IsRelisted != true))
            {
                var counted = ListedAmounts.Of(listing.Amounts).Where(each => ListedAmounts.Counts(each.Column, listing.Amounts)).ToList();
                if (listing.IsRelisted is null || counted.Exists(each => !each.Amount.IsKnown))
                {
                    undecided.Add(listing);
                    continue;
                }

                if (listing.Amounts.Sources.Any(source => source.IsUndecided))
                {
                    withoutSource.Add(listing);
                }

                divisions.TryAdd(DivisionTotal.KeyOf(listing), listing.Divisions);
                var place = divisions.IndexOf(DivisionTotal.KeyOf(listing));
                foreach (var (column, amount) in counted)
                {
                    var key = (column, policy, place);
                    var sum = flows.GetValueOrDefault(key) ?? new MoneyFlow(column, policy, place, 0, 0);
                    flows[key] = sum with { Amount = sum.Amount + amount.Counted, Listings = sum.Listings + 1 };
                }
            }
        }

        return new MoneyFlows([.. flows.Values], [.. divisions.Values], undecided.ToImmutable(), withoutSource.ToImmutable());
    }
}
