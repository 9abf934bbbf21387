using Shisaku.Budget;

namespace Shisaku.Tests.Recovery.Tables;

/// <summary>Budgets with a single column of amounts: the wider item's amount stands above those of its parts.</summary>
public sealed class TotalsAboveTests
{
    private const string Page = """
        款         | 項                | 金額
        1 議会費   |                   | 4,120
                   | 1 議会費          | 4,120
        2 総務費   |                   | 9,735
                   | 1 総務管理費      | 7,210
                   | 2 徴税費          | 2,525
        3 民生費   |                   | 18,456
                   | 1 社会福祉費      | 11,306
                   | 2 児童福祉費      | 6,730
                   | 3 災害救助費      | 420
        4 土木費   |                   | 3,300
                   | 1 土木管理費      | 1,300
                   | 2 道路橋りょう費  | 2,000
        5 予備費   |                   | 500
                   | 1 予備費          | 500
        歳 出 合 計 |                  | 36,111
        """;

    [Fact]
    public void Rows_of_one_look_that_add_up_what_follows_are_totals()
    {
        var list = ListText.Recover(Page);

        Assert.Equal(["議会費", "総務費", "民生費", "土木費", "予備費"], list.List.Policies.Select(policy => policy.Name));
        Assert.Equal([[3], [5, 6], [8, 9, 10], [12, 13], [15]], list.List.Policies.Select(policy => policy.Subtotals.Single().Lines.ToArray()));
        Assert.Equal([2, 4, 7, 11, 14], list.List.GrandTotal!.Lines.AsEnumerable());
        Assert.Equal(6, list.Checks.Length);
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }

    [Fact]
    public void A_misread_amount_breaks_its_sum_and_a_damaged_one_is_told_by_it()
    {
        var list = ListText.Recover(Page.Replace("6,730", "5,730", StringComparison.Ordinal).Replace("| 1 予備費          | 500", "| 1 予備費          | 5OO", StringComparison.Ordinal));

        Assert.Equal([7], list.Findings.Where(finding => finding.Kind == FindingKind.BrokenSum).Select(finding => finding.Line!.Value));
        Assert.Equal("500", Assert.Single(list.Findings.Where(finding => finding.Kind == FindingKind.RepairedAmount)).Recovered);
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_single_sum_in_one_column_may_be_chance()
    {
        var list = ListText.Recover("""
            Area | Part   | Visitors
            A    |        | 1,200
                 | North  | 700
                 | South  | 500
            B    |        | 1,100
                 | West   | 800
                 | East   | 350
            C    |        | 900
                 | Centre | 400
                 | Harbor | 410
            """);

        Assert.Empty(list.Checks);
        Assert.Equal(Verdict.Unchecked, list.Verdict);
    }
}
