using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The index page in one language.</summary>
internal static class IndexPart
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, Publication publication, IReadOnlyList<WrittenFile> files, Language language)
    {
        var texts = SetText.In(language);
        var isJapanese = language == Language.Japanese;
        html.Open("main", ("id", Code(language)), ("lang", Code(language)));
        html.Open("nav", ("aria-label", texts["nav.label"]));
        html.Element("a", isJapanese ? "English" : texts["nav.japanese"], ("href", isJapanese ? "#en" : "#ja"), ("lang", isJapanese ? "en" : "ja"), ("hreflang", isJapanese ? "en" : "ja"));
        html.Close();
        html.Element("h1", Title(publication, language), ("lang", "ja"));
        html.Element("p", texts["set.about"]);
        WriteVerdict(html, publication.List, language);
        IndexFacts.Write(html, publication, language);
        foreach (var kind in files.GroupBy(file => file.File.Kind).OrderBy(group => group.Key))
        {
            var word = TextResource.KeyOf(kind.Key.ToString());
            html.Element("h2", texts[$"kind.{word}"]);
            html.Element("p", texts[$"kind.{word}.about"]);
            html.Open("ul", ("class", "files"));
            foreach (var file in kind)
            {
                WriteFile(html, file, language);
            }

            html.Close();
        }

        html.Element("h2", texts["check.title"]);
        html.Element("p", texts["check.about"]);
        html.Open("p");
        html.Element("code", $"sha256sum -c {PublishedSet.Digests}");
        html.Close(2);
    }

    /// <summary>The title of a list; a list without one is said to have none.</summary>
    public static string Title(Publication publication, Language language) => publication.List.List.Title ?? SetText.In(language)["set.untitled"];

    /// <summary>What a file is.</summary>
    public static string Title(WrittenFile file, Language language) => SetText.In(language).Fill(file.File.Words, [.. file.File.Details]);

    /// <summary>The code of a language.</summary>
    public static string Code(Language language) => language == Language.Japanese ? "ja" : "en";

    private static void WriteVerdict(HtmlWriter html, RecoveredList list, Language language)
    {
        var word = JsonWords.Of(list.Verdict);
        var texts = ExplainText.In(language);
        html.Open("p", ("class", "verdict " + word));
        html.Element("strong", texts[$"verdict.{word}"]);
        html.Text(" " + SetText.In(language)[$"verdict.{word}"]);
        html.Close();
    }

    private static void WriteFile(HtmlWriter html, WrittenFile file, Language language)
    {
        var texts = SetText.In(language);
        html.Open("li");
        html.Element("h3", Title(file, language));
        html.Open("p", ("class", "get"));
        html.Element("a", file.File.Name, ("href", file.File.Name), ("type", file.File.MediaType));
        html.Text(" " + Size(file.Bytes));
        html.Close();
        html.Element("p", texts.Fill(file.File.Words + ".purpose", [.. file.File.Details]));
        html.Open("p", ("class", "digest"));
        html.Text("SHA-256: ");
        html.Element("code", file.Sha256);
        html.Close(2);
    }

    /// <summary>A size as people read it: 431 bytes, 12 kB, 3.4 MB.</summary>
    private static string Size(long bytes)
    {
        const long Thousand = 1_000, Million = Thousand * Thousand;
        return bytes < Thousand ? string.Create(CultureInfo.InvariantCulture, $"{bytes} B")
            : bytes < Million ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + (Thousand / 2)) / Thousand} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)Million:N1} MB");
    }
}
