using System.Text;

namespace Shisaku.Bench;

/// <summary>Changes bytes as damage and malice do: bits, bytes, pieces that matter to a reader, runs moved, doubled or lost.</summary>
internal static class Mutation
{
    private const int Longest = 1 << 20;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\t", "\n", "\r\n", "\f", "\"", "\"\"", ",", ";", "|", "  ", "\u3000", "\0", "\u007F", "△", "▲", "○", "〃", "(再掲)", "小計", "合計", "①", "・",
            "1,234", "0", "-1", "999999999999999999999", "9223372036854775807", "4294967296", "1e999", "NaN", "%", "R5", "H31-R1", "令和元年度", "円", "千円",
            "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "&amp;", "&#0;", "&#x110000;", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>", "&e;",
            "<table>", "</table>", "<tr>", "<td>", "<td rowspan=65535 colspan=1001>", "rowspan=\"99999999999\"", "<script>", "<template>", "<select>", "<svg>",
            "<row r=\"1048577\">", "<c r=\"XFE1\">", "<c r=\"ZZZZZZZ1\">", "t=\"s\"", "s=\"9999\"", "<mergeCell ref=\"A1:XFD1048576\"/>", "hidden=\"1\"",
            "0 0 R", "1 0 R", "2 0 R", "3 0 R", "99999 0 R", "<<", "[", "]", "(", ")", "stream\n", "\nendstream", "endobj", "obj", "xref", "trailer", "/Kids", "/Count",
            "/Length", "/Prev 0", "/Filter /FlateDecode", "/Filter [/LZWDecode /ASCIIHexDecode]", "/Encrypt 1 0 R", "Tj", "TJ", "Tf", "cm", "q\n", "Q\n", "re f", "Do", "BI ID EI",
            "1e38 0 0 1e38 0 0 cm", "0 0 0 0 0 0 cm", "/Rotate 90", "/Rotate -2147483648", "[0 0 1e30 1e30]", "99999999 Tf",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x82, 0xA0], [0x8E], [0x1B, 0x24, 0x42], [0x50, 0x4B, 0x03, 0x04], [0xED, 0xA0, 0x80],
    ];

    /// <summary>A changed file of a seed.</summary>
    public static byte[] Of(IReadOnlyList<FuzzSeed> seeds, ulong seed)
    {
        var chance = new Chance(seed);
        var parts = chance.OneOf(seeds).Parts;
        if (parts.Count > 1 && chance.Percent(80))
        {
            // Within an archive most changes must come before it is packed, or hardly any would be read.
            var changed = chance.Below(parts.Count + 4);
            return FuzzSeed.File([.. parts.Select((part, at) => at == Math.Min(changed, parts.Count - 1) ? (part.Name, Changed(part.Bytes, chance, 4)) : part)]);
        }

        return Changed(FuzzSeed.File(parts), chance, 31);
    }

    private static byte[] Changed(byte[] bytes, Chance chance, int most)
    {
        var file = bytes.ToList();
        for (var changes = chance.AcrossDoublings(1, most); changes > 0 && file.Count is > 0 and < Longest; changes--)
        {
            Change(file, chance);
        }

        return [.. file];
    }

    private static void Change(List<byte> file, Chance chance)
    {
        var at = chance.Below(file.Count);
        var length = Math.Min(chance.AcrossDoublings(1, 255), file.Count - at);
        switch (chance.Below(10))
        {
            case 0:
                file[at] ^= (byte)(1 << chance.Below(8));
                break;
            case 1:
                file[at] = (byte)chance.Below(256);
                break;
            case 2:
                file.RemoveRange(at, length);
                break;
            case 3:
                var run = file.GetRange(at, length);
                file.InsertRange(chance.Below(file.Count), run);
                break;
            case 4 when chance.Percent(20):
                // One run again and again: deep nesting, many cells.
                var again = file.GetRange(at, Math.Min(length, 64));
                file.InsertRange(at, Enumerable.Repeat(again, chance.AcrossDoublings(2, 2_000)).SelectMany(each => each));
                break;
            case 5 when chance.Percent(10):
                file.RemoveRange(at, file.Count - at);
                break;
            case 6:
                Digits(file, at, chance);
                break;
            default:
                var piece = chance.OneOf(Pieces);
                if (chance.Percent(50))
                {
                    file.RemoveRange(at, Math.Min(piece.Length, file.Count - at));
                }

                file.InsertRange(at, piece);
                break;
        }
    }

    /// <summary>Another digit for the next digit.</summary>
    private static void Digits(List<byte> file, int from, Chance chance)
    {
        var at = file.FindIndex(from, each => each is >= (byte)'0' and <= (byte)'9');
        if (at >= 0)
        {
            file[at] = (byte)('0' + chance.Below(10));
        }
    }
}
