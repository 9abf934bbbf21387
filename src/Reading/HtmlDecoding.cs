using System.Text;
using System.Text.RegularExpressions;

namespace Shisaku.Reading;

/// <summary>Finds the encoding of a page from its byte order mark, from what it says of itself, or else from its bytes.</summary>
internal static partial class HtmlDecoding
{
    private const int Head = 4096;

    /// <summary>The text of the page.</summary>
    /// <remarks>A page that says UTF-8 is tried as any other text, for pages are saved in another encoding than they say.</remarks>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Head)]);
        var hasMark = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return !hasMark && Declared().Match(head) is { Success: true } declared
            && Named(declared.Groups["name"].Value) is var (name, encoding)
            && StrictDecoding.Decode(bytes, 0, encoding, out _) is { } text
                ? new DecodedText(text, name)
                : TextDecoding.Decode(bytes);
    }

    private static (string Name, Encoding Encoding)? Named(string name)
    {
        var (known, codePage) = name.ToUpperInvariant() switch
        {
            "SHIFT_JIS" or "SHIFT-JIS" or "X-SJIS" or "SJIS" or "WINDOWS-31J" or "MS932" or "CP932" => ("Shift_JIS", 932),
            "EUC-JP" or "X-EUC-JP" => ("EUC-JP", 51932),
            "ISO-2022-JP" => ("ISO-2022-JP", 50220),
            "WINDOWS-1252" or "ISO-8859-1" => ("Windows-1252", 1252),
            _ => ("", 0),
        };
        return codePage > 0
            && CodePagesEncodingProvider.Instance.GetEncoding(
                codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback) is { } encoding
                ? (known, encoding)
                : null;
    }

    [GeneratedRegex("""<(meta\b[^>]{0,300}?\bcharset|\?xml\b[^>]{0,100}?\bencoding)\s*=\s*["']?\s*(?<name>[\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
