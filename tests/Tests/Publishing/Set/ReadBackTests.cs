using System.Text;
using System.Text.Json;
using Shisaku.Publishing;
using Shisaku.Publishing.OpenData;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Reading;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Set;

/// <summary>What is published, read by the product's own readers: every cell comes back.</summary>
public sealed class ReadBackTests
{
    private static readonly Lazy<OrderedDictionary<string, byte[]>> Set = new(() => MadeSet.Of(new Publication(Sample.Recovered)));

    [Theory]
    [InlineData("print.xlsx")]
    [InlineData("print.pdf")]
    public void A_print_is_the_same_list_again(string file) =>
        Assert.Equal(PrintedFile.Said(Sample.Recovered), PrintedFile.Said(PrintedFile.ReadBack(Set.Value[file])));

    [Fact]
    public void The_long_form_has_every_cell_of_every_amount()
    {
        var expected = ObservationTable.Table.Rows(PublishedList.All([new Publication(Sample.Recovered)]))
            .Select(row => row.Select(datum => datum.ToString()).ToArray())
            .Prepend([.. ObservationTable.Table.Columns.Select(column => column.Name)])
            .ToList();

        // Under another heading it is read as any CSV, cell by cell; the workbook is held against it by LibreOffice.
        expected[0][0] = "number";
        var foreign = Encoding.UTF8.GetString(Set.Value["long.csv"]).Replace("list_number", "number", StringComparison.Ordinal);

        Assert.Equal(expected, Rows(Encoding.UTF8.GetBytes(foreign)), Same);
    }

    [Fact]
    public void The_document_has_every_listing_under_its_policy_and_measure()
    {
        using var json = JsonDocument.Parse(Set.Value["list.json"]);
        var read = json.RootElement.GetProperty("policies").EnumerateArray().SelectMany(policy => policy.GetProperty("measures").EnumerateArray()
            .SelectMany(measure => measure.GetProperty("listings").EnumerateArray().Select(listing =>
                $"{policy.GetProperty("name").GetString()}|{measure.GetProperty("name").GetString()}|{listing.GetProperty("name").GetString()}|{listing.GetProperty("budget").GetInt64()}")));

        Assert.Equal(
            Sample.Recovered.List.Policies.SelectMany(policy => policy.Measures.SelectMany(measure => measure.Listings.Select(listing =>
                $"{policy.Name}|{measure.Name}|{listing.Name}|{listing.Amounts.Budget.Counted}"))),
            read);
    }

    [Fact]
    public void Definitions_and_codes_are_those_of_the_package()
    {
        var lists = PublishedList.All([new Publication(Sample.Recovered)]);

        Assert.Equal(DefinitionTable.Table.Rows(lists).Count() + 1, Rows("definitions.csv").Count);
        Assert.Equal(CodeTable.Table.Rows(lists).Count() + 1, Rows("codes.csv").Count);
    }

    private static List<string[]> Rows(string file) => Rows(Set.Value[file]);

    private static List<string[]> Rows(byte[] file) =>
        [.. ReadingInput.Read(file).Rows.Select(row => row.Cells.Select(cell => PlainText.Unguarded(cell)).ToArray())];

    // Blank cells at a row's end are no cells to a reader.
    private static bool Same(string[] expected, string[] read) =>
        expected.Select((text, at) => text == (read.ElementAtOrDefault(at) ?? "")).All(isSame => isSame);
}
