using System.Text;
using CsCheck;
using Shisaku.Reading;
using Shisaku.Recovery;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

/// <summary>The short form of the benchmark <c>fuzz</c>: changed files, read and recovered end to end.</summary>
public sealed class EndToEndFuzzTests
{
    private const int Inputs = 300;

    private const string Lines = """
        事業名|新規|事業費(千円)|国庫|その他|一般財源|事業期間|担当課
        ①人材の育成を図ること
        若者定着事業|○|4,789|2,385||2,404|R4-R6|若者課
        販路開拓事業||18,658|||18,658|H30-R5|企業課
        小計||23,447|2,385||21,062
        事業名|新規|事業費(千円)|国庫|その他|一般財源|事業期間|担当課
        ②経営基盤の強化を図ること
        若者定着事業(再掲)|○|4,789|2,385||2,404|R4-R6|若者課
        設備導入事業||500||500||R5|企業課
        小計||500||500|
        〃(再掲含む。)||5,289|2,385|500|2,404
        合計||23,947|2,385|500|21,062
        """;

    private static readonly string[][] Rows = [.. Lines.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('|'))];

    private static readonly Gen<byte[]> Pieces = Gen.OneOf(
        Gen.OneOf("\t", "\n", "\"", ",", "|", "  ", "○", "〃", "(再掲)", "小計", "①", "1,234", "-1", "99999999999999999999", "国庫", "その他", "一般財源",
            "<", ">", "</", "&#0;", "<table>", "<td rowspan=65535>", "t=\"s\"", "2 0 R", "<<", "]", "stream\n", "endobj", "/Kids").Select(Encoding.UTF8.GetBytes),
        Gen.Byte.Array[0, 3]);

    private static readonly Gen<(int At, int Length, byte[] Piece)[]> Changes = Gen.Select(Gen.Int[0, 1 << 20], Gen.Int[0, 12], Pieces).Array[1, 8];

    [Fact]
    public void Text_is_recovered_or_refused_with_a_reason() => Check(Encoding.UTF8.GetBytes(Joined("\t")));

    [Fact]
    public void Separated_text_is_recovered_or_refused_with_a_reason() => Check(Encoding.UTF8.GetBytes(string.Concat(
        Rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell}\"")) + "\n"))));

    [Fact]
    public void A_web_page_is_recovered_or_refused_with_a_reason() => Check(Encoding.UTF8.GetBytes(
        $"<html><table>{string.Concat(Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{cell}</td>"))}</tr>"))}</table></html>"));

    [Fact]
    public void A_pdf_is_recovered_or_refused_with_a_reason() => Check(MadePdf.OfRows(
        "Item | Revenue | Capital | Total", "1. Crops | 222 | 1 | 223", "2. Research | 37 | | 37", "3. Fisheries | 21 | 2 | 23", "Total | 280 | 3 | 283"));

    [Fact]
    public void A_workbook_is_recovered_or_refused_with_a_reason()
    {
        string sheet = string.Concat(Rows.Select(row => $"<row>{string.Concat(row.Select(cell => $"<c t=\"inlineStr\"><is><t>{cell}</t></is></c>"))}</row>"));
        (string Name, string Text)[] parts = [.. new MadeWorkbook().Sheet("s", sheet).Parts()];
        byte[] last = Encoding.UTF8.GetBytes(parts[^1].Text);
        Changes.Sample(changes => IsRecoveredOrRefused(MadeWorkbook.Zip([.. parts[..^1], (parts[^1].Name, Encoding.UTF8.GetString(Changed(last, changes)))])), iter: Inputs);
    }

    [Theory]
    [InlineData("その他", "備考")]
    [InlineData("新規", "")]
    [InlineData("国庫", "")]
    public void A_heading_that_differs_from_the_others_is_taken_for_a_damaged_one(string word, string instead)
    {
        string text = Joined("\t");
        int first = text.IndexOf(word, StringComparison.Ordinal);
        int second = text.IndexOf(word, first + 1, StringComparison.Ordinal);

        Assert.True(IsRecoveredOrRefused(Encoding.UTF8.GetBytes(text[..second] + instead + text[(second + word.Length)..])));
        Assert.True(IsRecoveredOrRefused(Encoding.UTF8.GetBytes(text[..first] + instead + text[(first + word.Length)..])));
    }

    private static string Joined(string separator) => string.Concat(Rows.Select(row => string.Join(separator, row) + "\n"));

    private static void Check(byte[] whole) => Changes.Sample(changes => IsRecoveredOrRefused(Changed(whole, changes)), iter: Inputs);

    private static byte[] Changed(byte[] whole, (int At, int Length, byte[] Piece)[] changes)
    {
        List<byte> file = [.. whole];
        foreach ((int at, int length, byte[] piece) in changes)
        {
            int from = at % (file.Count + 1);
            file.RemoveRange(from, Math.Min(length, file.Count - from));
            file.InsertRange(from, piece);
        }

        return [.. file];
    }

    private static bool IsRecoveredOrRefused(byte[] file)
    {
        try
        {
            return ListRecovery.Recover(Read(file), new RecoveryOptions()).List.Policies.Length > 0;
        }
        catch (Exception refusal) when (refusal is UnreadableListException or NotAListException)
        {
            return true;
        }
    }
}
