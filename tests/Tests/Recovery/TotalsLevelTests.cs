using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

public sealed class TotalsLevelTests
{
    private const string TwoLevels = """
        施策         | 事業名       | 事業費(千円) | 国庫  | その他 | 一般財源 | 担当課
        ①人材の育成
        ・就業の支援 | 若者定着事業 |  4,789       | 2,385 |        | 2,404    | 労政課
                     | 就職支援事業 |    590       |       |  90    |   500    | 労政課
                     | 計           |  5,379       | 2,385 |  90    | 2,904    |
        ・技能の向上 | 技能向上事業 |  2,139       | 1,335 |        |   804    | 産業課
                     | 講習会事業   |    300       |       |        |   300    | 産業課
                     | 計           |  2,439       | 1,335 |        | 1,104    |
                     | 小計         |  7,818       | 3,720 |  90    | 4,008    |
        ②経営の強化
        ・創業の支援 | 創業支援事業 |  1,000       |       |        | 1,000    | 商工課
                     | 計           |  1,000       |       |        | 1,000    |
                     | 小計         |  1,000       |       |        | 1,000    |
                     | 合計         |  8,818       | 3,720 |  90    | 5,008    |
        """;

    [Fact]
    public void A_measure_and_its_policy_may_both_have_a_total()
    {
        var list = ListText.Recover(TwoLevels);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal(["①", "②"], list.List.Policies.Select(policy => policy.PrintedNumber!));
        Assert.Equal(["就業の支援", "技能の向上"], list.List.Policies[0].Measures.Select(measure => measure.Name));
        Assert.Equal(
            ["5 計 2: 3 4", "8 計 2: 6 7", "9 小計 1: 5 8"],
            list.List.Policies[0].Subtotals.Select(totals => $"{totals.Line} {totals.Label} {totals.Level}: {string.Join(' ', totals.Lines)}"));
        Assert.Equal([9, 13], list.List.GrandTotal!.Lines);
        Assert.Empty(list.Asked());
    }

    [Fact]
    public void The_words_do_not_tell_which_total_is_which()
    {
        var list = ListText.Recover(TwoLevels.Replace("小計", "総", StringComparison.Ordinal).Replace("| 計  ", "| 小計", StringComparison.Ordinal).Replace("| 総", "| 計", StringComparison.Ordinal));

        Assert.Equal(["5 小計 2", "8 小計 2", "9 計 1"], list.List.Policies[0].Subtotals.Select(totals => $"{totals.Line} {totals.Label} {totals.Level}"));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }

    [Fact]
    public void Both_totals_may_stand_above_their_rows()
    {
        var list = ListText.Recover("""
            施策         | 事業名       | 事業費(千円) | 国庫  | 一般財源 | 担当課
            ①人材の育成
                         | 小計         |  7,818       | 3,720 | 4,098    |
                         | 計           |  5,379       | 2,385 | 2,994    |
            ・就業の支援 | 若者定着事業 |  4,789       | 2,385 | 2,404    | 労政課
                         | 就職支援事業 |    590       |       |   590    | 労政課
                         | 計           |  2,439       | 1,335 | 1,104    |
            ・技能の向上 | 技能向上事業 |  2,139       | 1,335 |   804    | 産業課
                         | 講習会事業   |    300       |       |   300    | 産業課
            """);

        Assert.Equal(Verdict.Proven, list.Verdict);
        Assert.Equal(
            ["3 小計 1: 4 7", "4 計 2: 5 6", "7 計 2: 8 9"],
            Assert.Single(list.List.Policies).Subtotals.Select(totals => $"{totals.Line} {totals.Label} {totals.Level}: {string.Join(' ', totals.Lines)}"));
    }

    [Fact]
    public void The_last_measure_may_lack_a_total()
    {
        var list = ListText.Recover(TwoLevels.Replace("             | 計           |  2,439       | 1,335 |        | 1,104    |\n", "", StringComparison.Ordinal));

        Assert.Equal(["5 計 2: 3 4", "8 小計 1: 5 6 7"], list.List.Policies[0].Subtotals.Select(totals =>
            $"{totals.Line} {totals.Label} {totals.Level}: {string.Join(' ', totals.Lines)}"));
        Assert.Equal(0, list.Checks.Count(check => !check.IsHeld));
    }

    [Fact]
    public void A_misread_total_of_a_policy_is_mended_where_its_sums_cross()
    {
        var list = ListText.Recover(TwoLevels.Replace("7,818       | 3,720 ", "7,818       | 3,120 ", StringComparison.Ordinal));

        Assert.Equal("7,818 3,720 90 4,008", list.Row(9));
        Assert.Equal("Repaired Preferred", list.Cell(9, "funding.national"));
        Assert.Equal(["9 repaired-amount"], list.Asked());
    }

    [Fact]
    public void A_slid_total_of_a_policy_is_put_back_and_proven()
    {
        var list = ListText.Recover(TwoLevels.Replace("| 小計         |  1,000       |       |        | 1,000    |", "| 小計         |  1,000       |       | 1,000    |", StringComparison.Ordinal));

        Assert.Equal("1,000 - - 1,000", list.Row(13));
        Assert.Equal("Moved Proven", list.Cell(13, "funding.general"));
    }

    [Fact]
    public void A_wrong_total_of_a_policy_stays_and_is_reported()
    {
        var list = ListText.Recover(TwoLevels.Replace("7,818       | 3,720 |  90    | 4,008 ", "7,819       | 3,720 |  90    | 4,008 ", StringComparison.Ordinal).Replace("4,008 ", "4,009 ", StringComparison.Ordinal));

        Assert.Equal("7,819 3,720 90 4,009", list.Row(9));
        Assert.Contains("9 broken-sum", list.Asked());
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Theory]
    [InlineData("ア　就業の支援", "イ　技能の向上")]
    [InlineData("（１）就業の支援", "（２）技能の向上")]
    [InlineData("・就業の支援", "・技能の向上")]
    public void Numbered_measures_may_have_rows_of_their_own(string first, string second)
    {
        var list = ListText.Recover($"""
            事業名       | 事業費(千円) | 国庫  | 一般財源 | 担当課
            一　人材の育成
            {first}
            若者定着事業 |  4,789       | 2,385 | 2,404    | 労政課
            計           |  4,789       | 2,385 | 2,404    |
            {second}
            技能向上事業 |  2,139       | 1,335 |   804    | 産業課
            計           |  2,139       | 1,335 |   804    |
            小計         |  6,928       | 3,720 | 3,208    |
            二　経営の強化
            {first}
            創業支援事業 |  1,000       |       | 1,000    | 商工課
            小計         |  1,000       |       | 1,000    |
            合計         |  7,928       | 3,720 | 4,208    |
            """);

        Assert.Equal(["一 人材の育成: 就業の支援、技能の向上", "二 経営の強化: 就業の支援"], list.List.Policies.Select(policy =>
            $"{policy.PrintedNumber} {policy.Name}: {string.Join('、', policy.Measures.Select(measure => measure.Name))}"));
        Assert.Equal(Verdict.Proven, list.Verdict);
    }
}
