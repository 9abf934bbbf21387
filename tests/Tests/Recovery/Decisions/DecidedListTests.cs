using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery.Decisions;

public sealed class DecidedListTests
{
    // One of the two rows of 500 belongs under 国庫, one under 一般財源; nothing tells which.
    private const string Undecided = """
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 事業期間 | 新規 | 委託 | 担当課
        ①人材の育成
        若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | R4-R6    |      | ○   | 労政課
        就職支援事業 |    500       |        |   500  |          | R5       | ○   |      | 労政課
        技能向上事業 |    500       |        |   500  |          | R4-R6    |      | △   | 産業課
        小計         |  5,879       |  2,885 |    90  | 2,904    |          |      |      |
        ②経営の強化
        経営支援事業 | 13,886       |  8,268 |        | 5,618    | R4-R6    |      |      | 商工課
        商品展開事業 |  3,145       |        |   145  | 3,000    | R4-R6    |      |      | 商工課
        小計         | 17,031       |  8,268 |   145  | 8,618    |          |      |      |
        """;

    private const string Misprinted = """
        事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
        ①人材の育成
        若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
        就職支援事業 |    590       |        |    90  |   500    | 労政課
        小計         |  5,379       |  2,485 |    90  | 2,804    |
        """;

    [Fact]
    public void One_decision_settles_all_that_hangs_on_it()
    {
        var list = Settled(Undecided, new Decision(4, "funding.national", "500", "seen in the original", "Sato"));

        Assert.Equal(("500 500 - -", "500 - - 500"), (list.Row(4), list.Row(5)));
        Assert.Equal(Verdict.Balanced, list.Verdict);
        Assert.Empty(list.Found(FindingKind.UndecidedAmount));
        Assert.Equal(["4 funding.national: 500 → 500"], list.Found(FindingKind.Settled));
        Assert.Equal(
            "row 4 (就職支援事業): 国庫 is 500 as decided by Sato: seen in the original",
            FindingText.In(Language.English).Message(list.One(FindingKind.Settled), list.Printed));
        Assert.Equal(
            "行4(就職支援事業): 国庫を500とする(Satoの判断): seen in the original",
            FindingText.In(Language.Japanese).Message(list.One(FindingKind.Settled), list.Printed));
    }

    [Fact]
    public void What_rests_on_a_decision_is_not_called_proven()
    {
        var list = Settled(Undecided, new Decision(4, "funding.national", "500", "seen in the original", null));

        Assert.Equal("Moved Preferred", list.Cell(4, "funding.national"));
        Assert.Equal("Moved Preferred", list.Cell(5, "funding.general"));
        Assert.Equal("AsPrinted Proven", list.Cell(4, Field.Budget));
        Assert.Equal("AsPrinted Proven", list.Cell(8, "funding.national"));
    }

    [Fact]
    public void A_value_that_no_reading_has_is_taken_as_given_and_the_sums_still_speak()
    {
        var list = Settled(Undecided, new Decision(8, "funding.general", "5,718", "seen in the original", null));

        Assert.Equal("13,886 8,268 - 5,718", list.Row(8));
        Assert.Equal("Repaired Preferred", list.Cell(8, "funding.general"));
        Assert.Equal(["8 row: 13,886", "10 funding.general: 8,618"], list.Found(FindingKind.BrokenSum));
        Assert.DoesNotContain(list.Cells, cell => cell.Line is >= 8 and <= 10 && cell.Certainty == Certainty.Proven);
    }

    [Fact]
    public void A_decision_can_mend_what_the_sums_alone_must_not()
    {
        var list = Settled(
            Misprinted,
            new Decision(5, "funding.national", "2,385", "errata of 1 June", null),
            new Decision(5, "funding.general", "2,904", "errata of 1 June", null));

        Assert.Equal("5,379 2,385 90 2,904", list.Row(5));
        Assert.Equal(Verdict.Balanced, list.Verdict);
        Assert.Empty(list.Found(FindingKind.BrokenSum, FindingKind.RepairedAmount));
    }

    [Fact]
    public void The_publishers_own_error_can_be_accepted_and_the_print_stays()
    {
        var list = Settled(
            Misprinted,
            new Decision(5, "funding.national", null, "printed so", null),
            new Decision(5, "funding.general", null, "printed so", "Sato"));

        Assert.Equal("5,379 2,485 90 2,804", list.Row(5));
        Assert.Empty(list.Found(FindingKind.BrokenSum));
        Assert.Equal(Verdict.Unbalanced, list.Verdict); // the sum stays broken, whoever is to blame
        Assert.Equal(
            ["publisher's error in 国庫, accepted by a person, the print stays: printed so", "publisher's error in 一般財源, accepted by Sato, the print stays: printed so"],
            list.Findings.Where(finding => finding.Kind == FindingKind.Settled).Select(finding => FindingText.In(Language.English).Statement(finding, list.Printed)));
    }

