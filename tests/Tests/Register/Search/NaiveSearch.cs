using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

/// <summary>A list version as it is handed to search.</summary>
internal sealed record SearchedList(SegmentHead Head, IReadOnlyList<SearchListing> Listings)
{
    public byte[] Bytes => SearchSegment.Write(Head, Listings);

    public SearchSegment Segment => SearchSegment.Open(Bytes);

    public override string ToString() =>
        $"{Head}\n{string.Join('\n', Listings.Select(listing => $"  {listing} {string.Join(" ; ", listing.Divisions)} {string.Join(',', listing.Sources)}"))}";
}

/// <summary>Search as one would write it for a handful of listings: look at each one.</summary>
internal sealed class NaiveSearch(IReadOnlyList<SearchedList> lists, SearchQuery query)
{
    private static readonly SearchFacet[] Facets = Enum.GetValues<SearchFacet>();

    private readonly List<SearchTerm> terms = SearchTerm.Read(query.Text);

    /// <summary>All hits in order, each with its rank.</summary>
    public List<(long Id, HitRank Rank)> Hits() =>
        [.. Ordered(All().Where(entry => Matches(entry, except: null))).Select(entry => (entry.Listing.Id, RankOf(entry)))];

    /// <summary>How many hits are commissioned out how far.</summary>
    public int[] Commissions() =>
        [.. Enum.GetValues<Commission>().Select(commission => All().Count(entry => Matches(entry, except: null) && entry.Listing.Commission == commission))];

    /// <summary>How many hits have a budget of each range.</summary>
    public int[] Budgets()
    {
        long[] ends = [long.MinValue, .. query.BudgetLimits, long.MaxValue];
        return query.BudgetLimits.IsEmpty ? [] : [.. ends.Zip(ends.Skip(1), (from, to) =>
            All().Count(entry => Matches(entry, except: null) && entry.Listing.BudgetYen > from && entry.Listing.BudgetYen <= to))];
    }

    /// <summary>A facet's counts by key, without those that are nothing.</summary>
    public Dictionary<string, int> Count(SearchFacet facet) => All().Where(entry => Matches(entry, facet))
        .SelectMany(entry => ValuesOf(entry, facet).Distinct()).Where(value => value.Length > 0)
        .GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>How a facet's key is compared.</summary>
    public static string Compared(SearchFacet facet, string key) =>
        facet is SearchFacet.Policy or SearchFacet.Division ? SearchText.Normal(key) : key;

    private IEnumerable<Entry> All() =>
        lists.SelectMany(list => list.Listings.Select((listing, place) => new Entry(list.Head, listing, place)));

    private bool Matches(Entry entry, SearchFacet? except)
    {
        var listing = entry.Listing;
        return terms.All(term => term.IsExcluded ? !HasTerm(entry, term.Text) : Texts(term).Any(text => HasTerm(entry, text)))
            && Facets.All(facet => facet == except
                || (facet == SearchFacet.Year && query.IsNewestOnly && IsNewest(entry.Head))
                || (Chosen(facet) is not { Length: > 0 } chosen ? facet != SearchFacet.Year || !query.IsNewestOnly
                    : chosen.Any(value => value.Length > 0 && ValuesOf(entry, facet).Contains(value))))
            && (query.Measures.IsEmpty || query.Measures.Any(measure =>
                SearchText.Normal(measure).Length > 0 && listing.Measure is { } own && SearchText.Normal(own) == SearchText.Normal(measure)))
            && (query.Commissions.IsEmpty || query.Commissions.Contains(listing.Commission))
            && (query.LeastBudget is null || listing.BudgetYen >= query.LeastBudget)
            && (query.MostBudget is null || listing.BudgetYen <= query.MostBudget)
            && (query.ActiveIn is null || (listing.TermFrom <= query.ActiveIn && (listing.TermTo ?? int.MaxValue) >= query.ActiveIn))
            && (query.EndsIn is null || listing.TermTo == query.EndsIn)
            && (query.IsRelisted is null || listing.IsRelisted == query.IsRelisted);
    }

    private IEnumerable<string> Texts(SearchTerm term) =>
        [term.Text, .. query.Alternatives.GetValueOrDefault(term.Whole, []).SelectMany(text => SearchTerm.Read($"\"{text}\"")).Select(other => other.Text)];

