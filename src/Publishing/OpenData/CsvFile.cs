using CsvHelper;

namespace Shisaku.Publishing.OpenData;

/// <summary>Writes tables as CSV the way Japanese offices open it: UTF-8 with byte order mark, lines ended by CRLF.</summary>
internal static class CsvFile
{
    // The library guards formulas too, but leaves a text that begins with the guarding apostrophe itself: that one would not read back.
    private static readonly CsvWriterOptions Options = new() { WriteByteOrderMark = true, NewLine = "\r\n" };

    /// <summary>Writes a table, row by row.</summary>
    public static void Write(OpenDataTable table, IReadOnlyList<PublishedList> lists, Stream stream) =>
        Write(table.Columns.Select(column => column.Name), table.Rows(lists), stream);

    /// <summary>Writes rows under headings.</summary>
    public static void Write(IEnumerable<string> headings, IEnumerable<Datum[]> rows, Stream stream)
    {
        using var csv = CsvWriter.Create(stream, Options, leaveOpen: true);
        foreach (var heading in headings)
        {
            csv.WriteField(heading);
        }

        csv.EndRecord();
        foreach (var row in rows)
        {
            foreach (var datum in row)
            {
                if (datum.Text is { } text)
                {
                    csv.WriteField(PlainText.Guarded(text));
                }
                else if (datum is { Number: { } number, Decimals: 0 })
                {
                    csv.WriteField(number, default);
                }
                else
                {
                    csv.WriteField(datum.ToString());
                }
            }

            csv.EndRecord();
        }
    }
}
