using System.Text;
using System.Text.Unicode;

namespace Shisaku.Reading;

/// <summary>A text and the encoding it was found in, e.g. <c>UTF-8</c>.</summary>
internal readonly record struct DecodedText(string Text, string Encoding);

/// <summary>Finds the encoding of a text from its bytes and decodes it strictly: no byte is guessed or dropped.</summary>
/// <remarks>A byte order mark decides. Without one the text is UTF-8 if it is valid UTF-8, else Shift_JIS if it is valid
/// there and comes out as Japanese. Anything else is refused with the place of its first bad byte: read in a wrong
/// encoding, a list would come out as letters that look real.</remarks>
internal static class TextDecoding
{
    private static readonly (byte[] Mark, string Name, Encoding Encoding)[] Marked =
    [
        ([0xEF, 0xBB, 0xBF], "UTF-8 with BOM", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)),
        ([0xFF, 0xFE], "UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true)),
        ([0xFE, 0xFF], "UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true)),
    ];

    /// <summary>The text without its byte order mark.</summary>
    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name, encoding) in Marked)
        {
            if (bytes.StartsWith(mark))
            {
                var marked = StrictDecoding.Decode(bytes, mark.Length, encoding, out var bad);
                return new(marked ?? throw Damaged(name.Split(' ')[0], bad), name);
            }
        }

        if (bytes.IndexOf((byte)0) is >= 0 and var nul)
        {
            // Comes before the encodings, because the usual cause is UTF-16 without a mark, which is no UTF-8 either.
            throw UnreadableListException.Because(
                UnreadableReason.NulByte, ("line", LineCursor.LineAtEnd(Encoding.Latin1.GetString(bytes[..nul]))));
        }

        return StrictDecoding.Decode(bytes, 0, Marked[0].Encoding, out var badByte) is { } text ? new(text, "UTF-8")
            : IsMostlyUtf8(bytes) ? throw Damaged("UTF-8", badByte)
            : new(ShiftJis.Decode(bytes, badByte), "Shift_JIS");
    }

    /// <summary>The refusal of a text with a byte that its encoding does not allow.</summary>
    public static UnreadableListException Damaged(string encoding, BadByte bad)
        => UnreadableListException.Because(
            UnreadableReason.DamagedEncoding,
            ("encoding", encoding), ("line", bad.Line), ("byte", bad.Hexadecimal), ("offset", bad.Offset));

    /// <summary>Whether a text that is not valid UTF-8 was meant to be.</summary>
    /// <remarks>Most Japanese UTF-8 is valid Shift_JIS too, as other letters; so one damaged byte must not send the whole
    /// text there. Only sequences of three bytes and more count: shorter ones come about by chance in Shift_JIS.</remarks>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var inside = 0;
        var outside = 0;
        while (bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next)
        {
            bytes = bytes[next..];
            Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (length >= 3 && Utf8.IsValid(bytes[..length]))
            {
                inside += length;
            }
            else
            {
                outside += length;
            }

            bytes = bytes[length..];
        }

        return inside > outside;
    }
}
