using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.Budget;
using Words = Shisaku.Reading.PrintedWordsOfForms;

namespace Shisaku.Reading;

/// <summary>Reads the JSON document of a list. Its table is laid out anew; what it says of proof, findings and verdict is not taken.</summary>
internal sealed class JsonForm
{
    private static ReadOnlySpan<byte> Format => "\"shisaku.recovered-list/1\""u8;

    private static readonly string[] Optional = [Field.New, Field.Priority, Field.KeyResult, Field.Term, Field.Commission, Field.Divisions];

    private readonly HashSet<string> fields = new(StringComparer.Ordinal);
    private readonly List<string> keys = [];
    private readonly OpenMarks marks = new();

    // Rows whose budget is undecided: in the document it is null like one that is not printed.
    private readonly HashSet<int> open = [];
    private FormList list = new();

    /// <summary>Whether a file calls itself such a document.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes) => Start(bytes) is [(byte)'{', ..] && bytes.IndexOf(Format) >= 0;

    /// <summary>The list as printed.</summary>
    public static ReadContent Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes[^Start(bytes.Span).Length..]);
            return new JsonForm().Content(document.RootElement);
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException or FormatException or KeyNotFoundException or OverflowException)
        {
            // Not JSON to its end, several documents, or a field that is missing or of another type.
            throw UnreadableListException.Because(UnreadableReason.DamagedDocument, ("what", damage is JsonException ? "json.syntax" : "json.fields"));
        }
    }

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) =>
        (bytes.StartsWith("\uFEFF"u8) ? bytes["\uFEFF"u8.Length..] : bytes).TrimStart(" \t\r\n"u8);

    private ReadContent Content(JsonElement root)
    {
        if (root.GetProperty("format").GetString() is not { } format || Format[1..^1].SequenceEqual(System.Text.Encoding.UTF8.GetBytes(format)) is false)
        {
            throw new FormatException("The format stands elsewhere.");
        }

        var columns = Columns(root, "fundingSources", isSource: true).Concat(Columns(root, "amountColumns", isSource: false)).ToList();
        keys.AddRange(columns.Select(column => (column.IsSource == true ? "funding." : "amounts.") + column.Key));
        if (keys.Distinct(StringComparer.Ordinal).Count() < keys.Count)
        {
            throw new FormatException("A column stands twice.");
        }

        open.UnionWith(root.GetProperty("findings").EnumerateArray()
            .Where(finding => Text(finding, "field") == Field.Budget && Text(finding, "certainty") == "undecided").Select(LineOf));
        var absent = root.GetProperty("absentColumns").EnumerateArray().Select(field => field.GetString()).ToList();
        fields.UnionWith(Optional.Where(field => !absent.Contains(field)));
        var unit = root.GetProperty("unit");
        list = new FormList
        {
            Title = Text(root, "title"),
            FiscalYear = Number(root, "fiscalYear"),
            Unit = UnitOf(unit),
            Columns = columns,
        };
        foreach (var policy in root.GetProperty("policies").EnumerateArray())
        {
            AddPolicy(policy);
        }

        if (root.GetProperty("total") is { ValueKind: JsonValueKind.Object } total)
        {
            AddTotal(total, list.Rows.Find(row => row is not FormPolicy) is { } first && LineOf(total) < first.Running ? 0 : list.Rows.Count);
        }

        if (root.TryGetProperty("tables", out var tables) && tables.GetArrayLength() is > 0 and var further)
        {
            list.Notes.Add(new ReadingNote(ReadingNote.FurtherLists, further, null, further == 1 ? "2" : $"2-{further + 1}"));
        }

        marks.Note(list);
        return FormPrint.Of(list, fields, "application/json", "UTF-8");
    }

    private static MonetaryUnit UnitOf(JsonElement unit) => unit.GetProperty("yen") is { ValueKind: JsonValueKind.Number } yen
        ? new MonetaryUnit(Text(unit, "printed"), yen.GetInt64())
        : new MonetaryUnit(Text(unit, "printed"), unit.GetProperty("factor").GetInt64()) { Currency = unit.GetProperty("currency").GetString()! };

    private static IEnumerable<FormColumn> Columns(JsonElement root, string name, bool isSource) => root.TryGetProperty(name, out var columns)
        ? columns.EnumerateArray().Select(column => new FormColumn(column.GetProperty("key").GetString()!, Text(column, "printed") ?? "", isSource))
        : [];

    private void AddPolicy(JsonElement policy)
    {
        var (number, name) = (Text(policy, "printedNumber") ?? "", Text(policy, "name"));
        var from = list.Rows.Count;
        if (number.Length > 0 || name is not null)
        {
            var gap = number.Length > 0 && char.IsAsciiLetterOrDigit(number[^1]) ? " " : "";
            list.Rows.Add(new FormPolicy(PlaceOf(policy), number + gap + name));
            from++;
        }

        foreach (var measure in policy.GetProperty("measures").EnumerateArray())
        {
            var text = Text(measure, "name") is not { } of ? ""
                : Words.Bullet + of + (measure.GetProperty("includesRelistings").GetBoolean() ? Words.IncludingRelistings : "");
            if (text.Length > 0)
            {
                fields.Add(Field.Measure);
            }

            foreach (var listing in measure.GetProperty("listings").EnumerateArray())
            {
                list.Rows.Add(ListingOf(listing, text));
                text = "";
            }
        }

        foreach (var subtotal in policy.GetProperty("subtotals").EnumerateArray())
        {
            // Totals stand among their policy's rows where they were printed: behind, between or above them.
            var at = list.Rows.FindIndex(from, row => row.Running > LineOf(subtotal));
            AddTotal(subtotal, at < 0 ? list.Rows.Count : at);
        }
    }

    private FormListing ListingOf(JsonElement listing, string measure) => new(
        PlaceOf(listing), Text(listing, "name") + (marks.Text(Flag(listing, "relisted"), true, PlaceOf(listing)).Length > 0 ? Words.Relisted : ""), Amounts(listing))
    {
        Running = LineOf(listing),
        Measure = measure,
        New = Mark(listing, "new"),
        Priority = Mark(listing, "priority"),
        KeyResult = Mark(listing, "keyResult"),
        Term = listing.GetProperty("term") is { ValueKind: JsonValueKind.Object } term ? Text(term, "printed") ?? "" : "",
        Commission = listing.GetProperty("commission").GetString() switch
        {
            "none" => "",
            "whole" => Words.Whole,
            "part" => Words.Part,
            _ => throw new FormatException("Another commission."),
        },
        Divisions = string.Join(Words.Comma, listing.GetProperty("divisions").EnumerateArray().Select(division =>
            Text(division, "name") + (Text(division, "office") is { } office ? $"({office})" : ""))),
    };

    private void AddTotal(JsonElement total, int at) => list.Rows.Insert(
        at, new FormTotal(PlaceOf(total), Text(total, "label") ?? "", Amounts(total)) { Running = LineOf(total) });

    private ImmutableArray<string> Amounts(JsonElement row)
    {
        var amounts = ImmutableArray.CreateBuilder<string>(keys.Count + 1);
        amounts.Add(row.GetProperty("budget") is { ValueKind: JsonValueKind.Null } && !open.Contains(LineOf(row)) ? "" : Amount(row.GetProperty("budget")));
        var further = row.TryGetProperty("amounts", out var stated) ? stated : default;
        var known = 0;
        foreach (var key in keys)
        {
            var part = key.StartsWith("funding.", StringComparison.Ordinal) ? row.GetProperty("funding") : further;
            var isThere = part.TryGetProperty(key[8..], out var amount);
            amounts.Add(isThere ? Amount(amount) : "");
            known += isThere ? 1 : 0;
        }

        var all = known == row.GetProperty("funding").EnumerateObject().Count() + (further.ValueKind == JsonValueKind.Object ? further.EnumerateObject().Count() : 0);
        return all ? amounts.DrainToImmutable() : throw new FormatException("An amount of a column that the head does not name.");
    }

    private static string Amount(JsonElement amount) => amount.ValueKind switch
    {
        JsonValueKind.Number => amount.GetRawText(),
        JsonValueKind.Null => Words.Undecided,
        _ => throw new FormatException("An amount that is no number."),
    };

    private string Mark(JsonElement listing, string name) =>
        marks.Text(Flag(listing, name), fields.Contains(name), PlaceOf(listing));

    private static bool? Flag(JsonElement row, string name) =>
        row.GetProperty(name) is { ValueKind: not JsonValueKind.Null } flag ? flag.GetBoolean() : null;

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static int? Number(JsonElement row, string name) =>
        row.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null;

    private static RowPlace PlaceOf(JsonElement row) =>
        FormText.Place(Number(row, "line"), Number(row, "page"), row.TryGetProperty("sheet", out var sheet) ? sheet.GetString() : null);

    private static int LineOf(JsonElement row) => Number(row, "row") ?? Number(row, "line") ?? 0;
}
