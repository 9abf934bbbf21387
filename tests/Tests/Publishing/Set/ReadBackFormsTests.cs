using System.Globalization;
using CsCheck;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Recovery;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Set;

/// <summary>Open data, read by the product's own readers: the same list, as far as the form carries it.</summary>
public sealed class ReadBackFormsTests
{
    private const string UndecidedAmounts = "undecided amounts";
    private const string TotalsAbove = "totals above, decimals";

    public static TheoryData<string> Lists => [.. PublishedLists.All.Keys];

    /// <summary>Those whose every amount the wide form carries, and whose policies have numbers.</summary>
    public static TheoryData<string> WideLists => [.. PublishedLists.All.Keys.Except([UndecidedAmounts, TotalsAbove])];

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
    [MemberData(nameof(WideLists))]
    public void The_wide_form_has_the_listings_again(string name)
    {
        var list = PublishedLists.All[name].Value;
        var read = ReadBack(list, "wide.csv");

        Assert.Equal(PrintedFile.Said(WithoutTotals(list)), PrintedFile.Said(WithoutTotals(read)));
    }

    [Fact]
    public void The_wide_form_of_a_table_with_totals_above_keeps_its_groups_and_numbers_them()
    {
        var read = ReadBack(PublishedLists.All[TotalsAbove].Value, "wide.csv");

        Assert.Equal(["MINISTRY OF AGRICULTURE", "MINISTRY OF COAL", "MINISTRY OF COMMERCE"], read.List.Policies.Select(policy => policy.Name));
        Assert.Equal(
            PublishedLists.All[TotalsAbove].Value.List.Listings.Select(listing => (listing.Name, listing.Amounts.Budget)),
            read.List.Listings.Select(listing => (listing.Name, listing.Amounts.Budget)));
    }

    [Fact]
    public void The_wide_form_leaves_undecided_amounts_blank()
    {
        var read = ReadBack(PublishedLists.All[UndecidedAmounts].Value, "wide.csv");

        Assert.Equal(["A事業 100 50 50", "B事業 50 20 30", "C事業 70 - -"], read.List.Listings.Select(listing => Row(listing.Name, listing.Amounts)));
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void The_long_form_has_the_amounts_again(string name)
    {
        var (list, read) = (PublishedLists.All[name].Value, ReadBack(PublishedLists.All[name].Value, "long.csv"));

        Assert.Equal(
            list.List.Listings.Select(listing => $"{listing.IsRelisted} {listing.Name} {Stated(list.List, listing.Amounts)}"),
            read.List.Listings.Select(listing => $"{listing.IsRelisted} {listing.Name} {Stated(read.List, listing.Amounts)}"));
        Assert.Equal(list.List.Policies.SelectMany(policy => policy.Measures).Select(measure => measure.Name), read.List.Policies.SelectMany(policy => policy.Measures).Select(measure => measure.Name));
        Assert.Contains(read.Findings, finding => finding.Kind == FindingKind.HiddenPart && finding.Detail("note") == ReadingNote.LackingForm);
    }

    [Fact]
    public void Rows_are_named_as_the_published_file_names_them()
    {
        var list = PublishedLists.All["sample"].Value;
        var read = ReadBack(list, "list.json");

        Assert.Equal(list.List.Listings.Select(listing => listing.Line), read.List.Listings.Select(listing => read.Printed.PlaceOf(listing.Line)!.Row));
        Assert.DoesNotContain(read.Findings, finding => finding.Kind == FindingKind.HiddenPart);
    }

    [Fact]
    public void A_workbook_that_LibreOffice_wrote_anew_is_still_the_same_list()
    {
        var list = PublishedLists.All["sample"].Value;
        var (_, files) = PrintedFile.Asked(
            "soffice", ".xlsx", MadeSet.Of(new Publication(list))["long.xlsx"],
            "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "ods", "--outdir", "DIR", "FILE");
        var (_, again) = PrintedFile.Asked(
            "soffice", ".ods", files["list.ods"], "-env:UserInstallation=file://DIR/profile", "--headless", "--convert-to", "xlsx", "--outdir", "DIR", "FILE");

        Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(PrintedFile.ReadBack(again["list.xlsx"])));
    }

    [Fact]
    public void A_made_list_is_the_same_again() => MadeList.Any.Sample(
        made =>
        {
            var list = ListRecovery.Recover(made.Printed(), new RecoveryOptions());
            var set = MadeSet.Of(new Publication(list));
            Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(PrintedFile.ReadBack(set["list.json"])));
            Assert.Equal(PrintedFile.Said(list), PrintedFile.Said(PrintedFile.ReadBack(set["datapackage.zip"])));
        },
        iter: 40);

    // A column in which no listing states an amount has no row in the long form.
    private static string Stated(ProgrammeList list, FundingBreakdown amounts) => string.Join(' ', Enumerable.Range(0, amounts.Count)
        .Where(column => !amounts[column].IsBlank)
        .Select(column => $"{list.ColumnField(column)} {list.ColumnHeading(column)} {amounts[column].ToString(list.Decimals)}"));

    private static string Row(string name, FundingBreakdown amounts) =>
        $"{name} {string.Join(' ', amounts.Columns.Select(amount => amount.IsBlank ? "-" : amount.IsUndecided ? "?" : amount.Counted.ToString(CultureInfo.InvariantCulture)))}";

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
