using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.App;

/// <summary>The words of the program, from <c>Resources/app.LANGUAGE.txt</c>.</summary>
internal static class AppText
{
    private static readonly Lazy<TextResource> English = new(() => Load("app.en.txt"));
    private static readonly Lazy<TextResource> Japanese = new(() => Load("app.ja.txt"));

    /// <summary>The words of a language.</summary>
    public static TextResource In(Language language) =>
        language == Language.Japanese ? Japanese.Value : English.Value;

    private static TextResource Load(string name) => TextResource.Load(Assembly.GetExecutingAssembly(), name);
}
