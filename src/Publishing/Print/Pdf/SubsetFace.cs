using System.Buffers.Binary;

namespace Shisaku.Publishing;

/// <summary>A face cut down to the glyphs that a document shows, numbered anew.</summary>
/// <remarks>Every character has a number of its own, even where two share a glyph: so the text copies out as it was written.</remarks>
internal static class SubsetFace
{
    // What an embedded face needs; the programs fpgm, prep and cvt sharpen it on screens.
    private static readonly string[] Copied = ["cvt ", "fpgm", "prep"];

    /// <summary>The file of the subset.</summary>
    /// <param name="face">The face.</param>
    /// <param name="glyphs">By new number: the glyph of the face; the first is the one for what is missing.</param>
    public static byte[] Of(Face face, List<int> glyphs)
    {
        var all = new List<int>(glyphs);
        var parts = new Dictionary<int, int>();
        var (outlines, places, metrics) = (new MemoryStream(), new MemoryStream(), new MemoryStream());
        for (var at = 0; at < all.Count; at++)
        {
            Write32(places, (uint)outlines.Length);
            var outline = face.OutlineOf(all[at]).ToArray();
            Renumber(outline, part => NumberOf(part, all, parts, face.GlyphCount));
            outlines.Write(outline);
            outlines.Write(new byte[(4 - (outline.Length % 4)) % 4]);
            var (advance, bearing) = face.MetricsOf(all[at]);
            Write16(metrics, advance);
            Write16(metrics, (ushort)(bearing & 0xFFFF));
        }

        Write32(places, (uint)outlines.Length);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["glyf"] = outlines.ToArray(),
            ["head"] = Changed(face.Table("head"), (50, 1)),
            ["hhea"] = Changed(face.Table("hhea"), (34, all.Count)),
            ["hmtx"] = metrics.ToArray(),
            ["loca"] = places.ToArray(),
            ["maxp"] = Changed(face.Table("maxp"), (4, all.Count)),
        };
        foreach (var name in Copied.Where(name => !face.Table(name).IsEmpty))
        {
            tables[name] = face.Table(name).ToArray();
        }

        return FaceFile.Of(tables);
    }

    private static int NumberOf(int part, List<int> all, Dictionary<int, int> parts, int count)
    {
        if (!parts.TryGetValue(part, out var number))
        {
            parts[part] = number = all.Count;
            all.Add(part < count ? part : 0);
        }

        return number;
    }

    /// <summary>Gives the parts of which a glyph is made their new numbers.</summary>
    private static void Renumber(byte[] outline, Func<int, int> numberOf)
    {
        const int Words = 1, Scale = 8, More = 32, TwoScales = 64, Matrix = 128;
        if (outline.Length < 10 || FaceTables.I16(outline, 0) >= 0)
        {
            return; // drawn itself
        }

        for (var (at, flags) = (10, (int)More); (flags & More) != 0;)
        {
            flags = FaceTables.U16(outline, at);
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), (ushort)numberOf(FaceTables.U16(outline, at + 2)));
            at += 4 + ((flags & Words) != 0 ? 4 : 2)
                + ((flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0);
        }
    }

    private static byte[] Changed(ReadOnlySpan<byte> table, (int At, int Value) change)
    {
        var changed = table.ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(changed.AsSpan(change.At), (ushort)change.Value);
        return changed;
    }

    private static void Write16(Stream stream, ushort value)
    {
        stream.WriteByte((byte)(value >> 8));
        stream.WriteByte((byte)(value & 0xFF));
    }

    private static void Write32(Stream stream, uint value)
    {
        Write16(stream, (ushort)(value >> 16));
        Write16(stream, (ushort)(value & 0xFFFF));
    }
}
