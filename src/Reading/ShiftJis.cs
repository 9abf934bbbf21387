using System.Text;

namespace Shisaku.Reading;

/// <summary>Shift_JIS as Windows writes it (CP932), in which Japanese offices still save much of their text.</summary>
/// <remarks>Nearly any two bytes are some letter in CP932, so that being valid proves little. The text must also look
/// like Japanese, or western text with accents and EUC-JP would come out as strange kanji and half-width kana.</remarks>
internal static class ShiftJis
{
    private static readonly Encoding Cp932 = Strict(932);
    private static readonly Encoding EucJp = Strict(51932);

    /// <summary>The text, or an exception that names the first byte that is bad.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="badInUtf8">Where it stops being UTF-8.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, BadByte badInUtf8)
    {
        var text = StrictDecoding.Decode(bytes, 0, Cp932, out var bad);
        if (text is not null && IsJapanese(text))
        {
            return text;
        }

        // Chinese text in GB 2312 is valid EUC-JP too, but has no kana.
        if (StrictDecoding.Decode(bytes, 0, EucJp, out _) is { } euc && IsJapanese(euc)
            && euc.AsSpan().ContainsAnyInRange('\u3041', '\u30FA'))
        {
            throw new FileSignature(UnreadableReason.OtherEncoding, "encoding.euc-jp").Refusal();
        }

        throw text is null
            ? UnreadableListException.Because(
                UnreadableReason.UnknownEncoding,
                ("line", badInUtf8.Line), ("byte", badInUtf8.Hexadecimal), ("offset", badInUtf8.Offset),
                ("lineInShiftJis", bad.Line), ("byteInShiftJis", bad.Hexadecimal), ("offsetInShiftJis", bad.Offset))
            : UnreadableListException.Because(
                UnreadableReason.NotJapanese,
                ("line", badInUtf8.Line), ("byte", badInUtf8.Hexadecimal), ("offset", badInUtf8.Offset));
    }

    /// <summary>Whether a decoded text is Japanese and not another encoding's text in disguise.</summary>
    /// <remarks>Three signs: no letter that Japanese text never has; full-width letters at least as half as many as
    /// half-width kana (EUC-JP comes out as half-width kana, three to one and more); and most letters next to another
    /// one (an accented western letter swallows its neighbour and becomes one kanji among western letters).</remarks>
    private static bool IsJapanese(string text)
    {
        var fullWidth = 0;
        var halfWidth = 0;
        var besideAnother = 0;
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case (>= '\u0080' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF'):
                    return false; // C1 controls and private use: bytes to which CP932 gives no letter
                case >= '\uFF61' and <= '\uFF9F':
                    halfWidth++;
                    break;
                case (>= '\u3041' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF'):
                    fullWidth++;
                    besideAnother += IsWide(text, index - 1) || IsWide(text, index + 1) ? 1 : 0;
                    break;
            }
        }

        return fullWidth > 0 && halfWidth <= 2 * fullWidth && 2 * besideAnother >= fullWidth;
    }

    private static bool IsWide(string text, int index) => index >= 0 && index < text.Length && text[index] > '\u00A0';

    private static Encoding Strict(int codePage)
        => CodePagesEncodingProvider.Instance.GetEncoding(
            codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? throw new InvalidOperationException($"The code page {codePage} is not part of this .NET.");
}
