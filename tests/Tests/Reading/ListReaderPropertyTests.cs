using CsCheck;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class ListReaderPropertyTests
{
    // Pieces that matter to the reader, so that chance meets its corners more often than with plain random bytes.
    private static readonly byte[][] Pieces =
    [
        "\t"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\f"u8.ToArray(), "\""u8.ToArray(), "\"\""u8.ToArray(),
        "  "u8.ToArray(), "\u3000"u8.ToArray(), "事業"u8.ToArray(), "4,789"u8.ToArray(), "🏭"u8.ToArray(), "PK\x03\x04"u8.ToArray(),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB, 0xBF], [0x82, 0xA0], [0x8E, 0x96], [0xA4, 0xA2], [0xE9, 0x65], [0], [0x1B, 0x24, 0x42],
    ];

    private static readonly Gen<byte[]> Bytes = Gen.OneOf(
        Gen.Byte.Array[0, 200],
        Gen.OneOf(Gen.OneOf(Pieces), Gen.Byte.Array[0, 3]).Array[0, 60].Select(pieces => pieces.SelectMany(piece => piece).ToArray()));

    private static readonly Gen<string> UnquotedText = Gen.OneOf(
        Gen.OneOf("\t", "\n", "\r\n", "\r", "\f", " ", "\u3000", "\u00A0", "事業", "4,789", "〃", "△", "🏭"),
        Gen.String[Gen.Char['!', '~'], 0, 5].Select(text => string.Concat(text.Select(letter => "\",;|".Contains(letter, StringComparison.Ordinal) ? '.' : letter))))
        .Array[0, 80].Select(string.Concat);

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_reason()
        => Bytes.Sample(bytes => Outcome(bytes) is PrintedList { Rows.Length: > 0 } or UnreadableListException, iter: 20_000);

    [Fact]
    public void The_same_bytes_give_the_same_answer()
        => Bytes.Sample(bytes => Told(Outcome(bytes)) == Told(Outcome(bytes)), iter: 2_000);

    [Fact]
    public void No_letter_of_a_text_disappears()
        => UnquotedText.Where(text => !string.IsNullOrWhiteSpace(text) && !text.TrimStart().StartsWith('<')).Sample(
            text => Letters(string.Concat(Read(text).Rows.SelectMany(row => row.Cells))) == Letters(text), iter: 5_000);

    [Fact]
    public void Each_row_stands_in_a_line_of_its_own_and_has_trimmed_cells_of_which_one_is_not_blank()
        => UnquotedText.Where(text => !string.IsNullOrWhiteSpace(text) && !text.TrimStart().StartsWith('<')).Sample(
            text =>
            {
                PrintedList list = Read(text);
                Assert.Equal(list.Rows.Select(row => row.Line).Distinct().Order(), list.Rows.Select(row => row.Line));
                Assert.All(list.Rows, row => Assert.NotEmpty(row.Filled));
                Assert.All(list.Rows.SelectMany(row => row.Cells), cell => Assert.Equal(cell.Trim(), cell));
            },
            iter: 5_000);

    private static object Outcome(byte[] bytes)
    {
        try
        {
            return Read(bytes);
        }
        catch (UnreadableListException refusal)
        {
            return refusal;
        }
    }

    private static string Told(object outcome) => outcome is PrintedList list
        ? string.Join('\n', Noted(list))
        : ((UnreadableListException)outcome).Message;

    // By chance amounts part all rows alike; then their commas are separators.
    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != ','));
}
