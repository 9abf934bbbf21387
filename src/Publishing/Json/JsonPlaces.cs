using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Where rows stand, in the document.</summary>
/// <remarks>In a text <c>line</c> says it all. In a document of pages or sheets <c>line</c> is the row on its page or sheet, as
/// a person finds it; it comes again on the next one, so <c>row</c> adds the running number by which rows are told apart.</remarks>
internal static class JsonPlaces
{
    /// <summary>The line of a row, and its page or sheet where the document has such.</summary>
    public static void WritePlace(this Utf8JsonWriter json, int? row, PrintedList printed)
    {
        json.WriteNumber("line", LineOf(row, printed));
        var place = row is { } known ? printed.PlaceOf(known) : null;
        if (place?.Page is { } page)
        {
            json.WriteNumber("page", page);
        }

        if (place?.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet);
        }
    }

    /// <summary>The running number of a row, only in a document with places.</summary>
    public static void WriteRow(this Utf8JsonWriter json, int? row, PrintedList printed)
    {
        if (printed.HasPlaces)
        {
            json.WriteNumber("row", row);
        }
    }

    /// <summary>The lines of rows, and their running numbers in a document with places.</summary>
    public static void WriteLines(this Utf8JsonWriter json, ImmutableArray<int> rows, PrintedList printed)
    {
        json.WriteStartArray("lines");
        foreach (var row in rows)
        {
            json.WriteNumberValue(LineOf(row, printed)!.Value);
        }

        json.WriteEndArray();
        if (printed.HasPlaces)
        {
            json.WriteStartArray("rows");
            foreach (var row in rows)
            {
                json.WriteNumberValue(row);
            }

            json.WriteEndArray();
        }
    }

    /// <summary>The row's number as a person finds it: in the file, or on its page or sheet.</summary>
    public static int? LineOf(int? row, PrintedList printed) =>
        row is { } known ? printed.PlaceOf(known)?.Row ?? known : null;
}
