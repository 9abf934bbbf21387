using Shisaku.Publishing;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Print;

public sealed class PageFlowTests
{
    [Fact]
    public void No_letter_stands_alone_in_the_last_line_of_a_name()
    {
        Assert.Equal(["あいうえ", "おか"], LineBreaks.Of("あいうえおか", 5_000, Ruler));
        Assert.Equal(["A word", "wraps"], LineBreaks.Of("A word wraps", 5_000, Ruler).Select(line => line.Trim()));
        var (pages, _) = Pages(TableColumns.TableOf(Sample.Recovered));
        Assert.All(
            pages.SelectMany(page => page.Rows).Where(row => row.Row.Kind == RowKind.Listing).SelectMany(row => row.Lines).Where(cell => cell.Count > 1),
            cell => Assert.NotEqual(1, cell[^1].Length));
    }

    [Fact]
    public void A_heading_of_two_lines_is_not_broken_again()
    {
        var table = TableColumns.TableOf(Sample.Recovered);
        var (_, measures) = Pages(table);
        var commission = table.Head().Single(cell => cell.Text.Contains("委託", StringComparison.Ordinal));

        Assert.Equal(2, new CellSetting(table, measures, Ruler).HeadLines(commission).Count);
    }

    [Fact]
    public void A_table_in_English_is_printed_in_English()
    {
        var list = PrintedFile.Recovered("""
            Traffic of 2024
            Route,All (thousand yen),North,South
            Summer,30,10,20
            Winter,12,15,-3
            Total,43,25,17
            """.Replace(',', '\t'));
        var table = TableColumns.TableOf(list);
        var said = string.Join(' ', table.Rows().SelectMany(row => row.Cells.Append(row.Text)).Append(table.UnitLine).Append(table.Title)
            .Concat(table.Head().Select(cell => cell.Text)));

        Assert.False(table.IsJapanese);
        Assert.Contains("-3", said, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"[\u3040-\u30FF\u4E00-\u9FFF\u25B3\u203B]", said);
    }

    [Fact]
    public void A_total_above_its_rows_that_names_them_is_their_heading()
    {
        var list = PrintedFile.Recovered("""
            Item,All,North,South
            Roads,30,10,20
            Repair,10,4,6
            Building,20,6,14
            Schools,12,5,7
            Repair of schools,5,2,3
            Teaching,7,3,4
            """.Replace(',', '\t'));
        var table = TableColumns.TableOf(list);
        var rows = table.Rows().ToList();

        Assert.Equal(["Roads", "Schools"], rows.Where(row => row.OpensPolicy).Select(row => row.Text));
        Assert.DoesNotContain(rows.Zip(rows.Skip(1)), pair => pair.First.Kind == RowKind.Policy && pair.First.Text == pair.Second.Text);
    }

    private static readonly OfficeRuler Ruler = new();

    [Fact]
    public void A_policy_never_stands_alone_at_the_foot_of_a_page_nor_a_total_at_its_head()
    {
        var pages = Pages(TableColumns.TableOf(Sample.Recovered)).Pages;

        Assert.True(pages.Count > 3);
        Assert.All(pages, page => Assert.NotEqual(RowKind.Policy, page.Rows[^1].Row.Kind));
        Assert.All(pages, page => Assert.Contains(page.Rows[0].Row.Kind, new[] { RowKind.Policy, RowKind.Listing }));
    }

    [Fact]
    public void Every_row_stands_whole_on_one_page_in_order()
    {
        var table = TableColumns.TableOf(Sample.Recovered);
        var (pages, measures) = Pages(table);

        Assert.Equal(table.Rows().Select(row => (row.Kind, row.Line)), pages.SelectMany(page => page.Rows).Select(row => (row.Row.Kind, row.Row.Line)));
        Assert.All(pages, page => Assert.True(page.Rows[^1].Top + page.Rows[^1].Height <= measures.Paper.BodyHeight + 0.01));
        Assert.All(pages, page => Assert.All(
            page.Rows.Zip(page.Rows.Skip(1)), pair => Assert.Equal(pair.First.Top + pair.First.Height, pair.Second.Top, 6)));
    }

    [Fact]
    public void A_measure_that_goes_on_is_named_again_at_the_top_of_the_next_page()
    {
        var pages = Pages(TableColumns.TableOf(Sample.Recovered)).Pages;

        Assert.Contains(pages, page => page.Measures.Count > 0 && page.Measures[0] is { IsContinued: true, First: 0 });
        Assert.All(
            pages.SelectMany(page => page.Measures).GroupBy(measure => measure.Measure),
            parts => Assert.Equal(parts.Key.Rows, parts.Sum(part => part.Rows)));
        Assert.All(pages.SelectMany(page => page.Measures).GroupBy(measure => measure.Measure), parts => Assert.Single(parts, part => !part.IsContinued));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void No_number_is_wrapped_and_no_line_is_wider_than_its_cell(bool isWide)
    {
        var table = TableColumns.TableOf(isWide ? PrintedFile.Recovered(WideLists.EightSources) : Sample.Recovered);
        var (pages, measures) = Pages(table);

        foreach (var row in pages.SelectMany(page => page.Rows).Where(row => row.Row.Kind == RowKind.Listing))
        {
            for (var column = 0; column < table.Columns.Length; column++)
            {
                Assert.All(row.Lines[column], line => Assert.True(Ruler.WidthOf(line) <= measures.TextWidth(column, 1), line));
                Assert.True(table.Columns[column].Kind != ColumnKind.Amount || row.Lines[column].Count == 1);
            }
        }
    }

    [Fact]
    public void A_name_longer_than_a_page_is_made_smaller_and_kept_whole()
    {
        var name = string.Concat(Enumerable.Repeat("中小企業の経営の革新", 400)) + "事業";
        var pages = Pages(TableColumns.TableOf(PrintedFile.Recovered($"事業名\t予算額(千円)\t一般財源\n{name}\t590\t590\n合計\t590\t590\n"))).Pages;

        var row = Assert.Single(pages.SelectMany(page => page.Rows), row => row.Row.Kind == RowKind.Listing);
        Assert.Equal(name, string.Concat(row.Lines[0]));
        Assert.InRange(row.Scale, 0.01, 0.99);
    }

    [Theory]
    [InlineData("中小企業(経営)の革新", 5000, "中小企業|(経営)の|革新")]
    [InlineData("あいうえターン(", 5000, "あいうえ|ターン(")]
    [InlineData("一\n二三", 5000, "一|二三")]
    [InlineData("県外からの人材(還流)", 9000, "県外からの人材|(還流)")]
    [InlineData("あいうえおか)", 5000, "あいうえ|おか)")]
    [InlineData("あいうえ葛\U000E0100城の", 5000, "あいうえ葛\U000E0100|城の")]
    [InlineData("あいうえか\u3099きく", 5000, "あいうえ|か\u3099きく")]
    [InlineData("ABCDEFGHIJKLMN", 3000, "ABCDEF|GHIJKL|MN")]
    public void A_line_breaks_where_Japanese_may(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaks.Of(text, width, Ruler)));

    private static (List<TablePage> Pages, TableMeasures Measures) Pages(PrintedTable table)
    {
        var measures = TableMeasures.Of(table, Ruler);
        return ([.. new PageFlow(table, measures, Ruler).Pages()], measures);
    }
}
