using System.Text;
using Shisaku.Budget;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class TextDecodingTests
{
    private const string Text = "事業名\t国庫\n①支援\t4,789\n";
    private static readonly string[] Rows = ["1: 事業名|国庫", "2: ①支援|4,789"];

    public static TheoryData<string, Encoding> Encodings => new()
    {
        { "UTF-8", new UTF8Encoding(false) },
        { "UTF-8 with BOM", new UTF8Encoding(true) },
        { "UTF-16", new UnicodeEncoding(false, true) },
        { "UTF-16", new UnicodeEncoding(true, true) },
        { "Shift_JIS", CodePagesEncodingProvider.Instance.GetEncoding(932)! },
    };

    [Theory]
    [MemberData(nameof(Encodings), DisableDiscoveryEnumeration = true)]
    public void An_encoding_is_found_by_content_and_named(string name, Encoding encoding)
    {
        PrintedList list = Read([.. encoding.GetPreamble(), .. encoding.GetBytes(Text)]);

        Assert.Equal(Rows, Noted(list));
        Assert.Equal(name, list.Source.Encoding);
    }

    [Fact]
    public void A_damaged_byte_in_UTF8_is_named_and_does_not_turn_the_text_into_other_letters()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("事業名\r\n国庫\tああああああ");
        bytes[13] = 0xFF;

        UnreadableListException refusal = Refusal(bytes);

        Assert.Equal(UnreadableReason.DamagedEncoding, refusal.Reason);
        Assert.StartsWith("line 2: byte 0xE5 at offset 11 is damaged UTF-8", Refusal(Cut(bytes, 13)).Message, StringComparison.Ordinal);
        Assert.Contains("2行目", refusal.MessageJa, StringComparison.Ordinal);
    }

    [Fact]
    public void A_letter_cut_at_the_end_is_damage()
        => Assert.Equal(UnreadableReason.DamagedEncoding, Refusal(Cut(Encoding.UTF8.GetBytes("事業名"), 8)).Reason);

    [Theory]
    [InlineData("FFFE61000A0000DC6200", "line 2: byte 0x00 at offset 6 is damaged UTF-16")]
    [InlineData("FFFE61000A0000D86200", "line 2: byte 0x00 at offset 6 is damaged UTF-16")]
    [InlineData("FEFF0061D83CDFEDD83CD83C", "line 1: byte 0xD8 at offset 8 is damaged UTF-16")]
    [InlineData("FEFF0061000AD800", "line 2: byte 0xD8 at offset 6 is damaged UTF-16")]
    [InlineData("FFFE610062", "line 1: byte 0x62 at offset 4 is damaged UTF-16")]
    [InlineData("EFBBBF610AFF", "line 2: byte 0xFF at offset 5 is damaged UTF-8")]
    public void A_byte_order_mark_is_believed(string bytes, string message)
        => Assert.StartsWith(message, Refusal(Convert.FromHexString(bytes)).Message, StringComparison.Ordinal);

    [Fact]
    public void UTF16_without_mark_is_told_from_its_NUL_bytes()
    {
        UnreadableListException refusal = Refusal(Encoding.Unicode.GetBytes("国\n庫1"));

        Assert.Equal(UnreadableReason.NulByte, refusal.Reason);
        Assert.Contains("UTF-16 without a byte order mark", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_is_found_in_its_line()
        => Assert.StartsWith("line 3: a NUL byte", Refusal("a\r\nb\rc\0").Message, StringComparison.Ordinal);

    private static byte[] Cut(byte[] bytes, int length) => bytes[..length];
}
