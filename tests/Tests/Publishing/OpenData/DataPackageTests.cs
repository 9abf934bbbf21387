using System.Globalization;
using System.Text.Json.Nodes;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Publishing.OpenData;
using Shisaku.Tests.Docs;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.OpenData;

public sealed class DataPackageTests
{
    private static readonly Lazy<OpenPackage> OfSample = new(() => OpenPackage.Of(new Publication(Sample.Recovered)));

    [Fact]
    public void The_same_list_gives_the_same_bytes() =>
        Assert.Equal(OpenPackage.Bytes(new Publication(SmallList.Recovered)), OpenPackage.Bytes(new Publication(SmallList.Recovered)));

    [Fact]
    public void Every_amount_of_the_list_is_read_back_and_no_other()
    {
        var list = Sample.Recovered.List;
        var read = OfSample.Value.Records("observations").ToDictionary(
            row => (Number(row["listing_line"]), row["item_code"] + row["source_code"]), row => long.Parse(row["amount"], CultureInfo.InvariantCulture));

        var stated = list.Listings.SelectMany(listing => Enumerable.Range(0, list.ColumnCount)
            .Where(column => !listing.Amounts[column].IsBlank)
            .Select(column => (Key: (listing.Line, column == 0 ? "budget" : "funding" + list.FundingSources[column - 1].Key), listing.Amounts[column].Counted)))
            .ToDictionary(each => each.Key, each => each.Counted);

        Assert.Equal(stated.OrderBy(each => each.Key), read.OrderBy(each => each.Key));
    }

    [Fact]
    public void Every_text_and_mark_of_the_list_is_read_back()
    {
        var (list, package) = (Sample.Recovered.List, OfSample.Value);
        var divisions = package.Records("divisions").ToLookup(row => row["listing_line"], row => row["division_name"] + "/" + row["office_name"]);
        var names = package.Records("measures").ToDictionary(row => row["measure_code"], row => row["measure_name"]);

        Assert.Equal(
            list.Policies.SelectMany(policy => policy.Measures.SelectMany(measure => measure.Listings.Select(each => string.Join('|',
                policy.Number, measure.Name, each.Line, each.Name, Text(each.IsRelisted), each.Relists, Text(each.Flags.New), Text(each.Flags.Priority),
                Text(each.Flags.KeyResult), each.Term?.From, each.Term?.To, Text(each.Commission),
                string.Join('+', each.Divisions.Select(division => division.Name + "/" + division.Office)))))),
            package.Records("listings").Select(row => string.Join('|',
                row["policy_code"], names[row["measure_code"]], row["listing_line"], row["programme_name"], row["relisted"], row["first_listing_line"], row["new"], row["priority"],
                row["key_result"], row["term_from"], row["term_to"], row["commission"], string.Join('+', divisions[row["listing_line"]]))));
    }

