using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>What was measured on the first real list before the product existed (docs: “the first real list”).</summary>
public sealed class SampleFindingsTests
{
    private static RecoveredList List => Sample.Recovered;

    [Fact]
    public void Aomori_was_misread_in_eleven_rows_of_two_policies()
    {
        var misread = List.Findings.Where(finding => finding.Kind == FindingKind.MisreadWord).ToList();

        Assert.Equal([12, 18, 20, 23, 41, 42, 95, 97, 98, 99, 103], misread.Select(finding => finding.Line));
        Assert.All(misread, finding => Assert.Equal((Field.Name, 2), (finding.Field, finding.Column)));
        Assert.All(misread, finding => Assert.Equal(("あおり", "あおもり"), (finding.Detail("from"), finding.Detail("to"))));
        Assert.All(misread, finding => Assert.Equal(
            finding.Recovered, finding.Printed!.Replace("あおり", "あおもり", StringComparison.Ordinal).Replace("(再掲)", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_misread_names_of_one_policy_rest_on_its_own_twins() => Assert.Equal(
        ["77", "69"],
        List.Findings.Where(finding => finding.Kind == FindingKind.MisreadWord).Select(finding => finding.Detail("twin")).Distinct());

    [Fact]
    public void A_ditto_mark_and_two_bullets_were_misread() => Assert.Equal(
        ["52 measure: * → ・", "78 measure: * → ・", "81 subtotal: \" → 〃"], List.Found(FindingKind.MisreadMark));

    [Fact]
    public void The_heading_comes_again_on_every_page() => Assert.Equal(
        [49, 83, 114, 150],
        List.Findings.Where(finding => finding.Kind == FindingKind.RepeatedHeading).Select(finding => finding.Line!.Value));

    [Fact]
    public void The_first_policy_prints_its_heading_differently() => Assert.Equal(
        (7, "①"), (List.One(FindingKind.SectionHeading).Line, List.One(FindingKind.SectionHeading).Detail("policy")));

    [Fact]
    public void Four_policies_have_columns_of_their_own()
    {
        var layouts = List.Findings.Where(finding => finding.Kind == FindingKind.SectionLayout).ToList();

        Assert.Equal(["①", "⑤", "⑥", "⑦"], layouts.Select(finding => finding.Detail("policy")));
        Assert.Equal(["担当課等"], layouts.Take(1).Select(finding => finding.Detail("columns")));
        Assert.All(layouts.Skip(1), finding => Assert.StartsWith("一般財源、", finding.Detail("columns"), StringComparison.Ordinal));
    }

    [Fact]
    public void Slid_rows_are_named()
    {
        var moved = List.Findings.Where(finding => finding.Kind == FindingKind.MovedRow).Select(finding => finding.Line!.Value).ToList();

        Assert.Equal([17, 19, 23, 34, 35, 40, 42, 43], moved.Where(line => line < 47));
        Assert.Equal([78, 79], moved.Where(line => line is > 47 and < 135));
        Assert.Equal([135, 147, 164, 165], moved.Where(line => line >= 135));
    }

    [Fact]
    public void A_term_has_a_stray_space() => Assert.Equal(
        ["155 term: H17- R5 → 2005–2023"], List.Found(FindingKind.TermNotation));

    [Fact]
    public void Twins_contradict_each_other_in_a_flag()
    {
        var twins = List.Findings.Where(finding => finding.Kind == FindingKind.TwinFlagsDiffer).ToList();

        Assert.Equal(
            ["120 ↔ 104 priority", "125 ↔ 106 priority", "140 ↔ 104 priority"],
            twins.Select(finding => $"{finding.Line} ↔ {finding.Detail("twin")} {finding.Detail("flags")}"));
        Assert.Empty(List.Found(FindingKind.TwinTextDiffers, FindingKind.TwinAmountsDiffer, FindingKind.RelistingWithoutFirst));
    }

    [Fact]
    public void New_and_term_contradict_each_other()
    {
        Assert.Equal(["144 new: R4-R5"], List.Found(FindingKind.NewButBegunEarlier));
        Assert.Equal(
            ["58 new: R5", "79 new: R5-R7", "107 new: R5-R7", "163 new: R5-R7"], List.Found(FindingKind.BeginsNowNotNew));
        Assert.Empty(List.Found(FindingKind.TermOutsideYear, FindingKind.UnreadTerm));
    }

    [Fact]
    public void A_row_lost_its_division() => Assert.Equal(["78 divisions"], List.Found(FindingKind.LostDivision));

    [Fact]
    public void A_printed_zero_has_no_place_that_sums_could_tell() =>
        Assert.Equal(["87 funding.other: 0"], List.Found(FindingKind.UnplacedZero));

    [Fact]
    public void The_title_of_the_whole_paper_stands_outside_the_table() =>
        Assert.Equal(["3 title: 2 令和5年度中小企業振興施策"], List.Found(FindingKind.TextOutsideTable));

    [Fact]
    public void Nothing_else_asks_for_a_decision() =>
        Assert.DoesNotContain(List.Findings, finding => FindingCatalogue.ActOn(finding.Kind) == Act.Decide);
}
