using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.App.Site;

/// <summary>What a page tells of a list that was read, from its document.</summary>
/// <param name="Title">As printed; null where there is none.</param>
/// <param name="FiscalYear">Null where the list does not say.</param>
/// <param name="Unit">The unit of amounts as printed; null where the list does not say.</param>
/// <param name="Verdict">How far the amounts can be trusted.</param>
/// <param name="Total">The list's own total as its document has it; null where it states none or it is undecided.</param>
/// <param name="Listings">How many listings there are.</param>
/// <param name="Relistings">How many of them are re-listings.</param>
/// <param name="Tables">How many further tables the document has.</param>
/// <param name="Held">How many sums hold.</param>
/// <param name="Broken">How many do not.</param>
/// <param name="Moved">How many cells were put back, mended or filled.</param>
/// <param name="Waiting">The first findings that wait for a person's decision.</param>
/// <param name="WaitingTotal">How many of these there are.</param>
/// <param name="Others">The first other findings: what was put right, and what else is to be known.</param>
/// <param name="OthersTotal">How many of these there are.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record ReadingResult(
    string? Title, int? FiscalYear, string? Unit, Verdict Verdict, string? Total, int Listings, int Relistings, int Tables, int Held, int Broken, int Moved,
    ImmutableArray<ReadingFinding> Waiting, int WaitingTotal, ImmutableArray<ReadingFinding> Others, int OthersTotal, string Sha256)
{
    /// <summary>How many findings of each kind are told.</summary>
    public const int Told = 30;

    /// <summary>Reads it from the document.</summary>
    internal static ReadingResult Of(Stream document)
    {
        using var json = JsonDocument.Parse(document);
        var root = json.RootElement;
        var listings = root.GetProperty("policies").EnumerateArray()
            .SelectMany(policy => policy.GetProperty("measures").EnumerateArray())
            .SelectMany(measure => measure.GetProperty("listings").EnumerateArray()).ToList();
        var (checks, cells) = (root.GetProperty("checks"), root.GetProperty("cells"));
        var findings = root.GetProperty("findings").EnumerateArray().ToLookup(finding => finding.GetProperty("certainty").GetString() == "undecided");
        return new ReadingResult(
            root.GetProperty("title").GetString(), Number(root.GetProperty("fiscalYear")), root.GetProperty("unit").GetProperty("printed").GetString(),
            Enum.Parse<Verdict>(root.GetProperty("verdict").GetString()!, ignoreCase: true), TotalOf(root.GetProperty("total")),
            listings.Count, listings.Count(listing => listing.GetProperty("relisted").ValueKind == JsonValueKind.True),
            root.TryGetProperty("tables", out var tables) ? tables.GetArrayLength() : 0,
            checks.GetProperty("held").GetInt32(), checks.GetProperty("broken").GetInt32(),
            cells.GetProperty("moved").GetInt32() + cells.GetProperty("repaired").GetInt32() + cells.GetProperty("filled").GetInt32(),
            [.. findings[true].Take(Told).Select(ReadingFinding.Of)], findings[true].Count(),
            [.. findings[false].Take(Told).Select(ReadingFinding.Of)], findings[false].Count(), root.GetProperty("source").GetProperty("sha256").GetString()!);
    }

    private static int? Number(JsonElement value) => value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;

    private static string? TotalOf(JsonElement total) =>
        total.ValueKind == JsonValueKind.Object && total.GetProperty("budget") is { ValueKind: JsonValueKind.Number } budget ? budget.GetRawText() : null;
}

/// <summary>What was found wrong with a list.</summary>
/// <param name="Message">In English.</param>
/// <param name="MessageJa">In Japanese.</param>
public sealed record ReadingFinding(string Message, string MessageJa)
{
    internal static ReadingFinding Of(JsonElement finding) => new(
        finding.GetProperty("message").GetString() ?? "", finding.GetProperty("messageJa").GetString() ?? "");
}
