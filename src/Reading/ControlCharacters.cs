namespace Shisaku.Reading;

/// <summary>Tells data from text where the encoding alone does not: any file of small bytes is valid UTF-8.</summary>
internal static class ControlCharacters
{
    /// <summary>Of so many characters at most one may be a control character.</summary>
    /// <remarks>A few are let through as part of their cell: text taken from a PDF has them where a font names no letter.</remarks>
    private const int AtMostOneIn = 100;

    /// <summary>Throws where the text holds NUL, so many control characters that it is data, or the escapes of ISO-2022-JP.</summary>
    public static void Refuse(string text)
    {
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
        {
            throw UnreadableListException.Because(
                UnreadableReason.NulByte, ("line", LineCursor.LineAtEnd(text[..nul])));
        }

        if (Count(text, out var first) is > 0 and var controls)
        {
            // Escape, dollar, B or @ switches to two-byte letters; no text begins a word like that by chance.
            if (text.Contains("\u001B$B", StringComparison.Ordinal) || text.Contains("\u001B$@", StringComparison.Ordinal))
            {
                throw new FileSignature(UnreadableReason.OtherEncoding, "encoding.iso-2022-jp").Refusal();
            }

            if (controls > text.Length / AtMostOneIn)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.ControlCharacters, ("line", LineCursor.LineAtEnd(text[..first])));
            }
        }
    }

    private static int Count(string text, out int first)
    {
        var count = 0;
        first = -1;
        for (var at = 0; at < text.Length; at++)
        {
            if (IsControl(text[at]))
            {
                first = count == 0 ? at : first;
                count++;
            }
        }

        return count;
    }

    private static bool IsControl(char letter) => letter < ' ' && letter is not ('\t' or '\n' or '\v' or '\f' or '\r');
}
