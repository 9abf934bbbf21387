using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The words of tables, columns and codes, from <c>Resources/opendata.*.txt</c>.</summary>
internal static class OpenDataText
{
    private static readonly Lazy<TextResource> English = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "opendata.en.txt"));
    private static readonly Lazy<TextResource> Japanese = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "opendata.ja.txt"));

    /// <summary>The words of a language.</summary>
    public static TextResource In(Language language) => language == Language.Japanese ? Japanese.Value : English.Value;
}
