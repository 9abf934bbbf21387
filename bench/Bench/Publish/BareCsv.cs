using CsvHelper;

namespace Shisaku.Bench;

/// <summary>Cells as CSV by the library alone.</summary>
internal static class BareCsv
{
    /// <summary>Writes rows.</summary>
    public static void Write(KnownCells rows, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, new CsvWriterOptions { WriteByteOrderMark = true, NewLine = "\r\n" }, leaveOpen: true);
        foreach (var row in rows)
        {
            foreach (var cell in row)
            {
                csv.WriteField(cell!.Text);
            }

            csv.EndRecord();
        }
    }
}
