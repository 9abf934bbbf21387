using System.Globalization;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Money;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Show;

/// <summary>The proof of a cell: all its sums, each written out.</summary>
public sealed class CellProofTests
{
    public static TheoryData<string> Lists => ManyLists.Names;

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_parts_of_every_sum_add_up_to_what_it_says_they_do(string name)
    {
        var list = ManyLists.Of(name);
        var proofs = CellProofs.Of(list, Language.English);
        var rows = list.List.Listings.Select(listing => listing.Line).Concat(list.List.TotalsRows.Select(totals => totals.Line)).Take(60).Append(list.List.TotalsRows.Last().Line).ToList();
        var count = 0;
        foreach (var (line, column) in rows.SelectMany(line => Enumerable.Range(0, list.List.ColumnCount).Select(column => (line, column))))
        {
            foreach (var sum in proofs.Find(line, list.List.ColumnField(column))!.Sums.Where(sum => sum is { Rule: not SumRule.Twin, Sum: not null }))
            {
                Assert.Equal(Number(sum.Sum!), sum.Parts.Sum(part => part.Name.StartsWith('\u2212') ? -Number(part.Text) : Number(part.Text)) + Number(sum.FurtherSum));
                Assert.Equal(Number(sum.Difference!), Number(sum.Sum!) - Number(sum.Stated.Text));
                count++;
            }
        }

        Assert.NotEqual(0, count);
    }

    [Fact]
    public void Each_amount_of_the_sample_stands_in_just_the_checks_that_name_it()
    {
        var list = Sample.Recovered;
        var proofs = CellProofs.Of(list, Language.Japanese);

        foreach (var listing in list.List.Listings)
        {
            for (var column = 0; column < list.List.ColumnCount; column++)
            {
                var field = list.List.ColumnField(column);
                var checks = list.Checks.Count(check => check.Lines.Contains(listing.Line) && (check.Rule is SumRule.RowSum or SumRule.Twin || check.Field == field));
                Assert.Equal(checks, proofs.Find(listing.Line, field)!.Sums.Length);
            }
        }
    }

    [Fact]
    public void A_total_of_thousands_of_rows_names_some_and_adds_up_the_others()
    {
        var list = ManyLists.Of("5,000 rows") is var whole ? whole with
        {
            List = whole.List with { GrandTotal = whole.List.GrandTotal! with { Lines = [.. whole.List.Listings.Where(GroupTotals.IsFirst).Select(listing => listing.Line)] } },
        } : null!;
        list = list with { Checks = Sums.Of(list.List) };
        var last = list.List.Listings.Last(GroupTotals.IsFirst);
        var sum = CellProofs.Of(list, Language.English).Find(last.Line, Field.Budget)!.Sums.Single(each => each.Rule == SumRule.GrandTotal);

        Assert.Equal(201, sum.Parts.Length);
        Assert.Equal(4_500 - 201, sum.Further);
        Assert.True(sum.Parts[^1].IsThis);
        Assert.Equal(Number(sum.Sum!), sum.Parts.Sum(part => Number(part.Text)) + Number(sum.FurtherSum));
    }

    [Fact]
    public void A_broken_sum_says_by_how_much()
    {
        var list = SmallList.Recovered.List;
        var wrong = list with { GrandTotal = list.GrandTotal! with { Amounts = list.GrandTotal.Amounts with { Budget = Amount.Of(5_380) } } };
        var proofs = CellProofs.Of(SmallList.Recovered with { List = wrong, Checks = Sums.Of(wrong) }, Language.English);
        var sum = proofs.Find(8, Field.Budget)!.Sums.Single(each => each.Rule == SumRule.GrandTotal);

        Assert.False(sum.IsHeld);
        Assert.Equal(("5,379", "5,380", "-1"), (sum.Sum, sum.Stated.Text, sum.Difference));
    }

    [Theory]
    [InlineData(1, Field.Budget)]
    [InlineData(3, "funding.bonds")]
    [InlineData(3, Field.Subtotal)]
    [InlineData(6, Field.Name)]
    public void What_is_no_cell_of_the_list_has_no_proof(int line, string field) =>
        Assert.Null(CellProofs.Of(SmallList.Recovered, Language.English).Find(line, field));

    [Fact]
    public void A_finding_of_the_row_is_told_with_each_of_its_cells()
    {
        var proof = CellProofs.Of(SmallList.Recovered, Language.English).Find(3, Field.Name)!;

        Assert.Equal("若者定着事業", proof.Text);
        Assert.Single(proof.Findings);
        Assert.Empty(proof.Sums);
    }

    private static decimal Number(string text) => text.Length == 0 ? 0
        : decimal.Parse(text.Replace('△', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
