using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Money;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Show;

/// <summary>The table for the screen, and the print beside it.</summary>
public sealed class ShownTableTests
{
    public static TheoryData<string> Lists => ManyLists.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_row_stands_on_one_page_and_no_page_is_endless(string name)
    {
        var list = ManyLists.Of(name);
        var table = ShownTable.Of(list);

        Assert.Equal(
            list.List.Listings.Select(listing => listing.Line).Concat(list.List.TotalsRows.Select(totals => totals.Line)).Order(),
            table.Pages.SelectMany(page => page.Lines).Order());
        Assert.All(table.Pages, page => Assert.InRange(page.Rows.Length, 1, 165));
        Assert.All(table.Pages, page => Assert.Equal(page.Rows.Count(row => row.Measure is not null), page.Rows.Sum(row => row.MeasureRows)));
        Assert.All(table.Pages.SelectMany(page => page.Rows).Where(row => row.Cells.Length > 0), row => Assert.Equal(table.Columns.Length, row.Cells.Length));
    }

    [Fact]
    public void The_sample_stands_as_the_prefecture_prints_it()
    {
        var table = ShownTable.Of(Sample.Recovered);
        var rows = Assert.Single(table.Pages).Rows;

        Assert.Equal(8, rows.Count(row => row.Kind == ShownRowKind.Policy));
        Assert.Equal(122, rows.Count(row => row.Kind == ShownRowKind.Listing));
        Assert.Equal(5, rows.Count(row => row.IncludesRelistings));
        Assert.Equal("17,154,177", Assert.Single(rows, row => row.Kind == ShownRowKind.GrandTotal).Cells.First(cell => cell.Field == Field.Budget).Text);
        Assert.Contains(rows.SelectMany(row => row.Cells), cell => cell is { State: CellState.Moved, Sign: "→" });
    }

    [Fact]
    public void A_long_list_is_cut_between_policies()
    {
        var pages = ShownTable.Of(ManyLists.Of("5,000 rows")).Pages;

        Assert.All(pages, page => Assert.Equal(ShownRowKind.Policy, page.Rows[0].Kind));
        Assert.True(pages.Length is > 30 and < 110, $"{pages.Length} pages");
    }

    [Fact]
    public void The_print_is_shown_row_by_row_and_each_cell_knows_what_became_of_it()
    {
        var view = PrintedView.Of(Sample.Recovered);
        var rows = Enumerable.Range(1, view.Pages).SelectMany(page => view.Rows(page, Language.English)).ToList();

        Assert.Equal(Sample.Printed.Rows.Select(row => string.Join('|', row.Cells)), rows.Select(row => string.Join('|', row.Cells.Select(cell => cell.Text))));
        Assert.Equal(
            Sample.Recovered.Cells.Count(cell => cell.State == CellState.Moved && cell.Column is not null),
            rows.SelectMany(row => row.Cells).Count(cell => cell.State == CellState.Moved));
        var proofs = CellProofs.Of(Sample.Recovered, Language.English);
        Assert.All(rows.SelectMany(row => row.Cells, (row, cell) => (row.Line, cell.Field)).Where(cell => cell.Field is not null), cell => Assert.NotNull(proofs.Find(cell.Line, cell.Field!)));
        Assert.All(rows, row => Assert.Contains(view.Rows(view.PageOf(row.Line), Language.English), each => each.Line == row.Line));
    }
}
