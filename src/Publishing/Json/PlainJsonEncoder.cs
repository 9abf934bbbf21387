using System.Globalization;
using System.Text.Encodings.Web;

namespace Shisaku.Publishing;

/// <summary>Escapes in JSON only what JSON itself demands: quotation mark, backslash, control characters.</summary>
/// <remarks>The platform's most relaxed encoder still escapes the full-width space, private characters (gaiji) and every
/// character beyond 16 bits, some of them in names of people and places; the document is meant to be read as it stands.
/// Half of a surrogate pair is no character: it is replaced, so that the output is always valid UTF-8.</remarks>
internal sealed unsafe class PlainJsonEncoder : JavaScriptEncoder
{
    /// <summary>The one encoder; it has no state.</summary>
    public static PlainJsonEncoder Instance { get; } = new();

    /// <inheritdoc/>
    public override int MaxOutputCharactersPerInputCharacter => 6;

    /// <inheritdoc/>
    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    /// <inheritdoc/>
    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var index = 0; index < textLength; index++)
        {
            var letter = text[index];
            if (WillEncode(letter))
            {
                return index;
            }

            if (char.IsSurrogate(letter))
            {
                if (index + 1 == textLength || !char.IsSurrogatePair(letter, text[index + 1]))
                {
                    return index;
                }

                index++;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public override bool TryEncodeUnicodeScalar(
        int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var escaped = unicodeScalar switch
        {
            '"' => "\\\"",
            '\\' => @"\\",
            '\n' => @"\n",
            '\r' => @"\r",
            '\t' => @"\t",
            < ' ' => @"\u" + unicodeScalar.ToString("x4", CultureInfo.InvariantCulture),
            _ => char.ConvertFromUtf32(unicodeScalar),
        };
        return Fits(escaped, new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);
    }

    private static bool Fits(string escaped, Span<char> buffer, out int written)
    {
        var fits = escaped.TryCopyTo(buffer);
        written = fits ? escaped.Length : 0;
        return fits;
    }
}
