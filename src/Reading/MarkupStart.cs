using System.Text;

namespace Shisaku.Reading;

/// <summary>What the markup at the start of a file tells.</summary>
internal enum MarkupKind
{
    /// <summary>No markup: text.</summary>
    None,

    /// <summary>An HTML page, or a piece of one.</summary>
    Html,

    /// <summary>XML of another kind.</summary>
    Xml,
}

/// <summary>Tells markup from text by its first tag: a text may well begin with a word in angle brackets.</summary>
internal static class MarkupStart
{
    private const int Length = 4096;

    private static readonly string[] Tags =
    [
        "!doctype html", "html", "head", "body", "meta", "link", "title", "style", "script", "table", "caption", "thead", "tbody", "tr",
        "div", "main", "article", "section", "header", "nav", "h1", "h2", "h3", "p", "center", "ul",
    ];

    /// <summary>What the file begins with, behind blanks, comments and an XML declaration.</summary>
    public static MarkupKind KindOf(ReadOnlySpan<byte> bytes)
    {
        var start = Start(bytes).AsSpan().TrimStart("\uFEFF \t\r\n\f");
        var kind = MarkupKind.None;
        while (start.StartsWith("<!--") || start.StartsWith("<?xml"))
        {
            kind = start[1] == '?' ? MarkupKind.Xml : kind;
            var end = start.IndexOf(start[1] == '?' ? "?>" : "-->");
            start = end < 0 ? [] : start[(end + 2)..].TrimStart("> \t\r\n\f");
        }

        foreach (var tag in Tags)
        {
            if (start is ['<', ..] && start[1..].StartsWith(tag, StringComparison.OrdinalIgnoreCase)
                && start.Length > tag.Length + 1 && start[tag.Length + 1] is '>' or '/' or ' ' or '\t' or '\r' or '\n')
            {
                return MarkupKind.Html;
            }
        }

        return kind;
    }

    // The tags are ASCII, so that any encoding does but UTF-16, which has its mark.
    private static string Start(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[..Math.Min(bytes.Length, Length)];
        return first switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(first),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(first),
            [0xEF, 0xBB, 0xBF, .. var behind] => Encoding.Latin1.GetString(behind),
            _ => Encoding.Latin1.GetString(first),
        };
    }
}
