using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Shisaku.Tests.Publishing.OpenData;

/// <summary>The 30 rules of 行政データにおける機械可読性に関するルール, each as a check of a whole package.</summary>
internal static partial class MachineReadability
{
    private static readonly string[] Codes =
    [
        "budget_phase", "phase", "direction", "amount_status", "certainty", "commission", "term_status", "totals_kind", "verdict",
    ];

    /// <summary>By rule: what it asks, and the faults of a package under it.</summary>
    public static IReadOnlyDictionary<string, (string Asks, Func<OpenPackage, IEnumerable<string>> Faults)> Rules { get; } =
        new Dictionary<string, (string, Func<OpenPackage, IEnumerable<string>>)>
        {
            ["L1-01"] = ("a format that programs read", package => package.Files.Keys
                .Where(name => name.StartsWith("data/", StringComparison.Ordinal) && !Readable().IsMatch(name))),
            ["L1-02"] = ("one table a sheet or file", package => package.Tables.Where(name => package.Rows(name).Select(row => row.Length).Distinct().Count() != 1)),
            ["L1-03"] = ("no blank rows or columns", package => package.Tables.Where(name => package.Rows(name).Any(row => row.All(field => field.Length == 0))
                || package.Rows(name)[0].Any(heading => heading.Length == 0))),
            ["L1-04"] = ("nothing outside the table", package => package.Tables.Where(name => !Fields(package, name).SequenceEqual(package.Rows(name)[0]))),
            ["L1-05"] = ("every column has a heading that tells its meaning", package => AllHeadings(package)
                .Where(each => Definitions(package).All(definition => definition["column_name"] != each.Heading || definition["label_ja"].Length == 0)).Select(each => each.Heading)),
            ["L1-06"] = ("no spaces or line breaks for looks", package => Values(package).Where(value => ForLooks().IsMatch(value))),
            ["L1-07"] = ("one datum a cell", package => Values(package, "division_name", "source_name", "item_name", "source_code", "office_name").Where(value => Several().IsMatch(value))),
            ["L1-08"] = ("no characters of makers", package => Values(package).Where(value => OfMakers().IsMatch(value))),
            ["L1-09"] = ("blank and zero are told apart", package => package.Records("observations").Concat(package.Records("totals"))
                .Where(row => row["amount"].Length == 0 != (row["amount_status"] is "undecided" or "none")).Select(row => string.Join('|', row.Values))),
            ["L1-10"] = ("no objects", package => package.Workbook().Keys.Where(part => OfObjects().IsMatch(part))),
            ["L1-11"] = ("no meaning by format alone", package => Sheets(package).Where(sheet => Formatted().IsMatch(sheet))),
            ["L1-12"] = ("no merged cells", package => Sheets(package).Where(sheet => sheet.Contains("<mergeCell", StringComparison.Ordinal))),
            ["L1-13"] = ("nothing hidden", package => Sheets(package).Append(package.Workbook()["xl/workbook.xml"]).Where(part => Hidden().IsMatch(part))),
            ["L1-14"] = ("one record a line", package => package.Tables.Where(name => package.Rows(name).Count != package.Text(name).Split("\r\n").Length - 1)),
            ["L1-15"] = ("fields with commas are quoted", package => package.Tables.Where(name => package.Rows(name).Any(row => row.Length != package.Rows(name)[0].Length))),
            ["L2-01"] = ("numbers are numbers", package => OfType(package, "integer", "number").Where(value => !PlainNumber().IsMatch(value))),
            ["L2-02"] = ("nothing is left out because it repeats", package => Required(package).Where(value => value is "" or "〃" or "同上")),
            ["L2-03"] = ("headings are unique", package => package.Tables.Where(name => package.Rows(name)[0].Distinct().Count() != package.Rows(name)[0].Length)),
            ["L2-04"] = ("choices are coded", package => Codes.SelectMany(column => Values(package, column).Where(value => value.Length > 0 && !CodesOf(package, column).Contains(value)))),
            ["L2-05"] = ("free text of others stands apart", package => Values(package, "source_code", "item_code").Where(value => !Key().IsMatch(value))),
            ["L2-06"] = ("values, no formulas", package => Sheets(package).Where(sheet => sheet.Contains("<f>", StringComparison.Ordinal))
                .Concat(package.Tables.SelectMany(package.Rows).SelectMany(row => row).Where(field => Formula().IsMatch(field)))),
            ["L3-01"] = ("headings in the first row, data from the second", package => AllHeadings(package).Select(each => each.Heading).Where(heading => !Physical().IsMatch(heading))),
            ["L3-02"] = ("code tables are supplied", package => new[] { "codes", "policies", "measures", "amount_columns" }.Where(table => !package.Files.ContainsKey($"data/{table}.csv"))
                .Concat(Codes.Where(column => CodesOf(package, column).Count == 0))),
            ["L3-03"] = ("symbols are defined", package => CodesOf(package, "symbol").Contains("'") ? [] : ["'"]),
            ["L3-04"] = ("units are stated", package => package.Records("observations").Where(row => row["unit_factor"].Length == 0 || row["currency"].Length == 0).Select(row => row["amount"])
                .Concat(Definitions(package).Where(each => each["column_name"] == "amount" && each["unit"].Length == 0).Select(each => each["table_name"]))),
            ["L3-05"] = ("western years", package => Values(package, "fiscal_year", "term_from", "term_to").Where(value => value.Length > 0 && !Year().IsMatch(value))),
            ["L3-06"] = ("region code", package => Values(package, "government_code").Where(value => !IsGovernmentCode(value))),
            ["L3-07"] = ("same format every year", package => package.Tables.Where(name => !package.Rows(name)[0].SequenceEqual(
                Definitions(package).Where(each => $"data/{each["table_name"]}.csv" == name).Select(each => each["column_name"])))),
            ["L3-08"] = ("definitions, sources, history, ASCII names, encoding and byte order mark declared", Undeclared),
            ["L3-09"] = ("long form: one observation a row", package => package.Rows("data/observations.csv")[0].Count(heading => heading == "amount") == 1
                ? package.Records("observations").GroupBy(row => (row["list_number"], row["listing_line"], row["column_position"])).Where(rows => rows.Count() > 1).Select(rows => rows.Key.ToString())
                : ["amount"]),
        };

