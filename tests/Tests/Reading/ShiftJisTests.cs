using System.Text;
using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class ShiftJisTests
{
    [Fact]
    public void The_sample_saved_in_CP932_is_the_same_list()
    {
        byte[] sample = Sample();

        Assert.Equal(Noted(Read(sample)), Noted(Read(Encoded(932, Encoding.UTF8.GetString(sample)))));
    }

    [Theory]
    [InlineData("①労働力確保\t△1,234")]
    [InlineData("国庫\t一般財源")]
    [InlineData("ﾃﾞｼﾞﾀﾙ人材育成事業\tﾃﾞｼﾞﾀﾙ課")]
    [InlineData("では、てとなにのはひふへほ")]
    public void Japanese_in_CP932_is_read(string text)
        => Assert.Equal([$"1: {text.Replace('\t', '|')}"], Noted(Read(Encoded(932, text))));

    [Theory]
    [InlineData(1252, "Le café est fermé\tdépêche été présidé")]
    [InlineData(1252, "don’t say “never” — it’s\t5 £")]
    [InlineData(1252, "über Straße für Größe")]
    [InlineData(1251, "Государственная программа поддержки")]
    [InlineData(20866, "Государственная программа поддержки")]
    [InlineData(936, "国家财政预算表\t支出")]
    public void Text_of_another_language_is_refused(int codePage, string text)
        => Assert.True(
            Refusal(Encoded(codePage, text)).Reason is UnreadableReason.NotJapanese or UnreadableReason.UnknownEncoding);

    [Theory]
    [InlineData(51932, "EUC-JP")]
    [InlineData(50220, "ISO-2022-JP")]
    public void Japanese_in_another_encoding_is_refused_by_its_name(int codePage, string name)
    {
        UnreadableListException refusal = Refusal(Encoded(codePage, "令和5年度中小企業振興施策一覧\n21財団への補助\t国庫"));

        Assert.Equal(UnreadableReason.OtherEncoding, refusal.Reason);
        Assert.Contains($"written in {name}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Damage_in_CP932_is_named_with_both_places()
    {
        byte[] bytes = [.. Encoded(932, "事業名\n国庫"), 0x81, 0x20, .. Encoded(932, "一般財源")];

        UnreadableListException refusal = Refusal(bytes);

        Assert.Equal(UnreadableReason.UnknownEncoding, refusal.Reason);
        Assert.StartsWith("line 1: byte 0x8E at offset 0 is not UTF-8, and line 2: byte 0x81 at offset 11 is not Shift_JIS",
            refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_no_standard_are_refused()
        => Assert.Equal(UnreadableReason.NotJapanese, Refusal([.. Encoded(932, "事業名"), 0xF0, 0x40]).Reason);

    private static byte[] Encoded(int codePage, string text)
        => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);
}
