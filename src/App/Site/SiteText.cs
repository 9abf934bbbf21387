using System.Collections.Concurrent;
using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.App.Site;

/// <summary>The words of the site, part by part, from <c>Resources/PART.LANGUAGE.txt</c>.</summary>
internal static class SiteText
{
    private static readonly ConcurrentDictionary<string, TextResource> Parts = new(StringComparer.Ordinal);

    /// <summary>The words of a part in a language.</summary>
    public static TextResource In(Language language, string part) => Parts.GetOrAdd(
        $"{part}.{(language == Language.Japanese ? "ja" : "en")}.txt",
        name => TextResource.Load(Assembly.GetExecutingAssembly(), name));
}