    [Fact]
    public void A_digit_that_would_be_mended_can_be_left_as_printed()
    {
        const string Page = """
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       |  2,385 |        | 2,404    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            小計         |  5,379       |  2,385 |    90  | 2,964    |
            """;
        Assert.Equal("5,379 2,385 90 2,904", ListText.Recover(Page).Row(5));

        var list = Settled(Page, new Decision(5, "funding.general", null, "printed so", null));

        Assert.Equal("5,379 2,385 90 2,964", list.Row(5));
        Assert.Empty(list.Found(FindingKind.BrokenSum, FindingKind.RepairedAmount));
        Assert.Equal("AsPrinted Preferred", list.Cell(5, "funding.general"));
    }

    [Fact]
    public void An_amount_that_cannot_be_read_can_be_given()
    {
        const string Page = """
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            若者定着事業 |  4,7?9       |  2,385 |        | 2,304    | 労政課
            就職支援事業 |    590       |        |    90  |   500    | 労政課
            """;
        Assert.NotEmpty(ListText.Recover(Page).Found(FindingKind.UnreadAmount));

        var list = Settled(Page, new Decision(2, Field.Budget, "4,689", "seen in the original", null));

        Assert.Equal("4,689 2,385 - 2,304", list.Row(2));
        Assert.Empty(list.Found(FindingKind.UnreadAmount));
        Assert.Equal(Verdict.Unchecked, list.Verdict);
    }

    [Fact]
    public void Texts_and_marks_are_replaced_as_decided()
    {
        var list = Settled(
            Undecided,
            new Decision(3, Field.Name, "若者定着促進事業", "original", null),
            new Decision(3, Field.Divisions, "労政課 産業課", "original", null),
            new Decision(3, Field.Term, "R5-R7", "original", null),
            new Decision(3, Field.New, "true", "original", null),
            new Decision(3, Field.Commission, "part", "original", null));
        var listing = list.Listing(3);

        Assert.Equal(("若者定着促進事業", "若者定着事業"), (listing.Name, listing.PrintedName));
        Assert.Equal(["労政課", "産業課"], listing.Divisions.Select(division => division.Name));
        Assert.Equal((2023, 2025, true, Commission.Part), (listing.Term!.From!.Value, listing.Term.To!.Value, listing.Flags.New!.Value, listing.Commission));
        Assert.Equal(5, list.Found(FindingKind.Settled).Length);
    }

    [Theory]
    [InlineData(7, "budget", "500", "decision 1 (line 7, budget): the list has no listing or totals row of this line")]
    [InlineData(4, "funding.bonds", "500", "decision 1 (line 4, funding.bonds): this row has no such field")]
    [InlineData(4, "priority", "true", "decision 1 (line 4, priority): this row has no such field")]
    [InlineData(6, "name", "x", "decision 1 (line 6, name): this row has no such field")]
    [InlineData(4, "row", "500", "decision 1 (line 4, row): this row has no such field")]
    [InlineData(4, "budget", "many", "decision 1 (line 4, budget): \"many\" is no whole amount")]
    [InlineData(4, "term", "soon", "decision 1 (line 4, term): \"soon\" is no term")]
    [InlineData(4, "new", "perhaps", "decision 1 (line 4, new): \"perhaps\" is no mark")]
    [InlineData(4, "commission", "half", "decision 1 (line 4, commission): \"half\" is no commission")]
    [InlineData(4, "name", " ", "decision 1 (line 4, name): a name cannot be empty")]
    public void A_decision_that_does_not_fit_is_refused_by_name(int line, string field, string value, string message)
    {
        var refusal = Refusal(new Decision(line, field, value, "why", null));

        Assert.StartsWith(message, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith($"判断1(行{line} {field}): ", refusal.MessageJa, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_is_decided_once()
        => Assert.StartsWith(
            "decision 2 (line 4, budget): this field is decided twice",
            Refusal(new Decision(4, Field.Budget, "500", "why", null), new Decision(4, Field.Budget, null, "why", null)).Message,
            StringComparison.Ordinal);

    private static RecoveredList Settled(string page, params Decision[] decisions) =>
        ListRecovery.Recover(ListText.Printed(page), new RecoveryOptions { Decisions = [.. decisions] });

    private static UnusableDecisionException Refusal(params Decision[] decisions) =>
        Assert.Throws<UnusableDecisionException>(() => Settled(Undecided, decisions));
}
