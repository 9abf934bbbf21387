using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>A face as a document embeds it: only the letters it shows, each with its character for whoever copies or reads aloud.</summary>
internal sealed class PdfFace(Face face)
{
    /// <summary>The width of what is not drawn: hardly any, so that who sorts letters by their place still finds it behind its letter.</summary>
    public const int UnseenWidth = 5;

    private readonly Dictionary<Rune, int> numbers = [];
    private readonly List<int> glyphs = [0];
    private readonly List<Rune> characters = [new Rune(0xFFFD)];

    /// <summary>The whole face.</summary>
    public Face Face => face;

    /// <summary>The number of a character in the subset; it joins at its first use.</summary>
    public int NumberOf(int glyph, Rune character)
    {
        if (!numbers.TryGetValue(character, out var number))
        {
            numbers[character] = number = glyphs.Count;
            glyphs.Add(glyph);
            characters.Add(character);
        }

        return number;
    }

    /// <summary>Writes the face and gives its object.</summary>
    public void Write(PdfFile file, int reserved)
    {
        var subset = SubsetFace.Of(face, glyphs);
        var name = Tag(subset) + "+" + face.Name;
        var program = file.WriteStream(Of($"/Length1 {subset.Length}"), subset);
        var (ascent, descent) = face.Reach;
        var descriptor = file.Write(Of(
            $"<</Type/FontDescriptor/FontName/{name}/Flags 4/FontBBox[{string.Join(' ', face.Box)}]/ItalicAngle 0/Ascent {ascent}/Descent {descent}/CapHeight {ascent}/StemV 80/FontFile2 {program} 0 R>>"));
        var widths = string.Join(' ', glyphs.Select((glyph, number) => Of($"{(TextRulers.IsUnseen(characters[number].Value) ? UnseenWidth : face.WidthOf(glyph))}")));
        var letters = file.Write(Of(
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/DW 1000/W[0[{widths}]]/CIDToGIDMap/Identity>>"));
        var unicode = file.WriteStream("", Encoding.ASCII.GetBytes(CharactersByNumber()));
        file.Write(Of(
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{letters} 0 R]/ToUnicode {unicode} 0 R>>"), reserved);
    }

    private string CharactersByNumber()
    {
        const int InPart = 100;
        var map = new StringBuilder(
            "/CIDInit/ProcSet findresource begin 12 dict begin begincmap\n"
            + "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def /CMapName/Adobe-Identity-UCS def /CMapType 2 def\n"
            + "1 begincodespacerange <0000><FFFF> endcodespacerange\n");
        for (var from = 1; from < characters.Count; from += InPart)
        {
            var count = Math.Min(InPart, characters.Count - from);
            map.Append(CultureInfo.InvariantCulture, $"{count} beginbfchar\n");
            for (var at = from; at < from + count; at++)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{at:X4}><{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(characters[at].ToString()))}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end\n").ToString();
    }

    /// <summary>Six letters that tell this subset from another of the same face; they follow from what it holds.</summary>
    private static string Tag(byte[] subset) =>
        string.Concat(SHA256.HashData(subset).Take(6).Select(part => (char)('A' + (part % 26))));

    private static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