    private bool IsNewest(SegmentHead head) => lists.Where(list =>
        list.Head.GovernmentCode == head.GovernmentCode && list.Head.Series == head.Series).Max(list => list.Head.FiscalYear) == head.FiscalYear;

    private static bool HasTerm(Entry entry, string term) => InName(entry.Listing, term) || HasProperty(entry, term);

    private static bool HasProperty(Entry entry, string term) =>
        new[] { entry.Listing.Policy, entry.Listing.Measure, entry.Head.Government }
            .Concat(entry.Listing.Divisions.SelectMany(division => new[] { division.Name, division.Office }))
            .Any(text => text is not null && SearchText.Normal(text).Contains(term, StringComparison.Ordinal))
        || SearchText.Normal($"{entry.Head.FiscalYear}年度") == term;

    private static bool InName(SearchListing listing, string term) =>
        SearchText.Normal(listing.Name).Contains(term, StringComparison.Ordinal)
        || (listing.PrintedName is { } printed && SearchText.Normal(printed).Contains(term, StringComparison.Ordinal));

    private string[] Chosen(SearchFacet facet) => facet switch
    {
        SearchFacet.Government => [.. query.Governments],
        SearchFacet.Year => [.. query.Years.Select(year => $"{year}")],
        SearchFacet.Phase => [.. query.Phases],
        SearchFacet.Policy => [.. query.Policies.Select(SearchText.Normal)],
        SearchFacet.Division => [.. query.Divisions.Select(SearchText.Normal)],
        SearchFacet.Source => [.. query.Sources],
        _ => [.. query.Flags],
    };

    private static IEnumerable<string> ValuesOf(Entry entry, SearchFacet facet) => facet switch
    {
        SearchFacet.Government => [entry.Head.GovernmentCode],
        SearchFacet.Year => [$"{entry.Head.FiscalYear}"],
        SearchFacet.Phase => [entry.Head.Phase],
        SearchFacet.Policy => entry.Listing.Policy is { } policy ? [SearchText.Normal(policy)] : [],
        SearchFacet.Division => entry.Listing.Divisions.Select(division => SearchText.Normal(division.Name)),
        SearchFacet.Source => entry.Listing.Sources,
        _ => FlagsOf(entry.Listing.Flags),
    };

    private static IEnumerable<string> FlagsOf(Flags flags) => new[]
    {
        (flags.New, Field.New), (flags.Priority, Field.Priority), (flags.KeyResult, Field.KeyResult),
    }.Where(flag => flag.Item1 == true).Select(flag => flag.Item2);

    private HitRank RankOf(Entry entry)
    {
        var wanted = terms.Where(term => !term.IsExcluded).ToList();
        var name = SearchText.Normal(entry.Listing.Name);
        return wanted.Count == 0 || !wanted.All(term => Texts(term).Any(text => InName(entry.Listing, text))) ? HitRank.Elsewhere
            : name == string.Concat(wanted.Select(term => term.Whole)) ? HitRank.WholeName
            : name.StartsWith(wanted[0].Text, StringComparison.Ordinal) ? HitRank.NameBegins : HitRank.Name;
    }

    private IEnumerable<Entry> Ordered(IEnumerable<Entry> entries)
    {
        var byBudget = (Entry entry) => entry.Listing.BudgetYen is null ? 1 : 0;
        var placed = entries.OrderByDescending(entry => entry.Head.FiscalYear)
            .ThenBy(entry => entry.Head.GovernmentCode, StringComparer.Ordinal).ThenBy(entry => entry.Head.Version).ThenBy(entry => entry.Place);
        var budgeted = placed.OrderBy(byBudget).ThenByDescending(entry => entry.Listing.BudgetYen);
        return query.Sort switch
        {
            SearchSort.LargestBudget => budgeted,
            SearchSort.SmallestBudget => placed.OrderBy(byBudget).ThenBy(entry => entry.Listing.BudgetYen),
            SearchSort.Newest => budgeted.OrderByDescending(entry => entry.Head.FiscalYear).ThenBy(RankOf),
            SearchSort.Oldest => budgeted.OrderBy(entry => entry.Head.FiscalYear).ThenBy(RankOf),
            SearchSort.Name => placed.OrderBy(entry => SearchText.Normal(entry.Listing.Name), StringComparer.Ordinal),
            _ => budgeted.OrderBy(RankOf).ThenByDescending(entry => entry.Head.FiscalYear),
        };
    }

    private sealed record Entry(SegmentHead Head, SearchListing Listing, int Place);
}
