using System.Text.RegularExpressions;
using Shisaku.App;
using Shisaku.App.Pages.Search;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.Tests.App.Pages;

/// <summary>The words of all pages, part by part.</summary>
public sealed partial class PageTextTests
{
    /// <summary>The parts that there are in Japanese.</summary>
    public static TheoryData<string> Parts => [.. typeof(AppText).Assembly.GetManifestResourceNames()
        .Where(name => name.EndsWith(".ja.txt", StringComparison.Ordinal)).Select(name => name.Split('.')[0])];

    [Theory]
    [MemberData(nameof(Parts))]
    public void Both_languages_say_the_same_things_in_the_same_order(string part)
        => Assert.Equal(SiteText.In(Language.English, part).Keys, SiteText.In(Language.Japanese, part).Keys);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Both_languages_name_the_same_words(string part)
    {
        var (english, japanese) = (SiteText.In(Language.English, part), SiteText.In(Language.Japanese, part));

        Assert.All(english.Keys, key => Assert.Equal(Words(english[key]), Words(japanese[key])));
    }

    [Fact]
    public void Everything_that_can_be_chosen_has_a_name()
    {
        var texts = SiteText.In(Language.English, "search");

        Assert.All(Enum.GetValues<SearchSort>(), sort => Assert.NotNull(texts.Find("sort." + TextResource.KeyOf(sort.ToString()))));
        Assert.All(Enum.GetValues<BudgetPhase>(), phase => Assert.NotNull(texts.Find("phase." + ListKey.WordOf(phase))));
        Assert.All(SearchForm.Filters, filter => Assert.NotNull(texts.Find("filter." + filter)));
        Assert.All(BudgetRange.All.Select((_, place) => $"range.{place}"), key => Assert.NotNull(texts.Find(key)));
    }

    [Fact]
    public void Every_fact_state_and_kind_of_file_has_a_name()
    {
        var texts = SiteText.In(Language.English, "programme");

        Assert.All(PrintedWordsOfFacts.Headings.Keys, key => Assert.NotNull(texts.Find("fact." + key)));
        Assert.All(Enum.GetValues<CellState>(), state => Assert.NotNull(texts.Find("state." + TextResource.KeyOf(state.ToString()))));
        Assert.All(Enum.GetValues<Certainty>(), sure => Assert.NotNull(texts.Find("certainty." + TextResource.KeyOf(sure.ToString()))));
        Assert.All(Enum.GetValues<FormatKind>(), kind => Assert.NotNull(SiteText.In(Language.English, "data").Find("kind." + TextResource.KeyOf(kind.ToString()))));
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("{[a-z]+}")]
    private static partial Regex Word();
}
