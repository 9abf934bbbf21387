using System.Security.Cryptography;
using System.Text;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The explaining page: one HTML file that shows a list as printed and as recovered, its sums, what was found, and
/// takes down what a person decides.</summary>
/// <remarks>It needs nothing from outside and sends nothing: its policy forbids every request and every script but its own.
/// The same list gives the same bytes.</remarks>
public static class ExplainingPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(RecoveredList recovered, Language language, Stream stream) =>
        Write(recovered, language, stream, ShownRows.Limit);

    /// <summary>Writes the page; a list of more rows than <paramref name="limit"/> is shown in part.</summary>
    internal static void Write(RecoveredList recovered, Language language, Stream stream, int limit)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        ArgumentNullException.ThrowIfNull(stream);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var list = new ExplainedList(recovered, language, new ShownRows(recovered, limit));
        var html = new HtmlWriter(writer);
        html.Begin();
        html.Open("html", ("lang", language == Language.Japanese ? "ja" : "en"));
        WriteHead(html, list);
        WriteBody(html, list);
        html.Close();
        writer.Write('\n');
    }

    /// <summary>What a browser may do with the page: run the one script and use the one style that stand in it, and nothing else.</summary>
    public static string ContentPolicy { get; } =
        $"default-src 'none'; style-src '{Digest(ExplainText.Style)}'; script-src '{Digest(ExplainText.Script)}'; img-src data:; base-uri 'none'; form-action 'none'";

    private static void WriteHead(HtmlWriter html, ExplainedList list)
    {
        html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ContentPolicy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", $"{list.List.Title ?? list.Texts["head.untitled"]} - {list.Recovered.Source.Name}");

        // Without an icon of its own a browser would ask the server for one.
        html.Void("link", ("rel", "icon"), ("href", "data:,"));
        html.Embedded("style", ExplainText.Style);
        html.Close();
    }

    private static void WriteBody(HtmlWriter html, ExplainedList list)
    {
        var source = list.Recovered.Source;
        html.Open("body", ("data-sha256", source.Sha256), ("data-name", source.Name));
        html.Element("a", list.Texts["nav.skip"], ("class", "skip"), ("href", "#list"));
        HeadPart.Write(html, list);
        html.Open("main");
        WorklistPart.Write(html, list);
        ListPart.Write(html, list);
        ChecksPart.Write(html, list);
        LegendPart.Write(html, list);
        html.Close();
        ProofPane.Write(html, list);
        html.Embedded("script", ExplainText.Script);
        html.Close();
    }

    private static string Digest(string content) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
}
