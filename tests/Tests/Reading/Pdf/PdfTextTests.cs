namespace Shisaku.Tests.Reading;

public sealed class PdfTextTests
{
    [Fact]
    public void Letters_are_read_in_their_places_in_whatever_order_they_were_drawn()
        => Assert.Equal(
            ["1: Department of Roads", "1: 1,234,567"],
            new PdfDrawing().Page().Shuffled(55, 140, "1,234,567").Shuffled(55, 100, "Department of Roads").Rows());

    [Fact]
    public void Letters_printed_twice_to_look_bold_are_read_once()
        => Assert.Equal(
            ["1: Total 1,100"],
            new PdfDrawing().Page().Text(55, 100, "Total 1,100").Text(55.4, 100, "Total 1,100").Rows());

    [Fact]
    public void Text_that_cannot_be_seen_is_read_where_it_is_all_there_is()
    {
        Assert.Equal(["1: Roads"], new PdfDrawing().Page().Hidden(55, 100, "Roads").Rows());
        Assert.Equal(["1: Roads"], new PdfDrawing().Page().Hidden(55, 120, "Draft").Text(55, 100, "Roads").Rows());
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_page_that_is_turned_is_read_upright(int rotation)
        => Assert.Equal(
            ["1: Roads|1,200||1,200", "1: Schools|34|34|"],
            new PdfDrawing().Page(rotation).Grid([50, 200, 280, 360, 440], [100, 120, 140])
                .Text(55, 114, "Roads").Amount(275, 114, "1,200").Amount(435, 114, "1,200")
                .Text(55, 134, "Schools").Amount(275, 134, "34").Amount(355, 134, "34").Rows());

    [Fact]
    public void A_word_too_long_for_its_cell_runs_over_the_rule()
        => Assert.Equal(
            ["1: Flights returned|9", "1: Other|1"],
            new PdfDrawing().Page().Grid([50, 110, 200], [100, 120, 140])
                .Text(55, 114, "Flights returned").Amount(195, 114, "9").Text(55, 134, "Other").Amount(195, 134, "1").Rows());

    [Fact]
    public void Japanese_spread_over_its_column_is_joined_and_its_amounts_keep_their_sign()
    {
        Assert.SkipUnless(File.Exists(PdfDrawing.JapaneseFace), "the machine has no Japanese face");

        Assert.Equal(
            ["1: （単位：千円）", "1: 款|予算額|差引増△減額", "1: 01 議会費|770,553|△13,289", "1: 合計|770,553|△13,289"],
            new PdfDrawing(japanese: true).Page().Grid([50, 200, 280, 360], [100, 130, 150, 170])
                .Text(290, 90, "（単位：千円）").Text(120, 118, "款").Text(210, 118, "予").Text(235, 118, "算").Text(260, 118, "額")
                .Text(290, 112, "差").Text(310, 112, "引").Text(330, 112, "増").Text(290, 126, "△").Text(310, 126, "減").Text(330, 126, "額")
                .Text(55, 144, "01").Text(75, 144, "議").Text(115, 144, "会").Text(155, 144, "費").Amount(275, 144, "770,553")
                .Text(285, 144, "△").Amount(355, 144, "13,289")
                .Text(75, 164, "合").Text(155, 164, "計").Amount(275, 164, "770,553").Text(285, 164, "△").Amount(355, 164, "13,289").Rows());
    }
}
