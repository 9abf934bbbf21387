using System.Collections.Immutable;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.App.UseCases;

/// <summary>What a file of decisions says.</summary>
/// <param name="Sha256">SHA-256 of the file whose list was decided about.</param>
/// <param name="All">The decisions in their order.</param>
public sealed record DecisionsOfFile(string Sha256, ImmutableArray<Decision> All);

/// <summary>A file of decisions that can't be used, with one line that says why.</summary>
internal sealed class UnusableDecisionsException(string message) : Exception(message);

/// <summary>Reads a file of decisions, <c>shisaku.decisions/1</c>, as the explaining page saves it.</summary>
/// <param name="texts">The words in the user's language.</param>
internal sealed class DecisionsFile(TextResource texts)
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "shisaku.decisions/1";

    /// <summary>The value that leaves the print as it is.</summary>
    public const string AsPrinted = "as-printed";

    private const long Limit = 10_000_000;

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name of the file whose list was decided about.</param>
    /// <param name="decisions">What was decided.</param>
    public static void Write(string path, string name, DecisionsOfFile decisions)
    {
        using var file = File.Create(path);
        using var json = new Utf8JsonWriter(file, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("format", Format);
        json.WriteStartObject("source");
        json.WriteString("name", name);
        json.WriteString("sha256", decisions.Sha256);
        json.WriteEndObject();
        json.WriteStartArray("decisions");
        foreach (var decision in decisions.All)
        {
            json.WriteStartObject();
            json.WriteNumber("line", decision.Line);
            json.WriteString("field", decision.Field);
            json.WriteString("value", decision.Value ?? AsPrinted);
            json.WriteString("reason", decision.Reason);
            if (decision.By is { } by)
            {
                json.WriteString("by", by);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnusableDecisionsException">It is no such file, or an entry lacks something.</exception>
    public DecisionsOfFile Read(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > Limit })
        {
            throw new UnusableDecisionsException(texts["decisions.large"]);
        }

        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (JsonException failure)
        {
            throw new UnusableDecisionsException(texts.Fill(
                "decisions.json", ("line", ((failure.LineNumber ?? 0) + 1).ToString(CultureInfo.InvariantCulture))));
        }
    }

    private DecisionsOfFile Read(JsonElement root)
    {
        if (TextOf(root, "format") != Format)
        {
            throw new UnusableDecisionsException(texts.Fill("decisions.format", ("format", Format)));
        }

        if (!TryGet(root, "source", out var source) || TextOf(source, "sha256") is not { } sha256)
        {
            throw new UnusableDecisionsException(texts.Fill("decisions.lacks", ("field", "source.sha256")));
        }

        if (!TryGet(root, "decisions", out var entries) || entries.ValueKind != JsonValueKind.Array)
        {
            throw new UnusableDecisionsException(texts.Fill("decisions.lacks", ("field", "decisions")));
        }

        var decisions = ImmutableArray.CreateBuilder<Decision>();
        foreach (var entry in entries.EnumerateArray())
        {
            decisions.Add(Entry(entry, decisions.Count + 1));
        }

        return new DecisionsOfFile(sha256, decisions.ToImmutable());
    }

    private Decision Entry(JsonElement entry, int number)
    {
        if (!TryGet(entry, "line", out var line) || line.ValueKind != JsonValueKind.Number || !line.TryGetInt32(out var row))
        {
            throw Lacks("line");
        }

        var field = TextOf(entry, "field") ?? throw Lacks("field");
        var value = TextOf(entry, "value") ?? throw Lacks("value");
        var reason = TextOf(entry, "reason") is { } given && given.Trim().Length > 0 ? given.Trim() : throw Lacks("reason");
        var by = TextOf(entry, "by");
        return new Decision(row, field, value == AsPrinted ? null : value, reason, string.IsNullOrWhiteSpace(by) ? null : by.Trim());

        UnusableDecisionsException Lacks(string name) => new(texts.Fill(
            "decisions.entry", ("number", number.ToString(CultureInfo.InvariantCulture)), ("field", name)));
    }

    private static bool TryGet(JsonElement element, string name, out JsonElement value)
    {
        value = default;
        return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
    }

    // A value written by hand may well be a number.
    private static string? TextOf(JsonElement element, string name) =>
        !TryGet(element, name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False ? value.GetRawText()
        : null;
}
