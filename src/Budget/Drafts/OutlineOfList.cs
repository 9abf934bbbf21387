using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The outline of a list as a draft keeps it, with ids, and which listings stand under which of its measures.</summary>
internal sealed class OutlineOfList
{
    public OutlineOfList(ProgrammeList list)
    {
        var policies = ImmutableArray.CreateBuilder<DraftPolicy>();
        var listings = ImmutableArray.CreateBuilder<(long, ImmutableArray<Listing>)>();
        foreach (var policy in list.Policies)
        {
            var (id, measures) = (NextId++, new List<DraftMeasure>());
            foreach (var measure in policy.Measures)
            {
                // A measure that a list prints twice under one policy is two places in the print, and one measure.
                var same = measures.Find(each => each.Name == measure.Name);
                if (same is not null)
                {
                    var at = listings.ToList().FindIndex(each => each.Item1 == same.Id);
                    listings[at] = (same.Id, [.. listings[at].Item2, .. measure.Listings]);
                    continue;
                }

                measures.Add(new DraftMeasure(NextId++, measure.Name));
                listings.Add((measures[^1].Id, measure.Listings));
            }

            policies.Add(new DraftPolicy(id, policy.Number, policy.PrintedNumber, policy.Name, [.. measures]));
        }

        (Policies, Listings, Totals) = (policies.ToImmutable(), listings.ToImmutable(), TotalsOf(list));
    }

    /// <summary>The policies with their measures.</summary>
    public ImmutableArray<DraftPolicy> Policies { get; }

    /// <summary>By the id of a measure: its listings in printed order.</summary>
    public ImmutableArray<(long Measure, ImmutableArray<Listing> Listings)> Listings { get; }

    /// <summary>Which totals rows the list prints, under which labels.</summary>
    public DraftTotals Totals { get; }

    /// <summary>The next id to give out.</summary>
    public long NextId { get; private set; } = 1;

    private static DraftTotals TotalsOf(ProgrammeList list)
    {
        var subtotal = list.TotalsRows.FirstOrDefault(totals => totals.Kind == TotalsKind.Subtotal);
        var relistings = list.TotalsRows.FirstOrDefault(totals => totals.Kind == TotalsKind.SubtotalWithRelistings);

        // A list of this year without re-listings may have some next year.
        return new DraftTotals(
            subtotal?.Label, relistings?.Label ?? (subtotal is null ? null : DraftTotals.Usual.WithRelistings), list.GrandTotal?.Label)
        {
            OfMeasures = list.TotalsRows.Any(totals => totals.Level == 2),
        };
    }
}
