using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Parts of the document, for answers that tell a part of a list: the same fields in the same words.</summary>
public static class RecoveredListParts
{
    /// <summary>Unit, sources and further amount columns, as at the head of the document.</summary>
    public static void WriteHead(Utf8JsonWriter json, ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(list);
        JsonHead.WriteList(json, list);
    }

    /// <summary>A listing.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="listing">The listing.</param>
    /// <param name="recovered">Its list.</param>
    /// <param name="more">Writes further fields of it.</param>
    public static void WriteListing(Utf8JsonWriter json, Listing listing, RecoveredList recovered, Action<Utf8JsonWriter> more)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(recovered);
        ArgumentNullException.ThrowIfNull(more);
        json.WriteStartObject();
        JsonListing.WriteFields(json, listing, recovered.List, recovered.Printed);
        more(json);
        json.WriteEndObject();
    }

    /// <summary>The amounts of a row: <c>budget</c>, <c>funding</c>, and <c>amounts</c> where the list has further columns.</summary>
    public static void WriteAmounts(Utf8JsonWriter json, FundingBreakdown amounts, ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(amounts);
        ArgumentNullException.ThrowIfNull(list);
        JsonListing.WriteAmounts(json, amounts, list);
    }

    /// <summary>One amount; null where it is blank or undecided.</summary>
    public static void WriteAmount(Utf8JsonWriter json, string name, Amount amount, ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(list);
        json.WriteAmount(name, amount, list.Decimals);
    }

    /// <summary>Where a row stands: <c>line</c>, and where the document has pages or sheets, these and the running number <c>row</c>.</summary>
    public static void WritePlace(Utf8JsonWriter json, int line, PrintedList printed)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(printed);
        json.WritePlace(line, printed);
        json.WriteRow(line, printed);
    }

    /// <summary>Findings, under <c>findings</c>.</summary>
    public static void WriteFindings(Utf8JsonWriter json, IEnumerable<Finding> findings, PrintedList printed)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(printed);
        JsonFindings.Write(json, [.. findings], printed);
    }

    /// <summary>The fixed word of a certainty, verdict or rule.</summary>
    public static string WordOf(Certainty certainty) => JsonWords.Of(certainty);

    /// <inheritdoc cref="WordOf(Certainty)"/>
    public static string WordOf(Verdict verdict) => JsonWords.Of(verdict);

    /// <inheritdoc cref="WordOf(Certainty)"/>
    public static string WordOf(SumRule rule) => JsonWords.Of(rule);
}
