using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

public sealed class SearchSegmentTests
{
    private static readonly byte[] Written = SmallRegister.List(1, 2023, "観光支援事業", "販路開拓事業").Bytes;

    [Fact]
    public void The_same_list_gives_the_same_bytes()
        => Assert.Equal(Written, SmallRegister.List(1, 2023, "観光支援事業", "販路開拓事業").Bytes);

    [Fact]
    public void A_changed_byte_is_noticed_wherever_it_stands()
    {
        for (var place = 0; place < Written.Length; place++)
        {
            var bytes = Written.ToArray();
            bytes[place] ^= 0x40;
            Assert.Throws<DamagedSegmentException>(() => SearchSegment.Open(bytes));
        }
    }

    [Fact]
    public void A_lost_end_is_noticed()
    {
        for (var length = 0; length < Written.Length; length++)
        {
            Assert.Throws<DamagedSegmentException>(() => SearchSegment.Open(Written.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Another_format_is_named()
    {
        var bytes = Written.ToArray();
        bytes[8] = 9;

        Assert.Contains("format 9", Assert.Throws<DamagedSegmentException>(() => SearchSegment.Open(bytes)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_of_a_larger_array_opens()
    {
        byte[] larger = [1, 2, 3, .. Written, 4];

        Assert.Equal("販路開拓事業", SearchSegment.Open(larger.AsMemory(3, Written.Length)).Listing(1).Name);
    }

    [Fact]
    public void A_list_of_more_than_16_bits_of_listings_is_searched_and_ordered()
    {
        var names = Enumerable.Range(0, 70_000).Select(number => $"第{number}号{(number % 1_000 == 0 ? "観光" : "")}事業").ToArray();
        var search = SmallRegister.Search(SmallRegister.List(1, 2023, names));

        var rare = search.Find(new SearchQuery("観光"));
        Assert.Equal(70, rare.Total);
        Assert.All(rare.Hits, hit => Assert.Contains("観光", hit.Listing.Name, StringComparison.Ordinal));
        Assert.Equal(["第69999号事業"], search.Find(new SearchQuery("69999")).Hits.Select(hit => hit.Listing.Name));
        Assert.Equal(names.OrderBy(SearchText.Normal, StringComparer.Ordinal).Skip(40_000).Take(20),
            search.Find(new SearchQuery("事業") { Sort = SearchSort.Name, Offset = 40_000 }).Hits.Select(hit => hit.Listing.Name));
    }

    [Fact]
    public void What_a_segment_cannot_hold_is_refused()
    {
        var list = SmallRegister.List(1, 2023, "事業");

        Assert.Throws<ArgumentOutOfRangeException>(() => SearchSegment.Write(list.Head, [list.Listings[0] with { BudgetYen = long.MaxValue }]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SearchSegment.Write(list.Head, [list.Listings[0] with { TermFrom = 70_000 }]));
    }
}
