using CsCheck;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

public sealed class LikeNamesTests
{
    [Theory]
    [InlineData("販路開拓事業", "販路開拓事業", 1)]
    [InlineData("販路開拓事業", "販路開拓支援", 0.6)]
    [InlineData("販路開拓事業", "人材育成支援", 0)]
    public void Names_are_alike_by_the_pairs_of_letters_they_share(string one, string other, double likeness) =>
        Assert.Equal(likeness, LikeNames.Likeness(one, other));

    [Fact]
    public void Names_of_the_newest_lists_are_found_whatever_their_widths_and_re_listings_are_not()
    {
        var newest = SmallRegister.List(2, 2024, "ＩＣＴ活用推進事業", "道路整備", "ICT活用推進費");
        newest = newest with { Listings = [.. newest.Listings.Select((listing, place) => place == 2 ? listing with { IsRelisted = true } : listing)] };
        var search = SmallRegister.Search(SmallRegister.List(1, 2023, "ＩＣＴ活用推進事業"), newest);

        var like = Assert.Single(search.NamesLike("ict活用推進事業費", 5));
        Assert.Equal((2, 1, "ＩＣＴ活用推進事業"), (like.Head.Version, like.Line, like.Name));
    }

    [Fact]
    public void A_list_that_is_taken_in_is_among_them_at_once()
    {
        var search = SmallRegister.Search(SmallRegister.List(1, 2023, "販路開拓支援事業"));
        Assert.Single(search.NamesLike("販路開拓支援事業", 5));

        search.Replace([1], [SmallRegister.List(2, 2023, "中小企業販路開拓支援事業", "販路開拓支援事業").Segment]);
        Assert.Equal(["販路開拓支援事業", "中小企業販路開拓支援事業"], search.NamesLike("販路開拓支援事業", 5).Select(like => like.Name));
    }

    [Fact]
    public void They_are_those_that_comparing_each_with_each_finds() => Gen.Select(Gen.Char["あいうえ"].Array[0, 9].Select(letters => new string(letters)).Array[1, 30], Gen.Int[1, 5])
        .Sample((names, count) =>
        {
            var found = SmallRegister.Search(SmallRegister.List(1, 2023, names)).NamesLike(names[0], count);
            var expected = names.Where(name => SharesFour(name, names[0])).Select(name => LikeNames.Likeness(name, names[0])).Where(likeness => likeness >= 0.4).OrderDescending().Take(count);

            Assert.Equal(expected, found.Select(like => like.Likeness));
            Assert.All(found, like => Assert.Equal(names[like.Line - 1], like.Name));
        });

    private static bool SharesFour(string one, string other) =>
        Enumerable.Range(0, Math.Max(0, one.Length - 3)).Any(at => other.Contains(one.Substring(at, 4), StringComparison.Ordinal));
}
