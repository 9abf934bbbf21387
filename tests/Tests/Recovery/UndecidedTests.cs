using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>When several readings change equally little and differ, none is claimed.</summary>
public sealed class UndecidedTests
{
    [Fact]
    public void Two_rows_that_could_each_be_the_slid_one_are_undecided()
    {
        // One of the two rows of 500 belongs under 国庫, one under 一般財源; nothing tells which.
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | 労政課
            就職支援事業 |    500       |        |   500  |          | 労政課
            技能向上事業 |    500       |        |   500  |          | 産業課
            小計         |  5,879       |  2,885 |    90  | 2,904    |
            """);

        Assert.Equal(["3: 4,879 2,385 90 2,404", "4: 500 ? - ?", "5: 500 ? - ?", "6: 5,879 2,885 90 2,904"], list.Rows());
        Assert.Equal(Verdict.Undecided, list.Verdict);
        Assert.Equal(
            ["4 funding.general", "4 funding.national", "5 funding.general", "5 funding.national"],
            list.Findings.Where(finding => finding.Kind == FindingKind.UndecidedAmount)
                .Select(finding => $"{finding.Line} {finding.Field}").Order(StringComparer.Ordinal));
        Assert.All(
            list.Findings.Where(finding => finding.Kind == FindingKind.UndecidedAmount),
            finding => Assert.Equal(["-", "500"], finding.Alternatives.Order(StringComparer.Ordinal)));
        Assert.Equal("Undecided Undecided", list.Cell(4, "funding.national"));
        Assert.Equal("AsPrinted Proven", list.Cell(4, Field.Budget));
        Assert.Equal("AsPrinted Proven", list.Cell(3, "funding.national"));
    }

    [Fact]
    public void The_twin_of_a_row_decides_what_sums_leave_open()
    {
        var list = ListText.Recover("""
            事業名             | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業       |  4,879       |  2,385 |    90  | 2,404    | 労政課
            就職支援事業       |    500       |        |   500  |          | 労政課
            技能向上事業       |    500       |        |   500  |          | 産業課
            小計               |  5,879       |  2,885 |    90  | 2,904    |
            ②経営の強化
            経営支援事業       | 13,886       |  8,200 |    68  | 5,618    | 商工課
            技能向上事業(再掲) |    500       |    500 |        |          | 産業課
            小計               | 13,886       |  8,200 |    68  | 5,618    |
            〃(再掲含む。)     | 14,386       |  8,700 |    68  | 5,618    |
            """);

        Assert.Equal(("500 - - 500", "500 500 - -"), (list.Row(4), list.Row(5)));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void A_totals_row_and_the_only_row_under_it_may_each_have_slid()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            訓練事業     | 11,451       | 11,451 |        |          | 産業課
            小計         | 16,240       | 13,836 | 2,404  |          |
            """);

        Assert.Equal(["3: 4,789 2,385 ? ?", "4: 11,451 11,451 - -", "5: 16,240 13,836 ? ?"], list.Rows());
        Assert.Equal(Verdict.Undecided, list.Verdict);
    }

    [Fact]
    public void A_misread_digit_that_two_cells_could_hold_is_undecided_or_left()
    {
        // Row 3 is 100 short, and so are 国庫 and 一般財源 of the subtotal together with a second misreading.
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,889       |  2,385 |    90  | 2,304    | 労政課
            就職支援事業 |    590       |        |        |   590    | 労政課
            小計         |  5,479       |  2,485 |    90  | 2,994    |
            """);

        Assert.NotEqual(Verdict.Proven, list.Verdict);
        Assert.NotEqual(Verdict.Balanced, list.Verdict);
        Assert.DoesNotContain(list.Cells, cell => cell.Line == 3 && Field.IsAmount(cell.Field) && cell.Certainty == Certainty.Proven);
    }

    [Fact]
    public void Readings_of_an_undecided_list_are_counted()
    {
        var list = ListText.Recover(
            """
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | 労政課
            就職支援事業 |    500       |        |   500  |          | 労政課
            技能向上事業 |    500       |        |   500  |          | 産業課
            小計         |  5,879       |  2,885 |    90  | 2,904    |
            """,
            countReadings: true);

        Assert.Equal([new PolicyReadings(1, 2, 2, Exact: true)], list.Readings!.Value);
    }
}
