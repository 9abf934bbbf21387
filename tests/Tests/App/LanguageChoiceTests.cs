using Shisaku.App;
using Shisaku.Budget;

namespace Shisaku.Tests.App;

public sealed class LanguageChoiceTests
{
    [Theory]
    [InlineData("en", "ja_JP.UTF-8", Language.English)]
    [InlineData("ja", "en_US.UTF-8", Language.Japanese)]
    [InlineData(null, "en_US.UTF-8", Language.English)]
    [InlineData(null, "EN", Language.English)]
    [InlineData(null, "ja_JP.eucJP", Language.Japanese)]
    [InlineData(null, "C.UTF-8", Language.Japanese)]
    [InlineData(null, "POSIX", Language.Japanese)]
    [InlineData(null, "fr_FR.UTF-8", Language.Japanese)]
    [InlineData(null, "", Language.Japanese)]
    public void What_is_asked_for_counts_then_the_locale_then_Japanese(string? option, string locale, Language expected)
        => Assert.Equal(expected, LanguageChoice.Of(option, Stage.With(("LANG", locale)).Surroundings));

    [Fact]
    public void Of_the_locale_variables_the_first_that_is_set_counts()
    {
        Assert.Equal(
            Language.English,
            LanguageChoice.Of(null, Stage.With(("LC_ALL", ""), ("LC_MESSAGES", "en_GB"), ("LANG", "ja_JP")).Surroundings));
        Assert.Equal(
            Language.Japanese,
            LanguageChoice.Of(null, Stage.With(("LC_ALL", "C"), ("LANG", "en_US")).Surroundings));
    }

    [Fact]
    public void Where_the_system_itself_is_set_to_a_language_that_counts()
        => Assert.Equal(
            Language.English, LanguageChoice.Of(null, Stage.With().Surroundings with { SystemLanguage = () => "en" }));
}
