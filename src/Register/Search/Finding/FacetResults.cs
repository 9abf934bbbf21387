using System.Collections.Immutable;
using System.Globalization;

namespace Shisaku.Register;

/// <summary>Puts together what was counted.</summary>
internal sealed class FacetResults(SearchPlan plan, SearchRun run, FacetTally tally)
{
    private readonly SearchIndex index = plan.Index;

    public ImmutableArray<FacetCounts> All()
    {
        var query = plan.Query;
        return
        [
            OfLists(SearchFacet.Government, run.ByGovernment, head => head.GovernmentCode, head => head.Government, [.. query.Governments]),
            OfLists(SearchFacet.Year, run.ByYear, head => Text(head.FiscalYear), head => Text(head.FiscalYear), [.. query.Years.Select(Text)]),
            OfLists(SearchFacet.Phase, run.ByPhase, head => head.Phase, head => head.Phase, [.. query.Phases]),
            OfListings(SearchFacet.Policy, 0, query.Policies),
            OfListings(SearchFacet.Division, 1, query.Divisions),
            OfListings(SearchFacet.Source, 2, query.Sources),
            OfListings(SearchFacet.Flag, 3, query.Flags),
        ];
    }

    private FacetCounts OfLists(
        SearchFacet facet, int[] counts, Func<SegmentHead, string> key, Func<SegmentHead, string> label, HashSet<string> chosen)
    {
        var found = new Dictionary<string, FacetCount>(StringComparer.Ordinal);
        for (var segment = 0; segment < counts.Length; segment++)
        {
            var head = index.Segments[segment].Head;
            if (counts[segment] > 0)
            {
                // The newest list comes first: its government's name is told.
                var value = found.GetValueOrDefault(key(head)) ?? new FacetCount(key(head), label(head), 0, chosen.Contains(key(head)));
                found[key(head)] = value with { Count = value.Count + counts[segment] };
            }
        }

        foreach (var without in chosen.Where(each => !found.ContainsKey(each)))
        {
            var head = Array.Find(index.Segments, segment => key(segment.Head) == without)?.Head;
            found.Add(without, new FacetCount(without, head is null ? without : label(head), 0, IsChosen: true));
        }

        return Told(facet, [.. found.Values]);
    }

    private FacetCounts OfListings(SearchFacet facet, int kind, ImmutableArray<string> choice)
    {
        var (counts, chosen) = (tally.Counts[kind], plan.Chosen[kind]);
        var names = FacetTally.Kinds[kind] == SegmentFieldKind.Trait ? null : index.Names(FacetTally.Kinds[kind]);
        var isCompared = FacetTally.Kinds[kind] is SegmentFieldKind.Policy or SegmentFieldKind.Division;
        var found = new List<FacetCount>();
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var value = 0; value < counts.Length; value++)
        {
            var key = names is null ? SegmentMarks.Traits[value] : names.Key(value);
            if (key.Length > 0 && (counts[value] > 0 || chosen?[value] == true))
            {
                known.Add(key);
                var label = names is null ? key : names.Label(value);
                found.Add(new FacetCount(label, label, counts[value], chosen?[value] == true));
            }
        }

        foreach (var without in choice)
        {
            if (known.Add(isCompared ? SearchText.Normal(without) : without))
            {
                found.Add(new FacetCount(without, without, 0, IsChosen: true));
            }
        }

        return Told(facet, found);
    }

    private FacetCounts Told(SearchFacet facet, List<FacetCount> values)
    {
        values.Sort((one, other) =>
        {
            var order = facet == SearchFacet.Year
                ? Number(other.Key).CompareTo(Number(one.Key)) : other.Count.CompareTo(one.Count);
            return order != 0 ? order : string.CompareOrdinal(one.Key, other.Key);
        });
        return new FacetCounts(
            facet, [.. values.Where((value, place) => place < plan.Query.FacetLimit || value.IsChosen)], values.Count(value => value.Count > 0));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
