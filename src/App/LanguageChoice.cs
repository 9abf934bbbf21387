using Shisaku.Budget;

namespace Shisaku.App;

/// <summary>In which language the program speaks.</summary>
internal static class LanguageChoice
{
    /// <summary>What is asked for, else what the locale names, else Japanese: the lists are Japanese.</summary>
    /// <remarks>Of the locale's variables the first that is set counts, as everywhere on a POSIX system; <c>C</c> names
    /// no language.</remarks>
    public static Language Of(string? option, Surroundings surroundings) =>
        Named(option)
        ?? Named(FirstSet(surroundings.Variable, "LC_ALL", "LC_MESSAGES", "LANG"))
        ?? Named(surroundings.SystemLanguage())
        ?? Language.Japanese;

    private static string? FirstSet(Func<string, string?> variable, params string[] names)
    {
        foreach (var name in names)
        {
            if (variable(name) is { Length: > 0 } locale)
            {
                return locale;
            }
        }

        return null;
    }

    private static Language? Named(string? locale) => locale?.Split('_', '-', '.', '@')[0].ToUpperInvariant() switch
    {
        "JA" => Language.Japanese,
        "EN" => Language.English,
        _ => null,
    };
}
