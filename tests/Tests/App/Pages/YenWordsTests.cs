using Shisaku.App.Pages.Parts;
using Shisaku.Budget;

namespace Shisaku.Tests.App.Pages;

public sealed class YenWordsTests
{
    [Theory]
    [InlineData(17_154_177_000, "171億5,417万7千円", "17.154177 billion yen")]
    [InlineData(43_535_000, "4,353万5千円", "43.535 million yen")]
    [InlineData(100_000_000, "1億円", "100 million yen")]
    [InlineData(1_007_500, "100万7,500円", "1.0075 million yen")]
    [InlineData(2_000_000_000_001, "2兆1円", "2,000.000000001 billion yen")]
    public void A_large_amount_is_said_without_rounding(long yen, string japanese, string english)
    {
        Assert.Equal(japanese, YenWords.Of(yen, Language.Japanese));
        Assert.Equal(english, YenWords.Of(yen, Language.English));
    }

    [Theory]
    [InlineData(999_999)]
    [InlineData(0)]
    [InlineData(-17_154_177_000)]
    public void A_small_or_negative_one_is_read_as_it_is(long yen) => Assert.Null(YenWords.Of(yen, Language.Japanese));
}
