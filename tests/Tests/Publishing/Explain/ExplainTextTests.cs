using System.Text.RegularExpressions;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.Tests.Publishing.Explain;

public sealed class ExplainTextTests
{
    private static readonly TextResource English = ExplainText.In(Language.English);
    private static readonly TextResource Japanese = ExplainText.In(Language.Japanese);

    [Fact]
    public void Both_languages_say_the_same_things()
    {
        Assert.Equal(English.Keys, Japanese.Keys);
        Assert.All(English.Keys, key => Assert.Equal(Names(English[key]), Names(Japanese[key])));
    }

    [Fact]
    public void Style_and_script_speak_no_language()
        => Assert.All(new[] { ExplainText.Style, ExplainText.Script }, text => Assert.True(text.All(char.IsAscii)));

    private static IEnumerable<string> Names(string text) =>
        Regex.Matches(text, "{[a-z]+}").Select(match => match.Value).Order(StringComparer.Ordinal);
}
