using Shisaku.Reading;
using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class AlignedTextTests
{
    [Theory]
    [InlineData("   若者定着   ○    18,658  \u3000 R4-R5  ", "1: 若者定着|○|18,658|R4-R5")]
    [InlineData("事業名\u3000\u3000国庫", "1: 事業名|国庫")]
    [InlineData("a", "1: a")]
    public void Two_or_more_blanks_part_cells(string text, string row) => Assert.Equal([row], Noted(Read(text)));

    [Theory]
    [InlineData("令和5年度\u3000施策一覧", "1: 令和5年度\u3000施策一覧")]
    [InlineData("合\u3000計  590", "1: 合\u3000計|590")]
    [InlineData("DX 推進課", "1: DX 推進課")]
    public void One_blank_does_not(string text, string row) => Assert.Equal([row], Noted(Read(text)));

    [Fact]
    public void A_row_of_too_many_cells_is_refused()
        => Assert.Equal(UnreadableReason.TooManyCellsInRow, Refusal(string.Join("  ", Enumerable.Repeat("1", 10_000))).Reason);

    [Fact]
    public void A_blank_cell_stays_blank_in_its_column() => Assert.Equal(
        ["1: Item|2023|2024|2025", "2: Roads|1,310|410|7", "3: Parks||75|12", "4: Ports|51||140", "5: Total|1,361|485|159"],
        Noted(Read("""
            Item        2023     2024     2025
            Roads      1,310      410        7
            Parks                  75       12
            Ports         51               140
            Total      1,361      485      159
            """)));

    [Fact]
    public void A_full_width_sign_takes_two_places() => Assert.Equal(
        ["1: 事業名|事業費|国庫|その他|一般財源", "2: 若者定着事業|4,789|2,385||2,404", "3: 就職支援|590||90|500", "4: 小計|5,379|2,385|90|2,904"],
        Noted(Read("""
            事業名          事業費     国庫   その他   一般財源
            若者定着事業     4,789    2,385               2,404
            就職支援           590               90         500
            小計             5,379    2,385      90       2,904
            """)));

    [Fact]
    public void Some_extractors_count_it_as_one() => Assert.Equal(
        ["1: 若者定着事業|4,789|2,385||2,404", "2: 就職|590||90|500", "3: 技能向上支援費|139|39|20|80"],
        Noted(Read("""
            若者定着事業        4,789   2,385           2,404
            就職              590              90     500
            技能向上支援費         139      39      20      80
            """)));

    [Fact]
    public void Words_spaced_out_over_their_column_are_one_text() => Assert.Equal(
        ["1: 議 会 費|481|20", "2: 総 務 費||9,013", "3: 地方消費税交付金|27,048|5"],
        Noted(Read("""
            議     会     費        481       20
            総     務     費               9,013
            地方消費税交付金     27,048        5
            """)));

    [Fact]
    public void A_number_a_single_blank_away_stands_in_its_own_column() => Assert.Equal(
        ["1: Roads|1,310|4,410", "2: Parks|64|75", "3: Harbours|12,051|5", "4: Rails|5|12,140"],
        Noted(Read("""
            Roads      1,310   4,410
            Parks         64      75
            Harbours  12,051       5
            Rails          5  12,140
            """.Replace("5  12,140", "5 12,140", StringComparison.Ordinal).Replace("       5\n", "      5\n", StringComparison.Ordinal)
            .Replace("1,310   4,410", "1,310  4,410", StringComparison.Ordinal).Replace("64      75", "64     75", StringComparison.Ordinal))));

    [Fact]
    public void A_sign_of_money_stands_with_its_number_and_a_stray_blank_stays_within_one() => Assert.Equal(
        ["1: Roads|$1,310|$(44)|7,156 ,523", "2: Parks|64|75|12, 345", "3: Total|$1,374|$-|7,168,868"],
        Noted(Read("""
            Roads    $   1,310   $ (44)   7,156 ,523
            Parks           64       75      12, 345
            Total    $   1,374   $    -    7,168,868
            """)));

    [Fact]
    public void Where_the_places_contradict_one_another_cells_are_counted() => Assert.Equal(
        ["1: a|100|200", "2: a longer name|3|40,000", "3: b|12,345,678|9"],
        Noted(Read("a  100  200\na longer name  3  40,000\nb  12,345,678  9\n")));
}
