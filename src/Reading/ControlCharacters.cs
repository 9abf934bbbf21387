using System.Buffers;

namespace Shisaku.Reading;

/// <summary>Tells data from text where the encoding alone does not: any file of small bytes is valid UTF-8.</summary>
internal static class ControlCharacters
{
    /// <summary>Of so many characters at most one may be a control character.</summary>
    /// <remarks>A few are let through as part of their cell: text taken from a PDF has them where a font names no letter.</remarks>
    private const int AtMostOneIn = 100;

    // All below U+0020 but tab, line feed, vertical tab, form feed and carriage return.
    private static readonly SearchValues<char> Controls = SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>Throws where the text holds NUL, so many control characters that it is data, or the escapes of ISO-2022-JP.</summary>
    public static void Refuse(string text)
    {
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            throw UnreadableListException.Because(
                UnreadableReason.NulByte, ("line", LineCursor.LineAtEnd(text[..nul])));
        }

        if (text.AsSpan().IndexOfAny(Controls) is >= 0 and var first)
        {
            // Escape, dollar, B or @ switches to two-byte letters; no text begins a word like that by chance.
            if (text.Contains("\u001B$B", StringComparison.Ordinal) || text.Contains("\u001B$@", StringComparison.Ordinal))
            {
                throw new FileSignature(UnreadableReason.OtherEncoding, "encoding.iso-2022-jp").Refusal();
            }

            if (Count(text.AsSpan(first)) > text.Length / AtMostOneIn)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.ControlCharacters, ("line", LineCursor.LineAtEnd(text[..first])));
            }
        }
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var next = text.IndexOfAny(Controls); next >= 0; next = text.IndexOfAny(Controls))
        {
            count++;
            text = text[(next + 1)..];
        }

        return count;
    }
}
