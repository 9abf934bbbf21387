using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Years;

public sealed class YearTextTests
{
    private static readonly TextResource English = TextResource.Load(typeof(YearText).Assembly, "years.en.txt");
    private static readonly TextResource Japanese = TextResource.Load(typeof(YearText).Assembly, "years.ja.txt");

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.Equal(English.Keys, Japanese.Keys);
        Assert.All(English.Keys, key => Assert.Equal(Names(English[key]), Names(Japanese[key])));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Every_kind_has_words(Language language)
    {
        var text = YearText.In(language);
        Assert.All(Enum.GetValues<ReasonKind>(), kind => Assert.NotEmpty(text.Reason(new MatchReason(kind, DetailsOf($"reason.{TextResource.KeyOf(kind.ToString())}")))));
        Assert.All(Enum.GetValues<YearNoteKind>(), kind => Assert.Contains("2024", text.Note(
            new YearNote(kind, 2024, 7, DetailsOf($"note.{TextResource.KeyOf(kind.ToString())}"))), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<MatchKind>(), kind => Assert.NotEmpty(text.Title(kind)));
        Assert.All(Enum.GetValues<ProgrammeChangeKind>(), kind => Assert.NotEmpty(text.Title(kind)));
    }

    [Fact]
    public void Changes_are_told_together()
    {
        Assert.Equal("renamed, other division", YearText.In(Language.English).Title(MatchChanges.Renamed | MatchChanges.Division));
        Assert.Equal("", YearText.In(Language.Japanese).Title(MatchChanges.None));
    }

    [Fact]
    public void A_renaming_is_a_sentence()
        => Assert.Equal(
            "労政課 seems to be 雇用人材課 now: 9 of its 10 certain programmes stand under it",
            YearText.In(Language.English).Renaming(new DivisionRenaming("労政課", "雇用人材課", 9, 10, WasThere: false)));

    private static ImmutableArray<ReasonDetail> DetailsOf(string key) => [.. Names(English[key]).Select(name => new ReasonDetail(name, "1"))];

    private static IEnumerable<string> Names(string text) =>
        Regex.Matches(text, "{([a-z]+)}").Select(match => match.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
}
