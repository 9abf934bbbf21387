using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The words and the style of a published set's index page, from <c>Resources/set.*</c>.</summary>
internal static class SetText
{
    private static readonly Lazy<TextResource> English = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "set.en.txt"));
    private static readonly Lazy<TextResource> Japanese = new(() => TextResource.Load(Assembly.GetExecutingAssembly(), "set.ja.txt"));

    /// <summary>The style sheet.</summary>
    public static string Style
    {
        get
        {
            using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("set.css")
                ?? throw new InvalidOperationException("The resource set.css is not in this assembly.");
            using var reader = new StreamReader(stream);
            return reader.ReadToEnd().ReplaceLineEndings("\n"); // the page is the same on every machine
        }
    }

    /// <summary>The words of a language.</summary>
    public static TextResource In(Language language) => language == Language.Japanese ? Japanese.Value : English.Value;
}
