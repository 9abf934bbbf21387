using System.Text;

namespace Shisaku.Publishing;

/// <summary>A TrueType face: which glyph shows a character, how wide it is, what it looks like.</summary>
internal sealed class Face
{
    private const int RestrictedLicence = 0x0002;

    private static readonly int[] BoxPlaces = [36, 38, 40, 42];

    private readonly FaceTables tables;
    private readonly CharacterMap map;
    private readonly int advances, unitsPerEm;
    private readonly bool hasLongPlaces;

    private Face(FaceTables tables)
    {
        this.tables = tables;
        map = new CharacterMap(tables["cmap"]);
        unitsPerEm = FaceTables.U16(tables["head"], 18);
        hasLongPlaces = FaceTables.I16(tables["head"], 50) != 0;
        advances = FaceTables.U16(tables["hhea"], 34);
        GlyphCount = FaceTables.U16(tables["maxp"], 4);
        Name = FaceName.Of(tables["name"]);
        if (unitsPerEm == 0 || advances == 0 || tables["glyf"].IsEmpty || tables["loca"].IsEmpty)
        {
            throw new InvalidDataException("a face without outlines");
        }
    }

    /// <summary>Its name in PostScript.</summary>
    public string Name { get; }

    /// <summary>How many glyphs it has.</summary>
    public int GlyphCount { get; }

    /// <summary>Whether its maker allows it to be embedded.</summary>
    public bool MayBeEmbedded => tables["OS/2"] is { Length: > 10 } licence ? (FaceTables.U16(licence, 8) & 0x000F) != RestrictedLicence : true;

    /// <summary>How far letters reach above and below the line, in thousandths of the size.</summary>
    public (int Ascent, int Descent) Reach => (Thousandths(FaceTables.I16(tables["hhea"], 4)), Thousandths(FaceTables.I16(tables["hhea"], 6)));

    /// <summary>The box that holds every glyph, in thousandths of the size.</summary>
    public int[] Box => [.. BoxPlaces.Select(at => Thousandths(FaceTables.I16(tables["head"], at)))];

    /// <summary>Reads a face.</summary>
    /// <exception cref="InvalidDataException">The file holds none that could be used.</exception>
    public static Face Of(byte[] file)
    {
        try
        {
            return new Face(FaceTables.Of(file));
        }
        catch (ArgumentException failure)
        {
            throw new InvalidDataException("a damaged face", failure);
        }
    }

    /// <summary>A table as it stands in the file.</summary>
    public ReadOnlySpan<byte> Table(string name) => tables[name];

    /// <summary>The glyph of a character; 0 where the face has none.</summary>
    public int GlyphOf(Rune character) => map[character.Value];

    /// <summary>The width of a glyph, in thousandths of the size.</summary>
    public int WidthOf(int glyph) => Thousandths(FaceTables.U16(tables["hmtx"], 4 * Math.Min(glyph, advances - 1)));

    /// <summary>Width and left bearing of a glyph as the file has them.</summary>
    public (ushort Advance, short Bearing) MetricsOf(int glyph)
    {
        var metrics = tables["hmtx"];
        var advance = FaceTables.U16(metrics, 4 * Math.Min(glyph, advances - 1));
        var bearing = glyph < advances ? (4 * glyph) + 2 : (4 * advances) + (2 * (glyph - advances));
        return (advance, bearing + 2 <= metrics.Length ? FaceTables.I16(metrics, bearing) : (short)0);
    }

    /// <summary>The outline of a glyph as the file has it; empty for a blank.</summary>
    public ReadOnlySpan<byte> OutlineOf(int glyph)
    {
        var places = tables["loca"];
        var (from, to) = hasLongPlaces
            ? ((int)FaceTables.U32(places, 4 * glyph), (int)FaceTables.U32(places, (4 * glyph) + 4))
            : (FaceTables.U16(places, 2 * glyph) * 2, FaceTables.U16(places, (2 * glyph) + 2) * 2);
        return tables["glyf"][from..to];
    }

    private int Thousandths(int units) => (int)Math.Round(units * 1000.0 / unitsPerEm);
}
