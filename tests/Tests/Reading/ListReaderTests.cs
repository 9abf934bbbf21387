using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class ListReaderTests
{
    [Fact]
    public void The_sample_is_read_line_by_line()
    {
        byte[] sample = Sample();
        string[] lines = Encoding.UTF8.GetString(sample).Split('\n');

        PrintedList list = Read(sample);

        Assert.Equal(lines.Count(line => !string.IsNullOrWhiteSpace(line)), list.Rows.Length);
        Assert.All(list.Rows, row => Assert.Equal(lines[row.Line - 1].Split('\t').Select(cell => cell.Trim()), row.Cells));
    }

    [Fact]
    public void The_misread_ditto_mark_of_the_sample_stays_in_its_cell()
        => Assert.Contains(Read(Sample()).Rows, row => row.Line == 81 && row[1] == "\"(再掲含む。)" && row[5] == "3,712,330");

    [Fact]
    public void The_source_tells_base_name_hash_and_media_type()
    {
        using MemoryStream stream = new("a\tb\n"u8.ToArray());

        SourceDocument source = ListReader.Read(stream, "lists/r5.txt").Source;

        Assert.Equal("r5.txt", source.Name);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData("a\tb\n"u8)), source.Sha256);
        Assert.Equal("text/tab-separated-values", source.MediaType);
    }

    [Fact]
    public void Text_without_tabs_is_plain_text() => Assert.Equal("text/plain", Read("a  b").Source.MediaType);

    [Fact]
    public void Standard_input_keeps_its_name()
    {
        using MemoryStream stream = new("a"u8.ToArray());

        Assert.Equal("-", ListReader.Read(stream, "-").Source.Name);
    }

    [Fact]
    public void A_stream_that_cannot_seek_is_read_and_left_open()
    {
        using MemoryStream packed = new();
        using (GZipStream zip = new(packed, CompressionMode.Compress, leaveOpen: true))
        {
            zip.Write("a\tb"u8);
        }

        packed.Position = 0;
        using GZipStream pipe = new(packed, CompressionMode.Decompress);

        Assert.Equal(["1: a|b"], Noted(ListReader.Read(pipe, "-")));
        Assert.Equal(-1, pipe.ReadByte());
    }

    [Theory]
    [InlineData("\n\r\n \t\u3000\n\u00A0")]
    [InlineData("\uFEFF")]
    [InlineData("\f")]
    public void Only_blank_lines_are_no_list(string text) => Assert.Equal(UnreadableReason.Blank, Refusal(text).Reason);

    [Fact]
    public void Too_many_rows_are_refused_where_they_begin()
    {
        UnreadableListException refusal = Refusal(Repeated("1\n"u8, ReadingLimits.Rows + 1));

        Assert.Equal(UnreadableReason.TooManyRows, refusal.Reason);
        Assert.StartsWith("line 2,000,001: more than 2,000,000 rows", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_cells_are_refused_where_they_begin()
    {
        byte[] row = Encoding.UTF8.GetBytes(new string('\t', ReadingLimits.CellsInRow - 1) + "1\n");

        UnreadableListException refusal = Refusal(Repeated(row, (ReadingLimits.Cells / ReadingLimits.CellsInRow) + 1));

        Assert.Equal(UnreadableReason.TooManyCells, refusal.Reason);
        Assert.StartsWith("line 10,001: more than 10,000,000 cells", refusal.Message, StringComparison.Ordinal);
    }

    private static byte[] Repeated(ReadOnlySpan<byte> part, int times)
    {
        byte[] whole = new byte[part.Length * times];
        for (int at = 0; at < whole.Length; at += part.Length)
        {
            part.CopyTo(whole.AsSpan(at));
        }

        return whole;
    }
}
