using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery.Tables;

/// <summary>Rows of a table of any kind whose cells slid by one: a blank fell out, or slipped in.</summary>
public sealed class SlidTableRowTests
{
    private const string Page = """
        Item   | Total | State | Fees | Loans | Own
        Roads  | 720   | 310   | 100  | 200   | 110
        Parks  | 139   |       | 64   |       | 75
        Ports  | 109   | 51    |      | 20    | 38
        Rails  | 100   | 80    |      |       | 20
        Coasts | 90    |       | 15   | 30    | 45
        Sum    | 1,158 | 441   | 179  | 250   | 288
        """;

    [Theory]
    [InlineData("Ports  | 109   | 51    |      | 20    | 38", "Ports  | 109   | 51    | 20    | 38", "4 cells: 2")] // a blank fell out
    [InlineData("Ports  | 109   | 51    |      | 20    | 38", "Ports  | 109   |       | 51    | 20    | 38", "4 cells: 1")] // and stood elsewhere
    [InlineData("Roads  | 720   | 310   | 100  | 200   | 110", "Roads  | 720   | | 310   | 100  | 200   | 110", "2 cells: 4")] // a blank slipped in
    [InlineData("Rails  | 100   | 80    |      |       | 20", "Rails  | 100   | 80    |      | 20    |", "5 cells: 1")]
    public void The_shift_with_which_all_sums_hold_puts_the_cells_back(string printed, string slid, string moved)
    {
        var list = ListText.Recover(Page.Replace(printed, slid, StringComparison.Ordinal));

        Assert.Equal(ListText.Recover(Page).Rows(), list.Rows());
        Assert.Equal([moved], list.Findings.Where(finding => finding.Kind == FindingKind.MovedRow).Select(finding => $"{finding.Line} cells: {finding.Detail("cells")}"));
        Assert.Empty(list.Found(FindingKind.BrokenSum, FindingKind.RepairedAmount, FindingKind.FilledAmount, FindingKind.UndecidedAmount));
        Assert.NotEmpty(list.Cells.Where(cell => cell.State == CellState.Moved));
        Assert.Equal(Verdict.Balanced, list.Verdict);
        Assert.NotEqual(0, list.BrokenAsPrinted);
    }

    [Fact]
    public void Without_a_row_sum_the_totals_of_two_columns_tell()
    {
        var list = ListText.Recover("""
            Office | Posts | Leave | Trainees
            East   | 10    |       | 3
            West   | 20    | 2     |
            North  | 30    | 5     | 4
            South  | 40    | 7     |
            Total  | 100   | 10    | 11
            """.Replace("Total  | 100   | 10    | 11", "Total  | 100   | 14    | 7", StringComparison.Ordinal)
            .Replace("South  | 40    | 7     |", "South  | 40    |       | 7", StringComparison.Ordinal));

        Assert.Equal("- 40 7 -", list.Row(5));
        Assert.Equal(["5 moved-row"], list.Asked());
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void Where_several_shifts_would_do_a_person_decides()
    {
        // The budget slid into the first source: whether the rest follows by one or stays, the row's sum holds.
        var list = ListText.Recover("""
            Item   | Total | State | Fees | Loans | Own
            Roads  | 720   | 310   | 100  | 200   | 110
            Parks  | 139   |       | 64   |       | 75
            Ports  |       | 109   | 71   |       | 38
            Rails  | 100   | 80    |      |       | 20
            Coasts | 90    |       | 15   | 30    | 45
            """);

        Assert.Equal("109 ? ? ? ?", list.Row(4));
        Assert.Equal(
            ["funding.state: - or 71", "funding.own: 38 or -", "funding.loans: - or 38", "funding.fees: 71 or -"],
            list.Findings.Where(finding => finding.Kind == FindingKind.UndecidedAmount).Select(finding => $"{finding.Field}: {string.Join(" or ", finding.Alternatives)}").Order(StringComparer.Ordinal).Reverse());
        Assert.Empty(list.Found(FindingKind.RepairedAmount));
        Assert.Equal(Verdict.Undecided, list.Verdict);

        var settled = ListRecovery.Recover(list.Printed, new RecoveryOptions { Decisions = [new Decision(4, "funding.fees", "71", "original", null)] });
        Assert.Equal("109 - 71 - 38", settled.Row(4));
        Assert.Empty(settled.Found(FindingKind.UndecidedAmount, FindingKind.BrokenSum));
    }

    [Fact]
    public void A_row_whose_sum_holds_by_no_shift_stays_as_printed()
    {
        var list = ListText.Recover(Page.Replace("Coasts | 90    |       | 15   | 30    | 45", "Coasts | 90    |       | 15   | 31    | 46", StringComparison.Ordinal));

        Assert.Equal("90 - 15 31 46", list.Row(6));
        Assert.Empty(list.Found(FindingKind.MovedRow));
        Assert.NotEmpty(list.Found(FindingKind.BrokenSum));
    }
}
