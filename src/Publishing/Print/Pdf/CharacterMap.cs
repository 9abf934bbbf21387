namespace Shisaku.Publishing;

/// <summary>Which glyph of a face shows which character: its table cmap, formats 4 and 12.</summary>
internal sealed class CharacterMap
{
    private const int UpTo16Bits = 4, UpTo32Bits = 12;

    private readonly byte[] part;
    private readonly int format;

    public CharacterMap(ReadOnlySpan<byte> table)
    {
        var best = -1;
        int count = FaceTables.U16(table, 2);
        for (var record = 0; record < count; record++)
        {
            var (platform, encoding) = (FaceTables.U16(table, 4 + (8 * record)), FaceTables.U16(table, 6 + (8 * record)));
            var place = (int)FaceTables.U32(table, 8 + (8 * record));
            int found = FaceTables.U16(table, place);
            var isUnicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (isUnicode && found is UpTo16Bits or UpTo32Bits && found > format)
            {
                (best, format) = (place, found);
            }
        }

        part = best < 0 ? throw new InvalidDataException("a face without Unicode") : table[best..].ToArray();
    }

    /// <summary>The glyph of a character; 0 for none.</summary>
    public int this[int character] => format == UpTo32Bits ? InGroups(character) : character > 0xFFFF ? 0 : InSegments(character);

    private int InGroups(int character)
    {
        var (from, to) = (0, (int)FaceTables.U32(part, 12) - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var group = 16 + (12 * middle);
            if (character < FaceTables.U32(part, group))
            {
                to = middle - 1;
            }
            else if (character > FaceTables.U32(part, group + 4))
            {
                from = middle + 1;
            }
            else
            {
                return (int)(FaceTables.U32(part, group + 8) + (uint)character - FaceTables.U32(part, group));
            }
        }

        return 0;
    }

    private int InSegments(int character)
    {
        var segments = FaceTables.U16(part, 6) / 2;
        var (from, to) = (0, segments - 1);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = FaceTables.U16(part, 14 + (2 * middle)) < character ? (middle + 1, to) : (from, middle);
        }

        var start = 16 + (2 * segments) + (2 * from);
        if (character < FaceTables.U16(part, start) || character > FaceTables.U16(part, 14 + (2 * from)))
        {
            return 0;
        }

        int delta = FaceTables.U16(part, start + (2 * segments)), offset = FaceTables.U16(part, start + (4 * segments));
        if (offset == 0)
        {
            return (character + delta) & 0xFFFF;
        }

        var place = start + (4 * segments) + offset + (2 * (character - FaceTables.U16(part, start)));
        int glyph = FaceTables.U16(part, place);
        return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
    }
}
