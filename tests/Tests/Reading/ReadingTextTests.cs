using System.Text;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class ReadingTextTests
{
    // The first three take a large file and are tried beside what they limit; the others belong to the tests of PDFs and questionnaires.
    private static readonly UnreadableReason[] TriedElsewhere =
    [
        UnreadableReason.TooLarge, UnreadableReason.TooManyRows, UnreadableReason.TooManyCells,
        UnreadableReason.DamagedPdfPage, UnreadableReason.LockedPdf, UnreadableReason.PdfTooLarge, UnreadableReason.NoQuestionnaire,
        UnreadableReason.QuestionnaireKind,
    ];

    public static TheoryData<UnreadableReason, byte[]> Refused => new()
    {
        { UnreadableReason.Empty, [] },
        { UnreadableReason.Blank, "\n"u8.ToArray() },
        { UnreadableReason.NotSupportedYet, "{\\rtf1"u8.ToArray() },
        { UnreadableReason.OtherWorkbook, [.. "PK\x03\x04xl/workbook.bin"u8] },
        { UnreadableReason.Encrypted, [.. Convert.FromHexString("D0CF11E0A1B11AE1"), .. Encoding.Unicode.GetBytes("EncryptedPackage\0")] },
        { UnreadableReason.DamagedWorkbook, [.. "PK\x03\x04xl/workbook.xml"u8] },
        { UnreadableReason.TooLargeUnpacked, MadeWorkbook.WithParts(ReadingLimits.Parts + 1) },
        { UnreadableReason.NoTable, "<html><p>x"u8.ToArray() },
        { UnreadableReason.TooManyElements, Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div>", 1_000))) },
        { UnreadableReason.DamagedPdf, "%PDF-1.7"u8.ToArray() },
        { UnreadableReason.Picture, "GIF89a"u8.ToArray() },
        { UnreadableReason.Archive, [0x1F, 0x8B] },
        { UnreadableReason.NulByte, "\0"u8.ToArray() },
        { UnreadableReason.ControlCharacters, "\u0001"u8.ToArray() },
        { UnreadableReason.OtherEncoding, "\u001B$B!!"u8.ToArray() },
        { UnreadableReason.DamagedEncoding, [0xEF, 0xBB, 0xBF, 0xFF] },
        { UnreadableReason.UnknownEncoding, [0x82] },
        { UnreadableReason.NotJapanese, [0xE9, 0x65] },
        { UnreadableReason.LineTooLong, Encoding.UTF8.GetBytes(new string('x', ReadingLimits.LineLength + 1)) },
        { UnreadableReason.TooManyCellsInRow, Encoding.UTF8.GetBytes(new string('\t', ReadingLimits.CellsInRow)) },
        { UnreadableReason.PdfWithoutText, new PdfDrawing().Page().Bytes() },
        { UnreadableReason.DamagedDocument, "{\"format\": \"shisaku.recovered-list/1\""u8.ToArray() },
        { UnreadableReason.Parquet, "PAR1"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void Each_reason_has_one_clear_line_in_both_languages(UnreadableReason reason, byte[] bytes)
    {
        UnreadableListException refusal = Refusal(bytes);

        Assert.Equal(reason, refusal.Reason);
        Assert.Matches(@"^[ -~]{40,300}$", refusal.Message);
        Assert.Matches(@"\p{IsHiragana}", refusal.MessageJa);
        Assert.DoesNotMatch(@"[{}\n\r]|file\.|encoding\.", refusal.Message + refusal.MessageJa);
    }

    [Fact]
    public void Each_reason_is_tried_by_some_test()
        => Assert.Equal(
            Enum.GetValues<UnreadableReason>(),
            Refused.Select(row => row.Data.Item1).Concat(TriedElsewhere).Order());
}
