using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The words, style and script of the explaining page, from <c>Resources/explain.*</c>.</summary>
internal static class ExplainText
{
    private static readonly Lazy<TextResource> English = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "explain.en.txt"));
    private static readonly Lazy<TextResource> Japanese = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "explain.ja.txt"));

    /// <summary>The style sheet.</summary>
    public static string Style => Content("explain.css");

    /// <summary>The script.</summary>
    public static string Script => Content("explain.js");

    /// <summary>The words of a language.</summary>
    public static TextResource In(Language language) => language == Language.Japanese ? Japanese.Value : English.Value;

    // A checkout on Windows may have turned the line ends; the page is the same on every machine.
    private static string Content(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in this assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
