using System.Diagnostics;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

/// <summary>What <c>bench search</c> measures with a million listings, in small; the limits are far off, so that a busy machine
/// does not fail them and a search that looks at everything does.</summary>
public sealed class ListingSearchSpeedTests
{
    private static readonly string[] Words =
        ["観光", "支援", "事業", "中小企業", "人材育成", "販路開拓", "デジタル化", "ものづくり", "商店街", "輸出拡大", "省エネ", "事業承継", "令和5年度"];

    private static readonly List<byte[]> Segments = [.. Enumerable.Range(1, 40).Select(list => SmallRegister.List(list, 2000 + (list % 20),
        [.. Enumerable.Range(0, 500).Select(number =>
            Words[number % 13] + Words[(number / 13) % 13] + Words[(number * 7) % 13] + (number % 50))]).Bytes)];

    [Theory]
    [InlineData("事業")]
    [InlineData("業")]
    [InlineData("中小企業 支援 -観光")]
    [InlineData("R5 ものづくり")]
    [InlineData("")]
    public void A_search_with_facets_takes_less_than_50_milliseconds(string text)
    {
        var search = Load();

        Assert.True(Median(() => search.Find(new SearchQuery(text))) < 50);
        Assert.NotEqual(0, search.Find(new SearchQuery(text)).Total);
    }

    [Fact]
    public void Segments_open_in_less_than_half_a_second() => Assert.True(Median(() => Load()) < 500);

    [Fact]
    public void A_listing_takes_less_than_half_a_kilobyte() => Assert.True(Segments.Sum(segment => segment.Length) / 20_000 < 500);

    private static ListingSearch Load()
    {
        var search = new ListingSearch();
        search.Replace([], Segments.Select(segment => SearchSegment.Open(segment)));
        return search;
    }

    private static double Median(Action act)
    {
        var times = new double[5];
        foreach (ref var time in times.AsSpan())
        {
            var watch = Stopwatch.StartNew();
            act();
            time = watch.Elapsed.TotalMilliseconds;
        }

        return times.Order().ElementAt(2);
    }
}
