using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

public sealed class SearchTextTests
{
    [Theory]
    [InlineData("ICT", "ＩＣＴ")]
    [InlineData("ict活用", "Ｉｃｔ活用")]
    [InlineData("ガラス", "ｶﾞﾗｽ")]
    [InlineData("ガラス", "がらす")]
    [InlineData("ガラス", "カ\u3099ラス")]
    [InlineData("コンピュータ", "コンピュ－タ")]
    [InlineData("メーカー", "ﾒｰｶｰ")]
    [InlineData("観光", "觀光")]
    [InlineData("髙﨑", "高崎")]
    [InlineData("渡邉", "渡辺")]
    [InlineData("渡邊", "渡辺")]
    [InlineData("𠮷野", "吉野")]
    [InlineData("関ヶ原", "関ケ原")]
    [InlineData("㈱", "(株)")]
    [InlineData("AI・IoT 活用", "AI IoT活用")]
    [InlineData("第①期", "第1期")]
    [InlineData("令和5年度", "2023年")]
    [InlineData("R5", "２０２３")]
    [InlineData("Ｒ５年度", "令和五年度")]
    [InlineData("令和 5 年度", "令和5年度")]
    [InlineData("令和元年", "H31")]
    [InlineData("平成三十一年度", "平成31年度")]
    [InlineData("平成二十九年", "2017")]
    [InlineData("昭和六十年", "S60")]
    [InlineData("㋿5年", "R.5")]
    public void What_is_typed_in_two_ways_is_compared_in_one(string one, string other)
        => Assert.Equal(SearchText.Normal(one), SearchText.Normal(other));

    [Theory]
    [InlineData("令和5年", "令和6年")]
    [InlineData("ビール", "ビル")]
    [InlineData("H5N1", "1993N1")]
    [InlineData("12023", "12024")]
    [InlineData("PR5", "P2023")]
    [InlineData("斉藤", "斎藤")]
    [InlineData("令和5年", "\uF59B")]
    public void What_differs_stays_different(string one, string other)
        => Assert.NotEqual(SearchText.Normal(one), SearchText.Normal(other));

    [Theory]
    [InlineData("")]
    [InlineData("・ 　-（）")]
    public void Nothing_is_left_of_signs_alone(string text) => Assert.Empty(SearchText.Normal(text));

    [Theory]
    [InlineData("ｶﾞﾗｽ産業", "がらす", "ｶﾞﾗｽ")]
    [InlineData("令和5年度 観光", "2023", "令和5年度")]
    [InlineData("㈱支援", "株", "㈱")]
    [InlineData("県産 品の販売", "県産品", "県産 品")]
    [InlineData("𠮷野杉", "吉野", "𠮷野")]
    public void A_term_is_marked_where_it_is_printed(string text, string term, string marked)
    {
        var range = Assert.Single(SearchText.Mapped(text).RangesOf([SearchText.Normal(term)]));

        Assert.Equal(marked, text.Substring(range.Start, range.Length));
    }

    [Fact]
    public void Marks_that_overlap_are_one() => Assert.Equal(
        [new TextRange(0, 3), new TextRange(4, 2)], SearchText.Mapped("支援策と支援").RangesOf(["支援", "援策"]));

    [Fact]
    public void Half_a_letter_does_no_harm()
        => Assert.Equal("a\uFFFDb", SearchText.Normal("A\uD842b"));

    [Fact]
    public void Each_older_letter_leads_to_todays_in_one_step()
    {
        var pairs = FoldedLetters.VariantPairs().ToList();
        var older = pairs.Select(pair => pair.Older).ToHashSet();

        Assert.True(pairs.Count > 380);
        Assert.DoesNotContain(pairs, pair => older.Contains(pair.Today.ToString()));
        Assert.All(pairs, pair => Assert.Equal(pair.Older, pair.Older.Normalize(System.Text.NormalizationForm.FormKC)));
    }
}
