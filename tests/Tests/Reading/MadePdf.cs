using System.Globalization;
using System.Text;

namespace Shisaku.Tests.Reading;

/// <summary>A PDF written object by object, nothing compressed, so that a test can state exactly what stands in it.</summary>
internal static class MadePdf
{
    public const string Catalog = "<< /Type /Catalog /Pages 2 0 R >>";
    public const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    public const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 400] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>";
    public const string Font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

    /// <summary>A page with these rows, each text in its own place.</summary>
    public static byte[] OfRows(params string[] rows)
        => OfObjects(Catalog, Pages, Page, Font, Stream(string.Concat(rows.SelectMany((row, line) => row.Split('|').Select((cell, column) =>
            $"BT /F1 9 Tf {30 + (column * 90)} {360 - (line * 14)} Td ({cell.Trim().Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n")))));

    /// <summary>A file of these objects, the first of which is the catalogue.</summary>
    public static byte[] OfObjects(params string[] objects)
    {
        StringBuilder text = new("%PDF-1.7\n");
        List<int> places = [];
        foreach ((int index, string each) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{each}\nendobj\n");
        }

        int start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    public static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
}
