using System.Text.RegularExpressions;
using Shisaku.App;
using Shisaku.Budget;

namespace Shisaku.Tests.App;

public sealed partial class AppTextTests
{
    private static readonly TextResource English = AppText.In(Language.English);
    private static readonly TextResource Japanese = AppText.In(Language.Japanese);

    [Fact]
    public void Both_languages_say_the_same_things()
        => Assert.Equal(English.Keys, Japanese.Keys);

    [Fact]
    public void Both_languages_name_the_same_words()
        => Assert.All(English.Keys, key => Assert.Equal(Words(English[key]), Words(Japanese[key])));

    private static IEnumerable<string> Words(string text) =>
        Word().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("{[a-z]+}")]
    private static partial Regex Word();
}
