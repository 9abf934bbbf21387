using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery.Decisions;

/// <summary>What a person decides about a table whose arithmetic was discovered.</summary>
public sealed class DecidedTableTests
{
    private const string Damaged = """
        Item   | Home  | Abroad | All
        Roads  | 310   | 410    | 720
        Parks  | 64    | 7?     | 1?9
        Ports  | 51    | 58     | 109
        Rails  | 80    | 20     | 100
        Coasts | 10    | 20     | 30
        Hills  | 40    | 30     | 70
        Total  | 555   | 623    | 1,1?8
        """;

    private const string Misprinted = """
        Item   | 2024  | 2025
        Roads  | 310   | 410
        Parks  | 64    | 75
        Ports  | 51    | 58
        Total  | 425   | 553
        """;

    [Fact]
    public void A_decided_amount_is_held_and_the_sums_tell_the_rest()
    {
        Assert.Equal("? 64 ?", ListText.Recover(Damaged).Row(3));

        var list = Settled(Damaged, new Decision(3, "funding.abroad", "75", "seen in the original", "Sato"));

        Assert.Equal("139 64 75", list.Row(3));
        Assert.Equal(["3 funding.abroad: 7? → 75"], list.Found(FindingKind.Settled));
        Assert.DoesNotContain(list.Findings, finding => finding.Kind == FindingKind.UnreadAmount && finding.Line == 3);
        Assert.Equal("Repaired Preferred", list.Cell(3, "funding.abroad"));
        Assert.Equal(
            "row 3 (Parks): Abroad is 75 as decided by Sato: seen in the original",
            FindingText.In(Language.English).Message(list.One(FindingKind.Settled), list.Printed));
    }

