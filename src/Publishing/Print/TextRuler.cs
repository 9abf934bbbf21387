using System.Text;

namespace Shisaku.Publishing;

/// <summary>Tells how wide a text is set. A page measures with its face, a workbook by the widths that office faces have.</summary>
internal interface ITextRuler
{
    /// <summary>The width of a character, in thousandths of the size.</summary>
    int WidthOf(Rune character);
}

/// <summary>Half a size for Latin letters, a whole one for all else, as in the faces of Japanese offices.</summary>
internal sealed class OfficeRuler : ITextRuler
{
    private const int Half = 500;
    private const int Whole = 1000;

    /// <inheritdoc/>
    public int WidthOf(Rune character) => WidthOf(character.Value);

    /// <summary>The width of a character by its code.</summary>
    public static int WidthOf(int code) => code < 0x80 || code is >= 0xFF61 and <= 0xFF9F ? Half : TextRulers.IsUnseen(code) ? 0 : Whole;
}

/// <summary>Measures whole texts.</summary>
internal static class TextRulers
{
    /// <summary>Whether a character is never drawn itself: what picks the shape of the one before it, and what joins or parts others.</summary>
    public static bool IsUnseen(int code) => code is 0x00AD or (>= 0x200B and <= 0x200F) or (>= 0x2060 and <= 0x2064)
        or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0100 and <= 0xE01EF);

    /// <summary>The width of a text in one line, in thousandths of the size.</summary>
    public static int WidthOf(this ITextRuler ruler, string text)
    {
        var width = 0;
        if (ruler is OfficeRuler && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            foreach (var letter in text)
            {
                width += OfficeRuler.WidthOf(letter);
            }

            return width;
        }

        foreach (var character in text.EnumerateRunes())
        {
            width += ruler.WidthOf(character);
        }

        return width;
    }
}
