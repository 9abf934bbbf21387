using System.IO.Compression;
using System.Text;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class FileSignatureTests
{
    [Theory]
    [InlineData("D0CF11E0A1B11AE100", UnreadableReason.NotSupportedYet, "an old Office document", "旧形式の Office 文書")]
    [InlineData("7B5C72746631", UnreadableReason.NotSupportedYet, "an RTF document", "RTF 文書")]
    [InlineData("89504E470D0A1A0A", UnreadableReason.Picture, "a PNG picture", "PNG 画像")]
    [InlineData("FFD8FFE0", UnreadableReason.Picture, "a JPEG picture", "JPEG 画像")]
    [InlineData("474946383961", UnreadableReason.Picture, "a GIF picture", "GIF 画像")]
    [InlineData("49492A00", UnreadableReason.Picture, "a TIFF picture", "TIFF 画像")]
    [InlineData("1F8B0800", UnreadableReason.Archive, "a gzip file", "gzip ファイル")]
    [InlineData("377ABCAF271C", UnreadableReason.Archive, "a 7-Zip archive", "7-Zip ファイル")]
    [InlineData("FFFE00006100000", UnreadableReason.OtherEncoding, "UTF-32", "UTF-32")]
    public void A_file_that_is_no_text_is_called_by_its_name(string bytes, UnreadableReason reason, string name, string nameJa)
    {
        UnreadableListException refusal = Refusal(Convert.FromHexString(bytes[..^(bytes.Length % 2)]));

        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
        Assert.Contains(nameJa, refusal.MessageJa, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/workbook.xml", UnreadableReason.DamagedWorkbook, "an Excel workbook (.xlsx) that is damaged")]
    [InlineData("xl/workbook.bin", UnreadableReason.OtherWorkbook, "a binary Excel workbook")]
    [InlineData("ppt/presentation.xml", UnreadableReason.NotSupportedYet, "a PowerPoint presentation")]
    [InlineData("word/document.xml", UnreadableReason.NotSupportedYet, "a Word document")]
    [InlineData("list.txt", UnreadableReason.Archive, "a ZIP archive")]
    public void An_archive_is_called_by_what_it_holds(string entry, UnreadableReason reason, string name)
    {
        using MemoryStream file = new();
        using (ZipArchive archive = new(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using Stream content = archive.CreateEntry(entry).Open();
            content.Write("content"u8);
        }

        UnreadableListException refusal = Refusal(file.ToArray());

        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Workbook", UnreadableReason.OtherWorkbook, "an old Excel workbook (.xls)")]
    [InlineData("Book", UnreadableReason.OtherWorkbook, "an old Excel workbook (.xls)")]
    [InlineData("EncryptedPackage", UnreadableReason.Encrypted, "locked with a password")]
    [InlineData("WordDocument", UnreadableReason.NotSupportedYet, "an old Office document")]
    public void An_old_Office_document_is_called_by_its_streams(string stream, UnreadableReason reason, string name)
    {
        byte[] bytes = [.. Convert.FromHexString("D0CF11E0A1B11AE1"), .. new byte[504], .. Encoding.Unicode.GetBytes(stream + "\0")];

        UnreadableListException refusal = Refusal(bytes);

        Assert.Equal(reason, refusal.Reason);
        Assert.Contains(name, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<p>", "an HTML page")]
    [InlineData("\uFEFF\n <HTML lang=\"ja\">", "an HTML page")]
    [InlineData("<?xml version=\"1.0\"?><!-- x -->\n<!doctype HTML>", "an HTML page")]
    [InlineData("<?xml version=\"1.0\"?>", "an XML document")]
    public void Markup_is_not_taken_for_a_list(string text, string name)
        => Assert.Contains(name, Refusal(Encoding.UTF8.GetBytes(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<")]
    [InlineData("<新規>")]
    [InlineData("<p")]
    [InlineData("<pre-2020>")]
    [InlineData("PK")]
    public void A_text_that_only_begins_like_one_is_read(string text) => Assert.Equal([$"1: {text}"], Noted(Read(text)));
}
