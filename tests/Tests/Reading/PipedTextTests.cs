using static Shisaku.Tests.Reading.ReadingInput;

namespace Shisaku.Tests.Reading;

public sealed class PipedTextTests
{
    [Fact]
    public void A_table_drawn_with_bars_is_read_without_its_ruled_lines()
        => Assert.Equal(
            ["1: 事業名|国庫|一般", "3: 若者定着|1,234|-", "4: 商店街||5"],
            Noted(Read("| 事業名 | 国庫 | 一般 |\n|---|---:|---:|\n| 若者定着 | 1,234 | - |\n| 商店街 |  | 5 |\n")));

    [Fact]
    public void Bars_need_not_stand_around_the_rows()
        => Assert.Equal(["1: a|b|c", "3: d|e|f"], Noted(Read("a | b | c\n--+---+--\nd | e | f\n")));

    [Fact]
    public void A_row_of_dashes_that_mean_nothing_stays()
        => Assert.Equal(["1: a|b|c", "2: -|-|-"], Noted(Read("a | b | c\n- | - | -\n")));
}
