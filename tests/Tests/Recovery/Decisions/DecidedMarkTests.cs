using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.Tests.Recovery.Decisions;

/// <summary>Whether a row is a re-listing is for a person to say where the sums don't, or say it wrong.</summary>
public sealed class DecidedMarkTests
{
    // One of rows 10 and 11 lost its mark; both are listed in policy 1 and cost the same.
    private const string Open = """
        事業名             | 事業費(千円) | 国庫   | 一般財源 | 担当課
        ①人材の育成
        若者定着事業       |  4,789       |  2,385 | 2,404    | 労政課
        技能向上事業       |  4,789       |  2,385 | 2,404    | 産業課
        就職支援事業       |    590       |        |   590    | 労政課
        小計               | 10,168       |  4,770 | 5,398    |
        ②経営の強化
        経営支援事業       | 13,886       |  8,268 |  5,618   | 商工課
        若者定着事業       |  4,789       |  2,385 |  2,404   | 労政課
        技能向上事業       |  4,789       |  2,385 |  2,404   | 産業課
        小計               | 18,675       | 10,653 |  8,022   |
        〃(再掲含む。)     | 23,464       | 13,038 | 10,426   |
        """;

    [Fact]
    public void A_mark_that_the_sums_leave_open_is_claimed_of_no_row()
    {
        var list = ListText.Recover(Open);

        Assert.Equal([null, null], new[] { list.Listing(9).IsRelisted, list.Listing(10).IsRelisted });
        Assert.Equal(["9 lost-relisting-mark", "10 lost-relisting-mark"], list.Asked());
        Assert.Equal(["true", "false"], list.Findings.First(finding => finding.Kind == FindingKind.LostRelistingMark).Alternatives);
        Assert.Contains(
            "may be missing here or at another row",
            FindingText.In(Language.English).Statement(list.Findings.First(finding => finding.Kind == FindingKind.LostRelistingMark), list.Printed), StringComparison.Ordinal);
    }

    [Fact]
    public void One_decided_mark_settles_the_other()
    {
        var list = Settled(Open, new Decision(10, Field.Relisted, "true", "seen in the original", null));

        Assert.Equal((false, null, true, 4), (list.Listing(9).IsRelisted, list.Listing(9).Relists, list.Listing(10).IsRelisted, list.Listing(10).Relists));
        Assert.Equal(["10 relisted:  → true"], list.Found(FindingKind.Settled, FindingKind.LostRelistingMark));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Fact]
    public void A_mark_that_was_put_back_can_be_taken_off_again_and_the_sums_speak()
    {
        var page = RelistingTests.Page.Replace("若者定着事業(再掲) |", "若者定着事業       |", StringComparison.Ordinal);

        var list = Settled(page, new Decision(11, Field.Relisted, null, "printed so", null));

        Assert.Equal((false, null), (list.Listing(11).IsRelisted, list.Listing(11).Relists));
        Assert.Empty(list.Found(FindingKind.LostRelistingMark));
        Assert.NotEmpty(list.Found(FindingKind.BrokenSum));
        Assert.DoesNotContain(list.Cells, cell => cell.Line is >= 9 and <= 11 && cell.Certainty == Certainty.Proven);
    }

    [Fact]
    public void A_printed_mark_can_be_decided_to_be_wrong()
    {
        var list = Settled(RelistingTests.Page, new Decision(11, Field.Relisted, "false", "errata", null));

        Assert.Equal((false, null), (list.Listing(11).IsRelisted, list.Listing(11).Relists));
        Assert.DoesNotContain(list.Checks, check => check.Rule == SumRule.Twin);
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void A_mark_may_be_given_to_a_programme_that_stands_nowhere_else()
    {
        const string Page = """
            事業名       | 事業費(千円) | 国庫  | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,789       | 2,385 | 2,404    | 労政課
            就職支援事業 |    590       |       |   590    | 労政課
            小計         |  4,789       | 2,385 | 2,404    |
            〃(再掲含む。) | 5,379      | 2,385 | 2,994    |
            """;

        var list = Settled(Page, new Decision(4, Field.Relisted, "true", "original", null));

        Assert.True(list.Listing(4).IsRelisted);
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(["4 relisting-without-first"], list.Asked());
    }

    [Theory]
    [InlineData(4, "perhaps", "decision 1 (line 4, relisted): \"perhaps\" is no mark")]
    [InlineData(6, "true", "decision 1 (line 6, relisted): this row has no such field")]
    public void What_is_no_mark_is_refused(int line, string value, string message) => Assert.StartsWith(
        message,
        Assert.Throws<UnusableDecisionException>(() => Settled(Open, new Decision(line, Field.Relisted, value, "why", null))).Message,
        StringComparison.Ordinal);

    private static RecoveredList Settled(string page, params Decision[] decisions)
    {
        var list = ListRecovery.Recover(ListText.Printed(page), new RecoveryOptions { Decisions = [.. decisions] });
        return list;
    }
}
