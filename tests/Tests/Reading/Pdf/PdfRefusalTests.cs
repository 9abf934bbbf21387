using System.IO.Compression;
using System.Text;
using CsCheck;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class PdfRefusalTests
{
    // Says that only an unknown password opens the file: no key fits such entries.
    private static readonly string Lock = $"/ID[<{new string('1', 32)}><{new string('1', 32)}>]"
        + $"/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<{new string('2', 64)}>/U<{new string('3', 64)}>>>";

    private static readonly byte[] Whole = new PdfDrawing().Page().Grid([50, 200, 280], [100, 120, 140])
        .Text(55, 114, "Roads").Amount(275, 114, "1,200").Text(55, 134, "Schools").Amount(275, 134, "34").Bytes();

    [Fact]
    public void A_PDF_of_pictures_is_sent_to_character_recognition()
    {
        UnreadableListException refusal = Refusal(new PdfDrawing().Page().Rule(50, 50, 100, 50).Bytes());

        Assert.Equal(UnreadableReason.PdfWithoutText, refusal.Reason);
        Assert.Contains("OCR", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_only_begins_like_a_PDF_is_damaged()
        => Assert.Equal(UnreadableReason.DamagedPdf, Refusal("%PDF-1.7\nnothing").Reason);

    [Fact]
    public void A_PDF_that_opens_only_with_a_password_is_locked()
        => Assert.Equal(UnreadableReason.LockedPdf, Refusal(WithContent([], "", encrypt: true)).Reason);

    [Fact]
    public void A_page_that_cannot_be_made_out_is_named()
    {
        UnreadableListException refusal = Refusal(WithContent("1 0 0 1"u8.ToArray(), "/Filter/NoSuchFilter"));

        Assert.Equal(UnreadableReason.DamagedPdfPage, refusal.Reason);
        Assert.StartsWith("page 1 of the PDF is damaged", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_PDF_is_read_or_refused_with_a_reason()
        => Gen.Select(Gen.Int[0, Whole.Length], Gen.Int[0, Whole.Length - 1].Array[0, 12], Gen.Byte).Sample(
            (length, places, value) =>
            {
                byte[] bytes = [.. Whole];
                foreach (int place in places.Where(place => place >= 5))
                {
                    bytes[place] = value;
                }

                Assert.Null(Record.Exception(() => ReadOrRefused(length % 3 == 0 ? bytes[..Math.Max(5, length)] : bytes)));
            },
            iter: 300);

    [Fact]
    public void A_form_that_shows_itself_is_refused()
    {
        string form = "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length 5>>stream\n/F Do\nendstream";

        Assert.Equal(UnreadableReason.PdfTooLarge, Refusal(WithContent("/F Do"u8.ToArray(), "", "/XObject<</F 5 0 R>>", [form])).Reason);
    }

    [Fact]
    public void A_small_file_with_an_endless_stream_is_refused()
    {
        UnreadableListException refusal = Refusal(WithContent(Packed(new string(' ', 80_000_000)), "/Filter/FlateDecode"));

        Assert.Equal(UnreadableReason.PdfTooLarge, refusal.Reason);
    }

    [Fact]
    public void Forms_that_show_one_another_more_and_more_often_are_refused()
    {
        List<string> forms = [];
        for (int at = 0; at < 20; at++)
        {
            forms.Add($"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F {at + 6} 0 R>>>>/Length 17>>stream\n/F Do /F Do /F Do\nendstream");
        }

        byte[] bytes = WithContent("/F Do"u8.ToArray(), "", "/XObject<</F 5 0 R>>", forms);

        Assert.Equal(UnreadableReason.PdfTooLarge, Refusal(bytes).Reason);
    }

    private static void ReadOrRefused(byte[] bytes)
    {
        try
        {
            Read(bytes);
        }
        catch (UnreadableListException)
        {
            // A reason is as good as a list.
        }
    }

    private static byte[] Packed(string content)
    {
        using MemoryStream packed = new();
        using (ZLibStream zip = new(packed, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.ASCII.GetBytes(content));
        }

        return packed.ToArray();
    }

    /// <summary>A PDF of one page, written by hand.</summary>
    private static byte[] WithContent(byte[] content, string filter, string resources = "", List<string>? objects = null, bool encrypt = false)
    {
        using MemoryStream file = new();
        List<long> places = [];
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        void Begin(string text)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{text}");
        }

        Write("%PDF-1.4\n");
        Begin("<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
        Begin("<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n");
        Begin($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<{resources}>>>>\nendobj\n");
        Begin($"<</Length {content.Length}{filter}>>stream\n");
        file.Write(content);
        Write("\nendstream\nendobj\n");
        objects?.ForEach(text => Begin(text + "\nendobj\n"));
        long xref = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Write($"{place:D10} 00000 n \n"));
        Write($"trailer\n<</Size {places.Count + 1}/Root 1 0 R{(encrypt ? Lock : "")}>>\nstartxref\n{xref}\n%%EOF");
        return file.ToArray();
    }
}