    private static IEnumerable<string> Undeclared(OpenPackage package)
    {
        foreach (var resource in Descriptor(package)["resources"]!.AsArray().Where(each => (string?)each!["format"] == "csv"))
        {
            var path = (string)resource!["path"]!;
            if ((string?)resource["encoding"] != "utf-8" || !resource["byteOrderMark"]!.GetValue<bool>() || !package.HasByteOrderMark(path))
            {
                yield return path;
            }
        }

        foreach (var table in new[] { "definitions", "history" }.Where(table => !package.Tables.Contains($"data/{table}.csv") || !package.Records(table).Any()))
        {
            yield return table;
        }

        if (Descriptor(package)["sources"]!.AsArray().Count == 0)
        {
            yield return "sources";
        }
    }

    private static JsonNode Descriptor(OpenPackage package) => JsonNode.Parse(package.Text("datapackage.json"))!;

    private static IEnumerable<string> Fields(OpenPackage package, string path) => Descriptor(package)["resources"]!.AsArray()
        .Single(each => (string?)each!["path"] == path)!["schema"]!["fields"]!.AsArray().Select(field => (string)field!["name"]!);

    private static IEnumerable<(string Table, string Heading)> AllHeadings(OpenPackage package) =>
        package.Tables.SelectMany(name => package.Rows(name)[0].Select(heading => (name, heading)));

    private static List<Dictionary<string, string>> Definitions(OpenPackage package) => [.. package.Records("definitions")];

    private static HashSet<string> CodesOf(OpenPackage package, string column) =>
        package.Records("codes").Where(row => row["column_name"] == column).Select(row => row["code"]).ToHashSet();

    private static IEnumerable<string> Values(OpenPackage package, params string[] columns) => package.Tables.SelectMany(name =>
    {
        var rows = package.Rows(name);
        return rows.Skip(1).SelectMany(row => row.Zip(rows[0]).Where(field => columns.Length == 0 || columns.Contains(field.Second)).Select(field => field.First));
    });

    private static IEnumerable<string> OfType(OpenPackage package, params string[] types)
    {
        var columns = Definitions(package).Where(each => types.Contains(each["column_type"])).Select(each => each["column_name"]).Distinct().ToArray();
        return Values(package, columns).Where(value => value.Length > 0);
    }

    private static IEnumerable<string> Required(OpenPackage package)
    {
        var required = Definitions(package).Where(each => each["required"] == "true").ToLookup(each => $"data/{each["table_name"]}.csv", each => each["column_name"]);
        return package.Tables.SelectMany(name =>
        {
            var rows = package.Rows(name);
            return rows.Skip(1).SelectMany(row => row.Zip(rows[0]).Where(field => required[name].Contains(field.Second)).Select(field => field.First));
        });
    }

    private static IEnumerable<string> Sheets(OpenPackage package) =>
        package.Workbook().Where(part => part.Key.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(part => part.Value);

    private static bool IsGovernmentCode(string code)
    {
        if (!SixDigits().IsMatch(code))
        {
            return false;
        }

        var sum = Enumerable.Range(0, 5).Sum(place => (code[place] - '0') * (6 - place));
        return (11 - (sum % 11)) % 10 == code[5] - '0';
    }

    [GeneratedRegex(@"\.(csv|xlsx|json)$")]
    private static partial Regex Readable();

    [GeneratedRegex(@"^\s|\s$|[\r\n\t\u3000]|  ")]
    private static partial Regex ForLooks();

    [GeneratedRegex("[;、，]")]
    private static partial Regex Several();

    [GeneratedRegex(@"[\u301C\uFF5E\u32FF\u2460-\u24FF\u2160-\u217F\u3300-\u33FF]")]
    private static partial Regex OfMakers();

    [GeneratedRegex("drawing|media|comments|chart", RegexOptions.IgnoreCase)]
    private static partial Regex OfObjects();

    [GeneratedRegex("""<c [^>]*\bs=|<conditionalFormatting""")]
    private static partial Regex Formatted();

    [GeneratedRegex("hidden=|state=")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"^-?\d+(\.\d+)?$")]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"^$|^[^\s()（）]+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[=+@\t\r]|^-(?!\d+(\.\d+)?$)")]
    private static partial Regex Formula();

    [GeneratedRegex("^[a-z][a-z0-9_]*$")]
    private static partial Regex Physical();

    [GeneratedRegex(@"^(18|19|20|21)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\d{6}$")]
    private static partial Regex SixDigits();
}
