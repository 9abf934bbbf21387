using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>A run of printed rows with what was read from them: what a page says of one row, without reading the whole list.</summary>
/// <param name="Printed">The rows of the run, and those that its findings name.</param>
/// <param name="Cells">How the cells of the run were read.</param>
/// <param name="Findings">What was found in it.</param>
public sealed record PrintPart(PrintedList Printed, ImmutableArray<RecoveredCell> Cells, ImmutableArray<Finding> Findings)
{
    // So that a part takes about a millisecond to read, and a list not many more bytes in parts than in one.
    private const int LinesOfPart = 32;

    /// <summary>A list in parts, each by its first line.</summary>
    internal static IEnumerable<(int FirstLine, PrintPart Part)> Of(RecoveredList list)
    {
        var cells = list.Cells.ToLookup(cell => cell.Line);
        var findings = list.Findings.Where(finding => finding.Line is not null).ToLookup(finding => finding.Line!.Value);
        return list.Printed.Rows.Select(row => row.Line)
            .Union(cells.Select(each => each.Key)).Union(findings.Select(each => each.Key)).Union(list.List.Listings.Select(listing => listing.Line))
            .Order().Chunk(LinesOfPart).Select(lines => (lines[0], Part(lines)));

        PrintPart Part(int[] lines)
        {
            var found = lines.SelectMany(line => findings[line]).ToImmutableArray();
            var rows = lines.Concat(found.SelectMany(FindingText.RowsNamed)).Distinct().Order().Select(list.Printed.RowAt).OfType<PrintedRow>();
            return new PrintPart(list.Printed with { Rows = [.. rows], Notes = [] }, [.. lines.SelectMany(line => cells[line])], found);
        }
    }

    /// <summary>The part as it is stored.</summary>
    internal byte[] Packed() => StoredJson.Packed(JsonSerializer.SerializeToUtf8Bytes(this, StoredJson.Options));

    /// <summary>SHA-256 of a stored part's JSON: how it is compressed may change with the machine. Empty where it can't be unpacked.</summary>
    internal static string Digest(byte[] packed)
    {
        try
        {
            return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(StoredJson.Unpacked(packed)));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    /// <summary>The part that is stored.</summary>
    /// <exception cref="InvalidDataException">It is not what was stored.</exception>
    internal static PrintPart Read(byte[] packed)
    {
        try
        {
            return JsonSerializer.Deserialize<PrintPart>(StoredJson.Unpacked(packed), StoredJson.Options)!;
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }
}
