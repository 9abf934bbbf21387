using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Shisaku.Reading;

/// <summary>The first byte of a file that an encoding does not allow.</summary>
/// <param name="Offset">Its place in the file, counted from 0.</param>
/// <param name="Line">The line it stands in, counted from 1.</param>
/// <param name="Value">The byte.</param>
internal readonly record struct BadByte(int Offset, int Line, byte Value)
{
    /// <summary>The byte as it is usually written: <c>0xE9</c>.</summary>
    public string Hexadecimal => string.Create(CultureInfo.InvariantCulture, $"0x{Value:X2}");
}

/// <summary>Decodes bytes, or tells where they stop being text.</summary>
internal static class StrictDecoding
{
    private const int BigEndianUtf16 = 1201; // as a code page

    /// <summary>The text of the bytes from <paramref name="start"/>, or null and the first bad byte.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="start">Where the text begins, behind a byte order mark.</param>
    /// <param name="encoding">An encoding that throws on bytes it does not allow.</param>
    /// <param name="bad">The first bad byte, where there is one.</param>
    public static string? Decode(ReadOnlySpan<byte> bytes, int start, Encoding encoding, out BadByte bad)
    {
        bad = default;
        try
        {
            return encoding.GetString(bytes[start..]);
        }
        catch (DecoderFallbackException refused)
        {
            // UnicodeEncoding reports a lone high surrogate at the place behind it, but only where more text follows.
            var length = encoding is UnicodeEncoding utf16 ? ValidLength(bytes[start..], utf16) : refused.Index;

            // What stands before the bad byte decodes, so that lines can be counted in any encoding.
            var before = encoding.GetString(bytes.Slice(start, length));
            bad = new BadByte(start + length, LineCursor.LineAtEnd(before), bytes[start + length]);
            return null;
        }
    }

    private static int ValidLength(ReadOnlySpan<byte> bytes, UnicodeEncoding utf16)
    {
        var bigEndian = utf16.CodePage == BigEndianUtf16;
        var length = 0;
        while (length + 2 <= bytes.Length)
        {
            var unit = UnitAt(bytes, length, bigEndian);
            if (!char.IsSurrogate(unit))
            {
                length += 2;
            }
            else if (length + 4 <= bytes.Length && char.IsSurrogatePair(unit, UnitAt(bytes, length + 2, bigEndian)))
            {
                length += 4;
            }
            else
            {
                break;
            }
        }

        return length;
    }

    private static char UnitAt(ReadOnlySpan<byte> bytes, int offset, bool bigEndian)
        => (char)(bigEndian
            ? BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..])
            : BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..]));
}
