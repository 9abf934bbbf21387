using System.Text.Json;
using CsCheck;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

public sealed class ListingSearchPropertyTests
{
    [Fact]
    public void Hits_and_their_order_are_those_of_looking_at_each_listing() => Gen.Select(MadeSearch.Lists, MadeSearch.Query).Sample(
        (lists, query) =>
        {
            var expected = new NaiveSearch(lists, query).Hits();
            var found = Search(lists).Find(query with { Limit = int.MaxValue });

            Assert.Equal(expected, found.Hits.Select(hit => (hit.Listing.Id, hit.Rank)));
            Assert.Equal(expected.Count, found.Total);
            Assert.Null(found.Next);
        },
        iter: 3_000, print: Print);

    [Fact]
    public void Facets_count_as_if_their_own_filter_were_open() => Gen.Select(MadeSearch.Lists, MadeSearch.Query).Sample(
        (lists, query) =>
        {
            var naive = new NaiveSearch(lists, query);
            var result = Search(lists).Find(query);
            Assert.Equal(naive.Commissions(), result.Commissions);
            Assert.Equal(naive.Budgets(), result.Budgets);
            foreach (var facet in result.Facets)
            {
                var expected = naive.Count(facet.Facet);
                Assert.Equal(expected.Count, facet.Distinct);
                Assert.Equal(
                    expected.OrderBy(value => value.Key, StringComparer.Ordinal),
                    facet.Values.Where(value => value.Count > 0)
                        .Select(value => KeyValuePair.Create(NaiveSearch.Compared(facet.Facet, value.Key), value.Count))
                        .OrderBy(value => value.Key, StringComparer.Ordinal));
            }
        },
        iter: 3_000, print: Print);

    [Fact]
    public void Pages_one_after_the_other_are_the_whole() => Gen.Select(MadeSearch.Lists, MadeSearch.Query, Gen.Int[1, 9], Gen.Int[0, 30]).Sample(
        (lists, query, limit, offset) =>
        {
            var search = Search(lists);
            var whole = Ids(search.Find(query with { Limit = int.MaxValue }));
            var paged = new List<long>();
            string? next = null;
            do
            {
                var page = search.Find(query with { Limit = limit, After = next });
                paged.AddRange(Ids(page));
                Assert.Equal(whole.Count, page.Total);
                next = page.Next;
            }
            while (next is not null);

            Assert.Equal(whole, paged);
            Assert.Equal(whole.Skip(offset).Take(limit), Ids(search.Find(query with { Limit = limit, Offset = offset })));
        },
        iter: 1_000, print: each => Print(each.Item1, each.Item2));

    [Fact]
    public void A_segment_gives_back_what_was_written() => MadeSearch.Lists.Sample(
        lists =>
        {
            foreach (var list in lists)
            {
                var segment = list.Segment;
                Assert.Equal(list.Head, segment.Head);
                Assert.Equal(list.Listings.Count, segment.Count);
                Assert.All(list.Listings.Select((listing, place) => (listing, place)), each =>
                {
                    var read = segment.Listing(each.place);
                    Assert.Equal(each.listing.Divisions, read.Divisions);
                    Assert.Equal(each.listing.Sources, read.Sources.Order());
                    Assert.Equal(each.listing, read with { Divisions = each.listing.Divisions, Sources = each.listing.Sources });
                });
            }
        },
        iter: 500);

    [Fact]
    public void What_is_marked_in_a_text_is_what_was_typed() => Gen.Select(MadeSearch.Lists, MadeSearch.Query).Sample(
        (lists, query) =>
        {
            var terms = SearchTerm.Read(query.Text).Where(term => !term.IsExcluded).Select(term => term.Text)
                .Concat(query.Alternatives.Values.SelectMany(texts => texts).SelectMany(text => SearchTerm.Read($"\"{text}\"")).Select(term => term.Text)).ToList();
            foreach (var match in Search(lists).Find(query).Hits.SelectMany(hit => hit.Matches))
            {
                Assert.NotEmpty(match.Ranges);

                // What is a year depends on what stands around it: cut out, R5 of "R5ict" would become one.
                Assert.All(
                    match.Ranges.Select(range => match.Text.Substring(range.Start, range.Length)).Where(cut => !cut.Any(char.IsDigit)),
                    cut => Assert.Contains(terms, term => SearchText.Normal(cut).Contains(term, StringComparison.Ordinal)));
            }
        },
        iter: 1_000, print: Print);

    private static ListingSearch Search(IEnumerable<SearchedList> lists)
    {
        var search = new ListingSearch();
        search.Replace([], lists.Select(list => list.Segment));
        return search;
    }

    private static List<long> Ids(SearchResult result) => [.. result.Hits.Select(hit => hit.Listing.Id)];

    private static string Print((SearchedList[] Lists, SearchQuery Query) each) => Print(each.Lists, each.Query);

    private static string Print(SearchedList[] lists, SearchQuery query) =>
        $"{JsonSerializer.Serialize(query)}\n{string.Join('\n', lists.AsEnumerable())}";
}
