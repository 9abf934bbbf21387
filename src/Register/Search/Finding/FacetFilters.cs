namespace Shisaku.Register;

/// <summary>The filters that are facets: each narrows the hits and the other facets, not its own counts.</summary>
internal sealed class FacetFilters(SearchPlan plan)
{
    private readonly SearchIndex index = plan.Index;

    /// <summary>Counts each facet with the filters of the others, and leaves in the hits what all filters let through.</summary>
    public void Keep(int place, SegmentSets sets, FacetTally? tally)
    {
        for (var facet = 0; facet < FacetTally.Kinds.Length; facet++)
        {
            if (plan.Chosen[facet] is { } chosen)
            {
                sets.Filter(facet).Clear();
                AddChosen(place, FacetTally.Kinds[facet], chosen, sets.Filter(facet));
            }
        }

        for (var facet = 0; facet < FacetTally.Kinds.Length && tally is not null; facet++)
        {
            if (plan.Chosen[facet] is not null)
            {
                sets.Hits.CopyTo(sets.Others);
                KeepFiltered(sets, sets.Others, except: facet);
                tally.Count(place, facet, sets.Others);
            }
        }

        KeepFiltered(sets, sets.Hits, except: -1);
        if (tally is null || ListingSet.IsEmpty(sets.Hits))
        {
            return;
        }

        for (var facet = 0; facet < FacetTally.Kinds.Length; facet++)
        {
            if (plan.Chosen[facet] is null)
            {
                tally.Count(place, facet, sets.Hits);
            }
        }
    }

    private void AddChosen(int place, SegmentFieldKind kind, bool[] chosen, Span<ulong> set)
    {
        if (kind != SegmentFieldKind.Trait)
        {
            TextMatching.AddValues(index, place, kind, chosen, set);
            return;
        }

        var field = index.Segments[place].Field(kind);
        for (var trait = 0; trait < chosen.Length; trait++)
        {
            if (chosen[trait])
            {
                field.Postings(trait).AddTo(set);
            }
        }
    }

    private void KeepFiltered(SegmentSets sets, Span<ulong> set, int except)
    {
        for (var facet = 0; facet < FacetTally.Kinds.Length; facet++)
        {
            if (facet != except && plan.Chosen[facet] is not null)
            {
                ListingSet.Keep(set, sets.Filter(facet));
            }
        }
    }
}
