using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>The sample's true table, as a person set it down beside the print.</summary>
/// <param name="Rows">Its rows, each by the names of the columns.</param>
internal sealed record SampleTruth(ImmutableArray<Dictionary<string, string>> Rows)
{
    /// <summary>The sample's title.</summary>
    public const string Title = "令和5年度中小企業振興施策一覧";

    private static readonly string[] Sources = ["national", "other", "general"];

    private static readonly string[] ListingFields =
        ["policy", "measure", "measureIncludesRelistings", "name", "relisted", "relists", "new", "priority", "keyResult",
         "budget", .. Sources, "from", "to", "commission", "divisions",];

    /// <summary>The table in a file.</summary>
    public static SampleTruth Read(string file)
    {
        var lines = File.ReadAllLines(file).Select(line => line.Split('\t')).ToList();
        return new SampleTruth([.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary())]);
    }

    /// <summary>The same rows as those of a recovered list are noted.</summary>
    public List<NotedRow> Noted()
    {
        var numbers = Rows.Where(row => row["kind"] == "listing").Select((row, index) => (Line: row["line"], Number: index + 1))
            .ToDictionary(each => each.Line, each => each.Number.ToString(CultureInfo.InvariantCulture));
        return [
            new NotedRow("head", "", 0, [
                new(Field.Title, Title), new("year", "2023"), new("unit", "1000"),
                new("columns", string.Join(' ', Sources.Select(Field.Funding).Prepend(Field.Budget)))]),
            .. Rows.Select(row => new NotedRow(row["kind"], KeyOf(row), 0, [.. FieldsOf(row).Select(field => new NotedField(
                Sources.Contains(field) ? Field.Funding(field) : field,
                field == "relists" && row[field].Length > 0 ? numbers[row[field]] : row[field]))]))];
    }

    private static string KeyOf(Dictionary<string, string> row) =>
        row["kind"] is "policy" or "listing" ? row["name"] : $"{row["policy"]} {row["name"]}";

    private static string[] FieldsOf(Dictionary<string, string> row) => row["kind"] switch
    {
        "policy" => ["policy", "name"],
        "listing" => ListingFields,
        _ => ["policy", "name", "budget", .. Sources],
    };
}
