using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing;

public sealed class BesideViewTests
{
    // The total of general revenue is wrong.
    private static readonly RecoveredList List = ListText.Recover("""
        List of programmes 2023
        (thousand yen)
        Item   | Budget | National | General
        Roads  | 100    | 40       | 60
        Parks  | 250    |          | 250
        Ports  | 17     | 9        | 8
        Total  | 367    | 49       | 317
        """);

    private static readonly BesideView View = BesideView.Of(List, Language.English);

    [Fact]
    public void Every_printed_row_stands_there_once_beside_what_it_became()
    {
        var rows = View.Rows().ToList();

        Assert.Equal(List.Printed.Rows.Select(row => row.Line), rows.Select(row => row.Line));
        Assert.All(rows, row => Assert.Equal(List.Printed.RowAt(row.Line)!.Cells, row.Printed.Select(cell => cell.Text)));
        Assert.Equal(3, rows.Count(row => row.Kind == ShownRowKind.Listing));
        Assert.Equal(["Roads", "100", "40", "60"], rows.First(row => row.Kind == ShownRowKind.Listing).Recovered.Select(cell => cell.Text));
    }

    [Fact]
    public void What_was_put_right_is_marked_told_and_can_be_decided_otherwise()
    {
        var total = View.Rows().Single(row => row.Kind == ShownRowKind.GrandTotal);

        Assert.True(total.IsChanged);
        Assert.Contains(total.Recovered, cell => cell.IsMarked);
        Assert.NotEmpty(total.Findings);
        var choice = View.Choices.First();
        Assert.Equal((Act.Compare, total.Line), (choice.Act, choice.Line));
        Assert.Equal(choice.Line, List.Findings.First(finding => finding.Field == choice.Field && finding.Line == choice.Line).Line);
    }

    [Fact]
    public void A_cell_is_decided_about_once() =>
        Assert.Equal(View.Choices.Count(), View.Choices.Select(choice => (choice.Line, choice.Field)).Distinct().Count());
}
