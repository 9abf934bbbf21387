using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Publishing.Print;

namespace Shisaku.Tests.Publishing.Set;

/// <summary>Open data, read by the product's own readers: the same list, as far as the form carries it.</summary>
public sealed class ReadBackFormsTests
{
    public static TheoryData<string> Lists => [.. PublishedLists.All.Keys];

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_document_is_the_same_list_again(string name) => IsAgain(name, "list.json");

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_workbook_of_open_data_is_the_same_list_again(string name) => IsAgain(name, "long.xlsx");

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_data_package_is_the_same_list_again(string name) => IsAgain(name, "datapackage.zip");

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_wide_form_has_the_listings_again(string name)
    {
        var list = PublishedLists.All[name].Value;
        var read = ReadBack(list, "wide.csv");

        Assert.Equal(PrintedFile.Said(WithoutTotals(list)), PrintedFile.Said(WithoutTotals(read)));
    }

    private static void IsAgain(string name, string file)
    {
        var list = PublishedLists.All[name].Value;

        Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(ReadBack(list, file)));
    }

    private static RecoveredList ReadBack(RecoveredList list, string file) => PrintedFile.ReadBack(MadeSet.Of(new Publication(list))[file]);

    private static RecoveredList WithoutTotals(RecoveredList list) => list with
    {
        List = list.List with
        {
            Title = null,
            FiscalYear = null,
            GrandTotal = null,
            Policies = [.. list.List.Policies.Select(policy => policy with
            {
                Subtotals = [],
                Measures = [.. policy.Measures.Select(measure => measure with { IncludesRelistings = false })],
            })],
        },
    };
}
