using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A digit is changed only where two sums fail by the same difference and cross at its cell.</summary>
public sealed class MisreadAmountTests
{
    private const string Page = """
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
        就職支援事業 |    590       |        |        |   590    | 労政課
        技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課
        訓練事業     | 11,451       | 11,451 |        |          | 産業課
        研究開発事業 |  2,845       |        | 1,845  | 1,000    | 産業課
        小計         | 21,814       | 15,171 | 1,845  | 4,798    |
        合計         | 21,814       | 15,171 | 1,845  | 4,798    |
        """;

    [Theory]
    [InlineData(3, "funding.national", "2,385", "2,335")]
    [InlineData(5, "funding.general", "  804", "  304")]
    [InlineData(7, "funding.other", "1,845", "1,846")]
    [InlineData(5, "budget", "2,139 ", "2,739 ")]
    [InlineData(6, "budget", "11,451 ", "11,457 ")]
    public void A_misread_digit_of_a_listing_is_mended(int line, string field, string right, string misread) =>
        IsMended(line, field, right, misread);

    [Theory]
    [InlineData("funding.national", "15,171", "15,111")]
    [InlineData("budget", "21,814", "21,874")]
    [InlineData("funding.general", "4,798", "9,798")]
    public void A_misread_digit_of_a_subtotal_is_mended(string field, string right, string misread) =>
        IsMended(8, field, right, misread);

    [Theory]
    [InlineData("funding.national", "15,171", "15,177")]
    [InlineData("budget", "21,814", "21,874")]
    public void A_misread_digit_of_the_grand_total_is_mended(string field, string right, string misread) =>
        IsMended(9, field, right, misread);

    [Fact]
    public void A_misread_digit_in_a_total_with_relistings_is_mended()
    {
        var list = ListText.Recover("""
            事業名             | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業       |  4,789       |  2,385 |        | 2,404    | 労政課
            小計               |  4,789       |  2,385 |        | 2,404    |
            ②経営の強化
            経営支援事業       | 13,886       |  8,268 |        | 5,618    | 商工課
            若者定着事業(再掲) |  4,789       |  2,385 |        | 2,404    | 労政課
            小計               | 13,886       |  8,268 |        | 5,618    |
            〃(再掲含む。)     | 18,675       | 16,653 |        | 8,022    |
            """);

        Assert.Equal("18,675 10,653 - 8,022", list.Row(9));
        Assert.Equal(["9 funding.national: 16,653 → 10,653"], list.Found(FindingKind.RepairedAmount));
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }

    [Fact]
    public void Two_misread_digits_in_different_rows_are_both_mended()
    {
        var list = ListText.Recover(Page
            .Replace("2,385", "2,335", StringComparison.Ordinal)
            .Replace("  804 ", "  304 ", StringComparison.Ordinal));

        Assert.Equal(
            ["3 funding.national: 2,335 → 2,385", "5 funding.general: 304 → 804"], list.Found(FindingKind.RepairedAmount));
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }

    [Fact]
    public void A_sign_that_is_no_digit_is_mended_from_the_sums()
    {
        var list = ListText.Recover(Page.Replace("2,385", "2,3B5", StringComparison.Ordinal));

        Assert.Equal("4,789 2,385 - 2,404", list.Row(3));
        Assert.Equal(["3 funding.national: 2,3B5 → 2,385"], list.Found(FindingKind.RepairedAmount));
    }

    [Fact]
    public void What_the_sums_do_not_touch_stays_proven()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,335 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |        |   590    | 労政課
            小計         |  5,379       |  2,385 |        | 2,994    |
            ②経営の強化
            経営支援事業 | 13,886       |  8,268 |        | 5,618    | 商工課
            商品展開事業 |  3,145       |        |   145  | 3,000    | 商工課
            小計         | 17,031       |  8,268 |   145  | 8,618    |
            """);

        Assert.Equal("Repaired Preferred", list.Cell(3, "funding.national"));
        Assert.Equal("AsPrinted Proven", list.Cell(7, "funding.national"));
        Assert.Equal("AsPrinted Proven", list.Cell(9, "funding.general"));
    }

    private static void IsMended(int line, string field, string right, string misread)
    {
        var lines = Page.Split('\n');
        lines[line - 1] = ReplaceFirst(lines[line - 1], right, misread);
        var list = ListText.Recover(string.Join('\n', lines));

        Assert.Equal(ListText.Recover(Page).Rows(), list.Rows());
        Assert.Equal([$"{line} {field}: {misread.Trim()} → {right.Trim()}"], list.Found(FindingKind.RepairedAmount));
        Assert.Equal("Repaired Preferred", list.Cell(line, field));
        Assert.Equal(Verdict.Balanced, list.Verdict);
        Assert.Equal([$"{line} repaired-amount"], list.Asked());
    }

    private static string ReplaceFirst(string text, string from, string to)
    {
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{from} is not in {text}");
        return text[..at] + to + text[(at + from.Length)..];
    }
}
