using Shisaku.Budget;
using Shisaku.Recovery;
using Shisaku.Tests.Reading;

namespace Shisaku.Tests.Recovery.Tables;

/// <summary>Tables as cities abroad print them: signs of money, brackets for a minus, running heads, other signs within numbers.</summary>
public sealed class ForeignTableTests
{
    private const string Funds = """
        ALL FUNDS SUMMARY
                                 2023          2024        Increase
        Department             Actual      Proposed      (Decrease)
        General Fund
          Police             $ 43,118      $ 41,490      $  (1,628)
          Fire                 13,461        13,878            417
          Library                 250             -           (250)
        Total General Fund   $ 56,829      $ 55,368      $  (1,461)

        City of Westerby          C-4           FY 2024 Budget

        ALL FUNDS SUMMARY (continued)
                                 2023          2024        Increase
        Department             Actual      Proposed      (Decrease)
        Enterprise Funds
          Water              $ 20,792      $ 23,804      $   3,012
          Airport               7,437         7,480             43
          Harbor                1,015           900           (115)
        Total Enterprise     $ 29,244      $ 32,184      $   2,940
        TOTAL ALL FUNDS      $ 86,073      $ 87,552      $   1,479
        """;

    [Fact]
    public void Signs_of_money_stand_with_their_numbers_and_pages_go_on()
    {
        var list = Recover(Funds);

        Assert.Equal(["actual", "proposed", "decrease"], list.List.AmountColumns.Select(column => column.Key));
        Assert.Equal(["General Fund", "Enterprise Funds"], list.List.Policies.Select(policy => policy.Name));
        Assert.Equal("- 43,118 41,490 -1,628", Row(list, "Police"));
        Assert.Equal("- 250 0 -250", Row(list, "Library"));
        Assert.Equal([86_073, 87_552, 1_479], list.List.GrandTotal!.Amounts.Further.Select(amount => amount.Counted));
        Assert.Empty(list.Found(FindingKind.OtherTable));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Equal(Verdict.Balanced, list.Verdict);
    }

    [Fact]
    public void Lost_brackets_and_misread_digits_are_mended_where_sums_cross()
    {
        var list = Recover(Funds.Replace("         (250)", "          250 ", StringComparison.Ordinal).Replace("13,878", "18,878", StringComparison.Ordinal));

        Assert.Equal("- 250 0 -250", Row(list, "Library"));
        Assert.Equal("- 13,461 13,878 417", Row(list, "Fire"));
        Assert.Equal(["13,878", "-250"], list.Findings.Where(finding => finding.Kind == FindingKind.RepairedAmount).Select(finding => finding.Recovered));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
    }

    [Theory]
    [InlineData("$ (1,628)")]
    [InlineData("-$1,628")]
    [InlineData("($1,628)")]
    [InlineData("-1,628 $")]
    public void A_sign_of_money_says_nothing_of_the_amount(string printed)
    {
        var list = ListText.Recover($"""
            Department | Actual   | Proposed | Change
            Police     | $ 43,118 | $41,490  | {printed}
            Fire       | 13,461   | 13,878   | 417
            Parks      | 900      | $ -      | (900)
            Total      | $57,479  | $55,368  | $ (2,111)
            """);

        Assert.Equal("- 43,118 41,490 -1,628", Row(list, "Police"));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Empty(list.Found(FindingKind.UnreadAmount, FindingKind.RepairedAmount));
    }

    [Fact]
    public void A_total_with_which_no_sum_agrees_is_a_broken_sum()
    {
        var list = ListText.Recover("""
            Department | Staff | Supplies | All
            Police     | 720   | 310      | 1,030
            Fire       | 139   | 64       | 203
            Parks      | 109   | 51       | 160
            Total      | 1,068 | 515      | 1,583
            """);

        Assert.Equal(3, list.Found(FindingKind.BrokenSum).Length);
        Assert.Equal("Total", list.List.GrandTotal!.Label);
        Assert.Equal(Verdict.Unbalanced, list.Verdict);
    }

    [Fact]
    public void Decimals_behind_a_comma_are_decimals_where_groups_are_parted_otherwise()
    {
        var list = Recover("""
            Chapitre                    BP 2023          BP 2024        Evolution
            Charges de personnel   8 123 456,78     8 200 000,00        76 543,22
            Charges courantes        640 000,50       612 000,25       -28 000,25
            Charges diverses             950,00         1 000,75            50,75
            Total                  8 764 407,28     8 813 001,00        48 593,72
            """);

        Assert.Equal(2, list.List.Decimals);
        Assert.Equal([876_440_728, 881_300_100, 4_859_372], list.List.GrandTotal!.Amounts.Further.Select(amount => amount.Counted));
        Assert.All(list.Checks, check => Assert.True(check.IsHeld));
        Assert.Empty(list.Found(FindingKind.AmountNotation));
    }

    [Fact]
    public void The_prints_own_signs_are_no_finding_and_others_among_them_are()
    {
        const string page = """
            Aufwendungen  | Ansatz 2023 | Ansatz 2024
            Personal      | 12.345.678  | 12.900.000
            Sachmittel    | 4.000.500   | 4.100.750
            Zinsen        | 640.000     | 612.000
            Summe         | 16.986.178  | 17.612.750
            """;

        Assert.Empty(ListText.Recover(page).Found(FindingKind.AmountNotation));
        Assert.Single(ListText.Recover(page.Replace("4.100.750", "4 100 750", StringComparison.Ordinal)).Found(FindingKind.AmountNotation));
    }

    private static RecoveredList Recover(string text)
    {
        var printed = ReadingInput.Read(text);
        var recovered = ListRecovery.Recover(printed, new RecoveryOptions());
        Claims.AreTrue(recovered);
        Claims.NothingDisappears(printed, recovered);
        return recovered;
    }

    private static string Row(RecoveredList list, string name) => list.Row(list.List.Listings.Single(listing => listing.Name == name).Line);
}
