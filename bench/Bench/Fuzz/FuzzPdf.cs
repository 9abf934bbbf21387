using System.Globalization;
using System.Text;

namespace Shisaku.Bench;

/// <summary>A small PDF of a table: nothing in it is compressed, so that changes reach every part of it.</summary>
internal static class FuzzPdf
{
    private const int Left = 30;
    private const int Top = 560;
    private const int RowHeight = 12;

    /// <summary>The bytes of a page with these rows, every second row ruled.</summary>
    public static byte[] Of(string[][] rows)
    {
        var width = 780 / rows.Max(row => row.Length);
        var page = new StringBuilder("0.5 w\n");
        for (var row = 0; row < rows.Length; row++)
        {
            var height = Top - (row * RowHeight);
            for (var cell = 0; cell < rows[row].Length; cell++)
            {
                if (rows[row][cell].Length > 0)
                {
                    var hex = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(rows[row][cell]));
                    page.Append(CultureInfo.InvariantCulture, $"BT /F1 6 Tf {Left + (cell * width)} {height} Td <{hex}> Tj ET\n");
                }

                page.Append(CultureInfo.InvariantCulture, $"{Left - 2 + (cell * width)} {height - 3} m {Left - 2 + (cell * width)} {height + RowHeight - 3} l S\n");
            }

            page.Append(CultureInfo.InvariantCulture, $"{Left - 2} {height - 3} m 810 {height - 3} l S\n");
        }

        const string ToUnicode = "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /u def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange <0000> <FFFF> <0000> endbfrange\nendcmap end end";
        return File(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Resources << /Font << /F1 4 0 R >> >> /Contents 7 0 R >>",
            "<< /Type /Font /Subtype /Type0 /BaseFont /Made /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 8 0 R >>",
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Made /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 /FontDescriptor 6 0 R >>",
            "<< /Type /FontDescriptor /FontName /Made /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>",
            Stream(page.ToString()),
            Stream(ToUnicode));
    }

    private static string Stream(string content) => $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";

    private static byte[] File(params string[] objects)
    {
        var text = new StringBuilder("%PDF-1.7\n");
        var places = new List<int>();
        foreach (var (index, each) in objects.Index())
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{index + 1} 0 obj\n{each}\nendobj\n");
        }

        var start = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(place => text.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