    [Fact]
    public void A_decided_amount_is_not_mended_however_the_sums_speak()
    {
        const string Page = """
            Route  | Home | Abroad | All
            North  | 120  | 30     | 150
            East   | 88   | 12     | 100
            South  | 215  | 45     | 260
            West   | 61   | 19     | 80
            Total  | 484  | 166    | 590
            """;
        Assert.Equal("590 484 106", ListText.Recover(Page).Row(6));

        var kept = Settled(Page, new Decision(6, "funding.abroad", null, "printed so", null));

        Assert.Equal("590 484 166", kept.Row(6));
        Assert.Equal("AsPrinted Preferred", kept.Cell(6, "funding.abroad"));
        Assert.Empty(kept.Found(FindingKind.RepairedAmount, FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, kept.Verdict); // the sum stays broken, whoever is to blame
    }

    [Fact]
    public void A_decision_can_mend_what_one_sum_alone_must_not()
    {
        var list = Settled(Misprinted, new Decision(5, "amounts.2025", "543", "errata", null));

        Assert.Equal("- 425 543", list.Row(5));
        Assert.Empty(list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }

    [Fact]
    public void The_publishers_own_error_can_be_accepted_and_its_sum_is_no_longer_asked_about()
    {
        Assert.Equal(["5 amounts.2025: 553"], ListText.Recover(Misprinted).Found(FindingKind.BrokenSum));

        var list = Settled(Misprinted, new Decision(5, "amounts.2025", null, "the office was told", null));

        Assert.Equal("- 425 553", list.Row(5));
        Assert.Empty(list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_name_and_a_blank_can_be_decided()
    {
        var list = Settled(
            Misprinted, new Decision(4, Field.Name, "Harbours", "original", null), new Decision(4, "amounts.2024", "-", "original", null));

        Assert.Equal(("Harbours", "Ports"), (list.Listing(4).Name, list.Listing(4).PrintedName));
        Assert.Equal("- - 58", list.Row(4));
        Assert.NotEmpty(list.Found(FindingKind.BrokenSum));
    }

    [Fact]
    public void Decimals_are_written_as_they_are_printed()
    {
        const string Page = """
            Item   | Revenue | Capital | Total
            Roads  | 31.50   | 4.10    | 35.60
            Parks  | 6.40    | 7.25    | 13.65
            Ports  | 5.10    | 5.80    | 10.90
            Rails  | 2.00    | 3.00    | 5.00
            Total  | 45.00   | 20.75   | 65.15
            """;

        var list = Settled(Page, new Decision(6, Field.Budget, "65.75", "original", null), new Decision(6, "funding.capital", "20.75", "original", null));

        Assert.Equal((6_575L, 2_075L), (list.List.TotalsRows.Single().Amounts.Budget.Counted, list.List.TotalsRows.Single().Amounts[2].Counted));
    }

    [Fact]
    public void A_copied_blank_can_be_kept_as_printed()
    {
        const string Page = """
            目       | 本年度予算額 | 前年度予算額 | 国県支出金 | 地方債 | その他 | 一般財源
            一般管理 | 2,074        | 2,122        | 318        |        | 238    | 1,518
            文書     | 613          | 630          | 318        |        | 238    | 613
            財産管理 | 6,694        | 5,650        | 318        | 566    | 238    | 6,128
            企画     | 900          | 880          | 318        | 566    | 100    | 800
            広報     | 77           | 75           | 7          | 566    | 100    | 70
            契約     | 640          | 600          | 600        | 566    | 100    | 40
            市民     | 1,500        | 1,400        | 300        | 200    | 400    | 600
            国際     | 800          | 790          | 100        | 50     | 250    | 400
            """;

        var list = Settled(Page, new Decision(3, "funding.other", null, "printed so", null));

        // What else is too much in that row no sum tells any more.
        Assert.Equal("613 ? - 238 ? 630", list.Row(3));
        Assert.Equal("AsPrinted Preferred", list.Cell(3, "funding.other"));
        Assert.Equal("640 600 - - 40 600", list.Row(7));
    }

    [Fact]
    public void Decisions_reach_the_other_tables_of_a_document()
    {
        const string Page = """
            Item   | 2024  | 2025
            Roads  | 310   | 410
            Parks  | 64    | 75
            Ports  | 51    | 58
            Total  | 425   | 543

            Office | Posts | Filled
            East   | 10    | 9
            West   | 20    | 18
            Total  | 30    | 28
            """;
        var line = Settled(Page).Others.Single().List.TotalsRows.Single().Line;

        var list = Settled(Page, new Decision(line, "amounts.filled", "27", "original", null));

        Assert.Equal("- 30 27", list.Others.Single().Row(line));
        Assert.Equal([$"{line} amounts.filled: 28 → 27"], list.Others.Single().Found(FindingKind.Settled));
    }

    [Theory]
    [InlineData(1, "amounts.2024", "500", "decision 1 (line 1, amounts.2024): the list has no listing or totals row of this line")]
    [InlineData(2, "funding.national", "500", "decision 1 (line 2, funding.national): this row has no such field")]
    [InlineData(2, "term", "R5", "decision 1 (line 2, term): this row has no such field")]
    [InlineData(5, "name", "Sum", "decision 1 (line 5, name): this row has no such field")]
    [InlineData(2, "budget", "500", "decision 1 (line 2, budget): this row has no such field")]
    [InlineData(2, "amounts.2024", "many", "decision 1 (line 2, amounts.2024): \"many\" is no whole amount")]
    [InlineData(2, "name", " ", "decision 1 (line 2, name): a name cannot be empty")]
    public void A_decision_that_does_not_fit_is_refused_by_name(int line, string field, string value, string message) =>
        Assert.StartsWith(message, Refusal(Misprinted, new Decision(line, field, value, "why", null)), StringComparison.Ordinal);

    [Fact]
    public void A_field_is_decided_once_and_what_cannot_be_read_cannot_stay()
    {
        Assert.StartsWith(
            "decision 2 (line 2, amounts.2024): this field is decided twice",
            Refusal(Misprinted, new Decision(2, "amounts.2024", "1", "why", null), new Decision(2, "amounts.2024", null, "why", null)), StringComparison.Ordinal);
        Assert.StartsWith(
            "decision 1 (line 3, funding.abroad): what is printed here cannot be read",
            Refusal(Damaged, new Decision(3, "funding.abroad", null, "why", null)), StringComparison.Ordinal);
    }

    private static RecoveredList Settled(string page, params Decision[] decisions)
    {
        var printed = ListText.Printed(page);
        var list = ListRecovery.Recover(printed, new RecoveryOptions { Decisions = [.. decisions] });
        return list;
    }

    private static string Refusal(string page, params Decision[] decisions) =>
        Assert.Throws<UnusableDecisionException>(() => Settled(page, decisions)).Message;
}
