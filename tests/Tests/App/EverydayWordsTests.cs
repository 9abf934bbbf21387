using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.Tests.App;

public sealed class EverydayWordsTests
{
    [Theory]
    [InlineData("loan", "融資")]
    [InlineData("Loans", "融資")]
    [InlineData("借入", "融資")]
    [InlineData("ネットショップ", "EC")]
    [InlineData("start-up", "創業")]
    [InlineData("start up", "創業")]
    [InlineData("export", "海外")]
    [InlineData("人手不足", "雇用")]
    [InlineData("ゆうし", "融資")]
    [InlineData("はんろ", "販路")]
    [InlineData("ソウギョウ", "創業")]
    public void What_people_say_is_also_looked_for_as_lists_print_it(string said, string printed)
    {
        var widened = EverydayWords.Widen(said);

        var also = Assert.Single(widened.Also);
        Assert.Contains(printed, also.Value);
        Assert.Equal(also.Key, SearchText.Normal(widened.Text));
    }

    [Fact]
    public void Several_words_become_one_term_only_where_they_are_one()
    {
        var widened = EverydayWords.Widen("cash flow 観光");

        Assert.Equal("\"cash flow\" 観光", widened.Text);
        Assert.Equal(["cashflow", SearchText.Normal("観光")], widened.Also.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("\"借入\"")]
    [InlineData("-借入")]
    [InlineData("\"loan money\"")]
    [InlineData("“借入 金”")]
    [InlineData("ぬぬぬ")]
    [InlineData("")]
    public void What_is_meant_exactly_or_not_known_stays_as_it_is(string said)
    {
        var widened = EverydayWords.Widen(said);

        Assert.Equal(said, widened.Text);
        Assert.False(widened.IsWidened);
    }

    [Fact]
    public void Words_that_say_nothing_are_passed_over_and_named()
    {
        var widened = EverydayWords.Widen("a loan for my shop");

        Assert.Equal("loan shop", widened.Text);
        Assert.Equal(["a", "for", "my"], widened.PassedOver);
    }

    [Fact]
    public void Where_no_word_says_anything_all_of_them_are_looked_for()
        => Assert.Equal("for the", EverydayWords.Widen("for the").Text);

    [Fact]
    public void A_word_is_not_its_own_alternative()
        => Assert.DoesNotContain(EverydayWords.All, word => EverydayWords.Widen(word.Key).Also
            .Any(also => also.Value.Any(other => SearchText.Normal(other) == also.Key)));

    [Fact]
    public void No_word_stands_in_two_lines_that_say_different_things()
    {
        using var reader = new StreamReader(typeof(EverydayWords).Assembly.GetManifestResourceStream("needs.txt")!);
        var lines = reader.ReadToEnd().Split('\n').Where(line => line.Contains('=', StringComparison.Ordinal) && line[0] != '#');
        var words = lines.SelectMany((line, number) => line.Split('=')[0].Split(',').Select(word => (Word: SearchText.Normal(word), Line: number)))
            .Distinct().ToList();

        Assert.DoesNotContain(words, word => word.Word.Length == 0);
        Assert.Empty(words.GroupBy(word => word.Word).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void What_is_looked_for_fits_into_one_search()
        => Assert.All(EverydayWords.All.Values, words => Assert.True(words.Sum(word => word.Length) < SearchQuery.MaximumTextLength / 10));
}
