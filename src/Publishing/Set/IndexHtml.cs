using System.Security.Cryptography;
using System.Text;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The index page of a published set: one HTML file in Japanese and English that says what each file is.</summary>
/// <remarks>It needs nothing from outside and no script; the languages are parts of one page, of which the style shows the one that
/// was chosen, and a browser that can't choose shows both.</remarks>
internal static class IndexHtml
{
    /// <summary>Writes the page.</summary>
    /// <param name="publication">The list.</param>
    /// <param name="files">The files of the set.</param>
    /// <param name="stream">Where to.</param>
    public static void Write(Publication publication, IReadOnlyList<WrittenFile> files, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        html.Begin();
        html.Open("html", ("lang", "ja"));
        WriteHead(html, publication, files);
        html.Open("body");
        foreach (var language in new[] { Language.Japanese, Language.English })
        {
            IndexPart.Write(html, publication, files, language);
        }

        html.Close(2);
        writer.Write('\n');
    }

    private static void WriteHead(HtmlWriter html, Publication publication, IReadOnlyList<WrittenFile> files)
    {
        var style = SetText.Style;
        var digest = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        html.Open("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
        html.Element("title", IndexPart.Title(publication, Language.Japanese));
        html.Void("link", ("rel", "icon"), ("href", "data:,"));
        html.Embedded("style", style);
        html.Embedded("script", DatasetJson.Of(publication, files), ("type", "application/ld+json"));
        html.Close();
    }
}
