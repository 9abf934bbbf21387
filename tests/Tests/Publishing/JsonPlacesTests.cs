using System.Text;
using System.Text.Json.Nodes;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Tests.Budget;

namespace Shisaku.Tests.Publishing;

public sealed class JsonPlacesTests
{
    [Fact]
    public void A_row_of_a_pdf_has_its_page_and_a_running_number()
    {
        var document = Document(PlacedList.OnPages);
        var policy = document["policies"]![0]!;

        Assert.Equal("2 1", $"{policy["line"]} {policy["page"]}");
        Assert.StartsWith("""{"line":5,"page":1,"row":5,""", Compact(policy["measures"]![0]!["listings"]![2]!), StringComparison.Ordinal);
        Assert.Contains("\"relists\":3,\"relistsRow\":3,", Compact(policy["measures"]![0]!["listings"]![2]!), StringComparison.Ordinal);
        Assert.Contains("\"relists\":null,\"relistsRow\":null,", Compact(policy["measures"]![0]!["listings"]![0]!), StringComparison.Ordinal);
        Assert.StartsWith("""{"line":2,"page":2,"row":7,""", Compact(policy["subtotals"]![1]!), StringComparison.Ordinal);
        Assert.Contains("\"lines\":[1],\"rows\":[6],", Compact(document["total"]!), StringComparison.Ordinal);
        Assert.Contains("\"lines\":[1,3,4],\"rows\":[6,3,4],", Compact(document["checks"]!), StringComparison.Ordinal);
        Assert.StartsWith("""{"kind":"misread-mark","line":2,"page":2,"row":7,""", Compact(document["findings"]![1]!), StringComparison.Ordinal);
        Assert.StartsWith("page 2, row 2 (", (string)document["findings"]![1]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_workbook_has_its_sheet()
        => Assert.StartsWith(
            """{"line":3,"sheet":"合計","row":8,"label":""", Compact(Document(PlacedList.OnSheets)["total"]!), StringComparison.Ordinal);

    [Fact]
    public void A_text_has_none_of_these_fields()
    {
        var text = Text(SmallList.Recovered);

        Assert.All(
            new[] { "page", "sheet", "row", "rows", "relistsRow", "encoding" },
            field => Assert.DoesNotContain($"\"{field}\":", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_encoding_of_a_text_is_told_where_it_is_known()
    {
        var printed = SmallList.Recovered.Printed;
        var list = SmallList.Recovered with { Printed = printed with { Source = printed.Source with { Encoding = "Shift_JIS" } } };

        Assert.Equal("Shift_JIS", (string?)Document(list)["source"]!["encoding"]);
    }

    private static JsonNode Document(RecoveredList list) => JsonNode.Parse(Text(list))!;

    private static string Text(RecoveredList list)
    {
        using var stream = new MemoryStream();
        RecoveredListJson.WriteLine(list, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Compact(JsonNode node) => node.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