    [Fact]
    public void What_counts_adds_up_to_the_grand_total_and_so_do_the_flows()
    {
        var total = Sample.Recovered.List.GrandTotal!.Amounts.Budget.Counted;
        var flows = OfSample.Value.Rows("conveniences/flows.csv");
        var amount = Array.IndexOf(flows[0], "amount");

        Assert.Equal(total, OfSample.Value.Records("observations").Where(row => row["counted"] == "true").Sum(row => long.Parse(row["amount"], CultureInfo.InvariantCulture)));
        Assert.Equal(total, flows.Skip(1).Sum(row => long.Parse(row[amount], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_blank_a_zero_and_an_undecided_amount_are_three_things()
    {
        var small = SmallList.Recovered;
        var policy = small.List.Policies[0];
        var listing = policy.Measures[0].Listings[0] with { Amounts = new FundingBreakdown(Amount.Undecided, [Amount.Of(0), Amount.Blank]) };
        var list = small with { List = small.List with { Policies = [policy with { Measures = [policy.Measures[0] with { Listings = [listing] }] }] } };

        Assert.Equal(
            ["budget: undecided", "national:0 stated"],
            OpenPackage.Of(new Publication(list)).Records("observations")
                .Select(row => $"{(row["source_code"].Length > 0 ? row["source_code"] : row["item_code"])}:{row["amount"]} {row["amount_status"]}"));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-x", "'-x")]
    [InlineData("@a", "'@a")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'quoted", "''quoted")]
    [InlineData("plain", "plain")]
    public void What_could_be_a_formula_is_guarded_and_reads_back(string text, string guarded)
    {
        Assert.Equal(guarded, PlainText.Guarded(text));
        Assert.Equal(text, PlainText.Unguarded(guarded));
    }

    [Fact]
    public void The_workbook_is_valid_and_says_what_the_csv_says()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(OfSample.Value.Files["data/open-data.xlsx"]), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(fault => fault.Description));
        foreach (var sheet in book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>())
        {
            var part = (WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!);
            var rows = part.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(row => row
                .Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.DataType?.InnerText == "b" ? (cell.InnerText == "1" ? "true" : "false") : cell.InnerText).ToArray());
            Assert.Equal(OfSample.Value.Rows($"data/{sheet.Name}.csv").Select(row => row.Select(PlainText.Unguarded).ToArray()), rows);
        }
    }

    [Theory]
    [InlineData("あ", 32_767)]
    [InlineData("😀", 32_767)]
    [InlineData("a😀あ", 32_766)]
    public void A_text_longer_than_a_cell_can_be_is_cut_between_letters_and_shows_it(string letters, int length)
    {
        var text = WorkbookText.Of(string.Concat(Enumerable.Repeat(letters, 40_000)));

        Assert.Equal(length, text.Length);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
        Assert.Equal(new string('a', 32_767), WorkbookText.Of(new string('a', 32_767)));
    }

    [Fact]
    public void A_table_longer_than_a_sheet_goes_on_in_another()
    {
        using var stream = new MemoryStream();
        WorkbookFile.Write([ListingTable.Table], PublishedList.All([new Publication(SmallList.Recovered)]), stream, most: 3);
        using var book = SpreadsheetDocument.Open(stream, isEditable: false);

        Assert.Equal([3, 2], book.WorkbookPart!.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(sheet => ((WorksheetPart)book.WorkbookPart.GetPartById(sheet.Id!)).Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Count()));
    }

    [Fact]
    public async Task The_parquet_file_has_the_same_amounts()
    {
        await using var parquet = await Parquet.ParquetReader.CreateAsync(new MemoryStream(OfSample.Value.Files["conveniences/observations.parquet"]));
        using var group = parquet.OpenRowGroupReader(0);
        var amounts = new long?[group.RowCount];
        await group.ReadAsync<long>(parquet.Schema.DataFields.Single(field => field.Name == "amount"), amounts.AsMemory());

        Assert.Equal(OfSample.Value.Records("observations").Select(row => (long?)long.Parse(row["amount"], CultureInfo.InvariantCulture)), amounts);
    }

    [Fact]
    public void The_descriptor_keeps_what_Data_Package_asks()
    {
        var package = OfSample.Value;
        var descriptor = JsonNode.Parse(package.Text("datapackage.json"))!;
        var resources = descriptor["resources"]!.AsArray();

        Assert.Matches("^[a-z0-9._/-]+$", (string)descriptor["name"]!);
        Assert.Equal(resources.Count, resources.Select(each => (string)each!["name"]!).Distinct().Count());
        Assert.All(resources, resource =>
        {
            Assert.Matches("^[a-z0-9._/-]+$", (string)resource!["name"]!);
            Assert.Contains((string)resource["path"]!, package.Files.Keys);
        });
        Assert.All(resources.Where(each => each!["schema"] is not null), resource => Obeys(package, resources, resource!));
        Assert.Equal(package.Files.Keys.Where(name => name.StartsWith("data/", StringComparison.Ordinal)), resources.Select(each => (string)each!["path"]!));
    }

    [Fact]
    public void The_page_of_columns_is_the_one_the_code_makes() => Assert.Equal(ColumnsPage.Text(), SourceTree.Read("docs/columns.md"));

    [Fact]
    public void Both_languages_have_the_same_words() =>
        Assert.Equal(OpenDataText.In(Language.Japanese).Keys, OpenDataText.In(Language.English).Keys);

    // The rules of Table Schema that our fields use: types, required, enum, primary and foreign keys.
    private static void Obeys(OpenPackage package, JsonArray resources, JsonNode resource)
    {
        var rows = package.Rows((string)resource["path"]!);
        var schema = resource["schema"]!;
        var fields = schema["fields"]!.AsArray();
        Assert.Equal(fields.Select(field => (string)field!["name"]!), rows[0]);
        foreach (var (field, column) in fields.Select((field, column) => (field!, column)))
        {
            var pattern = (string)field["type"]! switch
            {
                "integer" => @"^-?\d+$", "number" => @"^-?\d+(\.\d+)?$", "boolean" => "^(true|false)$", "date" => @"^\d{4}-\d\d-\d\d$", "string" => "", var other => throw new InvalidOperationException(other),
            };
            var codes = field["constraints"]?["enum"]?.AsArray().Select(code => (string)code!).ToList();
            foreach (var value in rows.Skip(1).Select(row => row[column]))
            {
                Assert.True(value.Length > 0 || field["constraints"]?["required"] is null, (string)field["name"]!);
                Assert.True(value.Length == 0 || System.Text.RegularExpressions.Regex.IsMatch(value, pattern), value);
                Assert.True(value.Length == 0 || codes is null || codes.Contains(value), value);
            }
        }

        var keys = Keys(rows, schema["primaryKey"]!.AsArray());
        Assert.Equal(keys.Count, keys.Distinct().Count());
        foreach (var link in schema["foreignKeys"]?.AsArray() ?? [])
        {
            var other = resources.Single(each => (string?)each!["name"] == (string?)link!["reference"]!["resource"])!;
            var known = Keys(package.Rows((string)other["path"]!), link!["reference"]!["fields"]!.AsArray()).ToHashSet();
            Assert.All(Keys(rows, link["fields"]!.AsArray()), key => Assert.Contains(key, known));
        }
    }

    private static List<string> Keys(List<string[]> rows, JsonArray columns)
    {
        var places = columns.Select(column => Array.IndexOf(rows[0], (string)column!)).ToArray();
        return [.. rows.Skip(1).Select(row => string.Join('|', places.Select(place => row[place])))];
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string Text(bool? value) => value switch { true => "true", false => "false", _ => "" };

    private static string Text(Commission value) => value switch { Commission.None => "none", Commission.Whole => "whole", _ => "part" };
}
