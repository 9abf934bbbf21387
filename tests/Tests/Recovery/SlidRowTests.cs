using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A blank cell slipped in or fallen out, so that the cells behind it stand one column off.</summary>
public sealed class SlidRowTests
{
    private static readonly string[] True =
    [
        "3: 4,789 2,385 - 2,404", "4: 590 - - 590", "5: 2,139 1,335 - 804", "6: 11,451 11,451 - -", "7: 1,845 - 1,845 -",
        "8: 20,814 15,171 1,845 3,798",
    ];

    [Fact]
    public void A_tail_that_slid_to_the_left_goes_back()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |        |   590    | 労政課
            技能向上事業 |  2,139       |  1,335 | 804    | 産業課
            訓練事業     | 11,451       | 11,451 |        |          | 産業課
            研究開発事業 |  1,845       |        | 1,845  |          | 産業課
            小計         | 20,814       | 15,171 | 1,845  | 3,798    |
            """);

        Assert.Equal(True, list.Rows());
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("Moved Proven", list.Cell(5, "funding.general"));
        Assert.Equal("AsPrinted Proven", list.Cell(5, "funding.national"));
        Assert.Equal("産業課", Assert.Single(list.Listing(5).Divisions).Name);
        Assert.Equal(["5 moved-row"], list.Asked());
    }

    [Fact]
    public void A_tail_that_slid_to_the_right_goes_back()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |        |   590    | 労政課
            技能向上事業 |              |  2,139 | 1,335  |          | 804 | 産業課
            訓練事業     | 11,451       | 11,451 |        |          | 産業課
            研究開発事業 |  1,845       |        |        |  1,845   |     | 産業課
            小計         | 20,814       | 15,171 | 1,845  | 3,798    |
            """);

        Assert.Equal(True, list.Rows());
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("Moved Proven", list.Cell(5, Field.Budget));
        Assert.Equal("Moved Proven", list.Cell(7, "funding.other"));
        Assert.Equal(["5 moved-row", "7 moved-row"], list.Asked());
    }

    [Fact]
    public void A_middle_that_slid_goes_back_and_the_rest_stays()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |              |  4,789 | 2,385  | 2,404    | 労政課
            就職支援事業 |              |    590 |        |   590    | 労政課
            技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課
            訓練事業     | 11,451       | 11,451 |        |          | 産業課
            研究開発事業 |  1,845       |        | 1,845  |          | 産業課
            小計         | 20,814       | 15,171 | 1,845  | 3,798    |
            """);

        Assert.Equal(True, list.Rows());
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("Moved Proven", list.Cell(3, "funding.national"));
        Assert.Equal("AsPrinted Proven", list.Cell(3, "funding.general"));
        Assert.Equal("AsPrinted Proven", list.Cell(4, "funding.general"));
        Assert.Equal("AsPrinted Preferred", list.Cell(4, Field.Divisions));
    }

    [Fact]
    public void Every_row_of_a_section_may_have_slid_differently()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 | 2,404  | 労政課
            就職支援事業 |    590       |    590 | 労政課
            技能向上事業 |  2,139       |  1,335 |        | 804      | 産業課
            訓練事業     |              | 11,451 | 11,451 |          | 産業課
            研究開発事業 |  1,845       |        | 1,845  |          | 産業課
            小計         | 20,814       | 15,171 | 1,845  | 3,798    |
            """);

        Assert.Equal(True, list.Rows());
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("労政課", Assert.Single(list.Listing(4).Divisions).Name);
    }

    [Fact]
    public void A_totals_row_in_the_wrong_columns_goes_back()
    {
        var list = ListText.Recover("""
            施策    | 事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            ・定着  | 若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
                    | 就職支援事業 |    590       |        |        |   590    | 労政課
                    | 技能向上事業 |  2,139       |  1,335 |        |   804    | 産業課
            ・研究  | 訓練事業     | 11,451       | 11,451 |        |          | 産業課
                    | 研究開発事業 |  1,845       |        | 1,845  |          | 産業課
            小計    | 20,814       | 15,171       | 1,845  | 3,798  |          |
            合計    |              |              | 20,814 | 15,171 | 1,845    | 3,798
            """);

        Assert.Equal([.. True, "9: 20,814 15,171 1,845 3,798"], list.Rows());
        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal("Moved Proven", list.Cell(8, "funding.general"));
        Assert.Equal("Moved Proven", list.Cell(9, Field.Budget));
        Assert.Equal(["8 moved-row", "9 moved-row"], list.Asked());
    }

    [Fact]
    public void A_totals_row_with_a_blank_column_goes_back_where_fewer_rows_move()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            訓練事業     | 11,451       | 11,451 |        |          | 産業課
            就職支援事業 |    590       |        |        |   590    | 労政課
            小計         | 16,830       | 13,836 | 2,994  |          |
            """);

        Assert.Equal("16,830 13,836 - 2,994", list.Row(6));
        Assert.Equal(["6 moved-row"], list.Asked());
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }
}
