using System.Text;

namespace Shisaku.Publishing;

/// <summary>The name of a face in PostScript, from its table of names.</summary>
internal static class FaceName
{
    private const int PostScript = 6;
    private const string Nameless = "Face";

    /// <summary>The name, in letters that a PDF name can hold.</summary>
    public static string Of(ReadOnlySpan<byte> table)
    {
        if (table.Length < 6)
        {
            return Nameless;
        }

        int count = FaceTables.U16(table, 2), texts = FaceTables.U16(table, 4);
        for (var record = 0; record < count; record++)
        {
            var at = 6 + (12 * record);
            if (FaceTables.U16(table, at + 6) == PostScript)
            {
                var bytes = table.Slice(texts + FaceTables.U16(table, at + 10), FaceTables.U16(table, at + 8));
                var name = FaceTables.U16(table, at) == 1 ? Encoding.ASCII.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
                var plain = string.Concat(name.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'));
                return plain.Length > 0 ? plain : Nameless;
            }
        }

        return Nameless;
    }
}
