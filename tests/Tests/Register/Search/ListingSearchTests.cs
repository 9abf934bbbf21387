using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

public sealed class ListingSearchTests
{
    [Fact]
    public void An_empty_register_finds_nothing()
    {
        var result = new ListingSearch().Find(new SearchQuery("観光"));

        Assert.Equal(0, result.Total);
        Assert.Empty(result.Hits);
        Assert.Equal(Enum.GetValues<SearchFacet>(), result.Facets.Select(facet => facet.Facet));
    }

    [Fact]
    public void The_name_that_is_the_text_comes_first_then_those_that_begin_with_it()
    {
        var search = SmallRegister.Search(SmallRegister.List(1, 2023, "冬の産業", "産業支援", "産業"), SmallRegister.List(2, 2024, "その他"));

        Assert.Equal(["産業", "産業支援", "冬の産業", "その他"], Names(search, new SearchQuery("産業")));
    }

    [Fact]
    public void A_year_typed_is_the_lists_year_or_stands_in_a_name()
    {
        var search = SmallRegister.Search(SmallRegister.List(1, 2023, "観光"), SmallRegister.List(2, 2024, "令和5年度の精算", "観光"));

        Assert.Equal(["令和5年度の精算", "観光"], Names(search, new SearchQuery("Ｒ５")));
        Assert.Equal(1, search.Find(new SearchQuery("観光 令和6年度")).Total);
    }

    [Fact]
    public void Terms_may_stand_in_different_fields_and_are_marked_there()
    {
        var hit = Assert.Single(SmallRegister.Search(SmallRegister.List(1, 2023, "ＩＣＴ活用")).Find(new SearchQuery("ict 県民局 青森 振興")).Hits);

        Assert.Equal(
            [(Field.Name, "ＩＣＴ"), (Field.Policy, "振興"), (Field.Divisions, "県民局"), (FieldMatch.Government, "青森")],
            hit.Matches.Select(match => (match.Field, match.Text.Substring(match.Ranges[0].Start, match.Ranges[0].Length))));
        Assert.Equal("産業課(西部県民局)", hit.Matches[2].Text);
    }

    [Fact]
    public void A_text_that_was_looked_for_before_is_found_again_with_other_filters_and_in_other_lists()
    {
        var search = SmallRegister.Search(SmallRegister.List(1, 2023, "冬の商店", "観光"), SmallRegister.List(2, 2024, "商店支援"));
        var query = new SearchQuery("商店");

        Assert.Equal(["冬の商店"], Names(search, query with { Years = [2023] }));
        Assert.Equal(["商店支援", "冬の商店"], Names(search, query));
        search.Replace([1], [SmallRegister.List(3, 2025, "夏の商店").Segment]);
        Assert.Equal(["商店支援", "夏の商店"], Names(search, query));
    }

    [Fact]
    public void A_name_is_found_as_printed_too()
    {
        var list = SmallRegister.List(1, 2023, "あおもり観光");
        var search = SmallRegister.Search(list with { Listings = [list.Listings[0] with { PrintedName = "あおり 観光" }] });

        Assert.Equal(FieldMatch.PrintedName, Assert.Single(Assert.Single(search.Find(new SearchQuery("あおり")).Hits).Matches).Field);
    }

    [Fact]
    public void Chosen_values_are_told_even_where_nothing_has_them()
    {
        var facets = SmallRegister.Search(SmallRegister.List(1, 2023, "観光")).Find(new SearchQuery { Years = [1999], FacetLimit = 0 }).Facets;

        Assert.Equal([new FacetCount("1999", "1999", 0, IsChosen: true)], facets.Single(facet => facet.Facet == SearchFacet.Year).Values);
    }

    [Fact]
    public void A_page_goes_on_after_its_list_is_gone()
    {
        var (one, other) = (SmallRegister.List(1, 2024, "観光一", "観光二"), SmallRegister.List(2, 2023, "観光三"));
        var search = SmallRegister.Search(one, other);
        var next = search.Find(new SearchQuery("観光") { Limit = 1 }).Next;
        search.Replace([1], []);

        Assert.Equal(["観光三"], Names(search, new SearchQuery("観光") { After = next }));
    }

    [Fact]
    public void What_cannot_be_asked_is_refused()
    {
        var search = new ListingSearch();

        Assert.Throws<ArgumentException>(() => search.Find(new SearchQuery { After = "nowhere" }));
        Assert.Throws<ArgumentException>(() => search.Find(new SearchQuery(new string('a', SearchQuery.MaximumTextLength + 1))));
        Assert.Throws<ArgumentOutOfRangeException>(() => search.Find(new SearchQuery { Offset = -1 }));
    }

    [Fact]
    public async Task Each_search_sees_one_state_while_lists_are_replaced()
    {
        var (before, after) = (SmallRegister.List(1, 2023, "観光", "支援").Segment, SmallRegister.List(2, 2024, "観光", "観光", "観光").Segment);
        var search = new ListingSearch();
        search.Replace([], [before]);
        var replacing = Task.Run(
            () =>
            {
                for (var time = 0; time < 500; time++)
                {
                    search.Replace([time % 2 + 1], [time % 2 == 0 ? after : before]);
                }
            },
            TestContext.Current.CancellationToken);
        var totals = new HashSet<int>();
        do
        {
            totals.Add(search.Find(new SearchQuery("観光")).Total);
        }
        while (!replacing.IsCompleted);

        await replacing;
        Assert.All(totals, total => Assert.True(total is 1 or 3, $"found {total}"));
        Assert.Equal([1], search.Versions);
    }

    private static string[] Names(ListingSearch search, SearchQuery query) => [.. search.Find(query).Hits.Select(hit => hit.Listing.Name)];
}
