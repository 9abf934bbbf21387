using Shisaku.App;
using Shisaku.App.Terminal;
using Shisaku.Budget;
using Shisaku.Tests.Budget;
using Shisaku.Tests.Publishing;

namespace Shisaku.Tests.App.Terminal;

public sealed class RecoveredListPageTests
{
    [Fact]
    public void A_person_reads_the_table_its_proof_and_the_findings()
        => Assert.Equal(
            """
            令和5年度施策一覧
            2023年度、単位 千円、small.txt
            整合: すべての検算が合う。読み方が複数ありうる箇所では、変更の最も少ないものを採った。

            ① 人材の育成
            行 事業           印     事業費   国庫 一般財源 事業期間 委託 担当課
              就業支援(再掲含む。)
             3 若者定着事業     新    4,789> 2,385    2,404 R5-      一部 DX推進課(西北地域県民局)
             4 ﾃﾞｼﾞﾀﾙ　事業😀   新      590*            590 R5-      一部 学校教育課
             5 若者定着事業   再?     4,789  2,385    2,404 R5-      一部
            --------------------------------------------------------------------------------------
             6 小計                   5,379  2,385    2,994
             7 〃(再掲含む。)        10,168  4,770    5,398

            --------------------------------------------------------------------------------------
             8 合計                   5,379  2,385    2,994

            印: 再 再掲、新 新規、重 重点
            記号: > 元の列に戻した、* 誤読を訂正した

            検算
              行の財源内訳 6件中6件一致、小計 3件中3件一致、小計(再掲含む) 3件中3件一致、合計 3件中3件一致、再掲と初出 1件中1件一致
              印刷のままでは、このうち2件が合わなかった。

            検出事項

            原本との照合が望ましい事項(理由があって復元したもの)
              行の欄がずれている(1件) 原本と照合する。「変更最少」とあるものは、ほかの読み方でも検算が合いうる。
                - 行3(若者定着事業): 3個の欄がこの部分の列からずれており、元の列に戻した(確定)

            参考(対応は不要)
              記号の読み違い(1件)
                - 行7(〃(再掲含む。)): 「"」を〃と読んだ

            """.ReplaceLineEndings("\n"),
            Plain(SmallList.Recovered, Language.Japanese, null));

    [Fact]
    public void Further_tables_of_a_document_come_last_and_in_short()
    {
        var list = Shisaku.Recovery.ListRecovery.Recover(
            Shisaku.Tests.Recovery.ListText.Printed("""
                Item   | 2024  | 2025
                Roads  | 310   | 410
                Parks  | 64    | 75
                Ports  | 51    | 58
                Total  | 425   | 543

                Posts by office
                Office | Posts | Filled
                East   | 10    | 9
                West   | 20    | 18
                North  | 10    | 8
                South  | 10    | 8
                Middle | 10    | 8
                Total  | 60    | 51
                """),
            new Shisaku.Recovery.RecoveryOptions());

        Assert.EndsWith(
            """
            Other tables of the document: 1

              row 9: Posts by office; 6 rows, 2 of 2 sums held
              Balanced: all sums hold; where they allow several readings, the one with the least change was taken.
            row programme Posts Filled
              9 East         10      9
             10 West         20     18
             11 North        10      8
             12 South        10      8
             13 Middle       10      8
              … 1 more rows; --json has all of them, under tables

            """.ReplaceLineEndings("\n"),
            Plain(list, Language.English, null), StringComparison.Ordinal);
        Assert.DoesNotContain("Other tables", Plain(SmallList.Recovered, Language.English, null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120)]
    [InlineData(80)]
    [InlineData(60)]
    public void No_line_is_wider_than_the_terminal(int width)
        => Assert.All(
            Plain(SmallList.Counted, Language.Japanese, width).Split('\n'),
            line => Assert.True(DisplayWidth.Of(line) <= width, line));

    [Fact]
    public void On_a_narrow_terminal_the_name_stands_above_its_amounts()
    {
        var lines = Plain(SmallList.Recovered, Language.English, 60).Split('\n');
        var name = Array.FindIndex(lines, line => line.StartsWith("  3 若者定着事業", StringComparison.Ordinal));

        Assert.Contains("4,789>", lines[name + 1], StringComparison.Ordinal);
        Assert.Contains("2023-", lines[name + 1], StringComparison.Ordinal);
    }

    [Fact]
    public void An_undecided_amount_shows_its_sign_and_no_number()
    {
        var list = SmallList.Recovered.List;
        var total = list.GrandTotal! with { Amounts = new FundingBreakdown(Amount.Undecided, [Amount.Blank, Amount.Blank]) };
        var page = Plain(SmallList.Recovered with { List = list with { GrandTotal = total } }, Language.English, null);

        Assert.Matches(@"(?m)^ *8 合計 +\?$", page);
        Assert.Contains("? undecided", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Colour_changes_nothing_but_the_colour()
    {
        var page = RecoveredListPage.Of(SmallList.Counted, AppText.In(Language.Japanese), Language.Japanese, 100);
        using var coloured = new StringWriter { NewLine = "\n" };
        PageWriter.WriteColoured(page, coloured);

        Assert.Contains("\e[", coloured.ToString(), StringComparison.Ordinal);
        Assert.Equal(
            Plain(SmallList.Counted, Language.Japanese, 100).Split('\n'),
            WithoutCodes(coloured.ToString()).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd(' ')));
    }

    [Fact]
    public void What_would_steer_the_terminal_is_not_printed()
    {
        var list = SmallList.Recovered.List with { Title = "\e]0;title\a\u202Eabc" };

        Assert.StartsWith(
            "\uFFFD]0;title\uFFFD\uFFFDabc\n",
            Plain(SmallList.Recovered with { List = list }, Language.English, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Many_facts_of_one_kind_are_one_line()
    {
        var fact = SmallList.Recovered.Findings[1];
        var page = Plain(
            SmallList.Recovered with { Findings = [.. Enumerable.Range(20, 9).Select(line => fact with { Line = line })] },
            Language.English, null);

        Assert.EndsWith("To know: nothing to do\n  A mark was misread (9): rows 20-28\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_pdf_is_named_by_its_page()
    {
        var page = Plain(PlacedList.OnPages, Language.Japanese, null);

        Assert.Contains("\nページ:行 事業", page, StringComparison.Ordinal);
        Assert.Contains("\n      1:3 若者定着事業", page, StringComparison.Ordinal);
        Assert.Contains("\n      2:3 合計", page, StringComparison.Ordinal);
        Assert.Contains("- 1ページ行3(若者定着事業): ", page, StringComparison.Ordinal);
        Assert.Contains("- 2ページ行2(〃(再掲含む。)): ", page, StringComparison.Ordinal);
    }

    private static string Plain(RecoveredList list, Language language, int? width)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        PageWriter.WritePlain(RecoveredListPage.Of(list, AppText.In(language), language, width), writer);
        return writer.ToString();
    }

    private static string WithoutCodes(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, @"\e\[[0-9;]*m", "");
}
