using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery;

/// <summary>What holds no list of programmes is refused with one line.</summary>
public sealed class NotAListTests
{
    [Fact]
    public void A_letter_is_no_list() => Assert.Contains("no heading", ListText.Refusal("""
        拝啓
        時下ますます御清栄のこととお慶び申し上げます。
        敬具
        """), StringComparison.Ordinal);

    [Fact]
    public void A_table_without_heading_is_no_list() => Assert.Contains("no heading", ListText.Refusal("""
        若者定着事業 | 4,789 | 2,385 | | 2,404 | 労政課
        就職支援事業 |   590 |       | |   590 | 労政課
        """), StringComparison.Ordinal);

    [Fact]
    public void A_table_without_budget_is_no_list() => Assert.Contains("no heading", ListText.Refusal("""
        事業名       | 事業期間 | 担当課
        若者定着事業 | R4-R6    | 労政課
        """), StringComparison.Ordinal);

    [Fact]
    public void A_heading_without_rows_is_no_list() => Assert.Contains("no programme under it", ListText.Refusal("""
        事業名 | 事業費(千円) | 国庫 | その他 | 一般財源 | 担当課
        ①人材の育成
        """), StringComparison.Ordinal);

    [Fact]
    public void A_heading_with_totals_only_is_no_list() => Assert.Contains("no programme under it", ListText.Refusal("""
        事業名 | 事業費(千円) | 国庫  | その他 | 一般財源 | 担当課
        合計   | 5,379        | 2,385 | 90     | 2,904    |
        """), StringComparison.Ordinal);

    [Fact]
    public void A_print_without_rows_is_no_list() => Assert.Throws<NotAListException>(() => ListRecovery.Recover(
        new PrintedList(new SourceDocument("empty.txt", "", "text/plain"), []), new RecoveryOptions()));

    [Theory]
    [InlineData("9,007,199,254,740,993")]
    [InlineData("9007199254740993")]
    [InlineData("99,999,999,999,999,999,999")]
    [InlineData("△9,007,199,254,740,993")]
    public void An_amount_beyond_what_any_list_states_is_refused(string amount)
    {
        var refusal = ListText.Refusal($"""
            事業名       | 事業費(千円) | 国庫  | 一般財源 | 担当課
            若者定着事業 | {amount}     | 2,385 | 2,404    | 労政課
            """);

        Assert.Contains("row 2", refusal, StringComparison.Ordinal);
        Assert.Contains(amount, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_amount_is_read()
    {
        var list = ListText.Recover("""
            事業名       | 予算額(円)            | 担当課
            若者定着事業 | 9,007,199,254,740,992 | 労政課
            """);

        Assert.Equal("9,007,199,254,740,992", list.Row(2));
        Assert.Equal(new MonetaryUnit("円", 1), list.List.Unit);
    }

    [Fact]
    public void Amounts_whose_sum_cannot_be_counted_are_refused()
    {
        var rows = string.Join('\n', Enumerable.Range(1, 200).Select(number => $"事業{number} | 9,007,199,254,740,992 | 労政課"));

        Assert.Contains("9,007,199,254,740,992", ListText.Refusal($"事業名 | 予算額(千円) | 担当課\n{rows}"), StringComparison.Ordinal);
    }
}
