using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The table in the document: policies, measures, listings, totals rows.</summary>
internal static class JsonTable
{
    public static void Write(Utf8JsonWriter json, ProgrammeList list, PrintedList printed)
    {
        json.WriteStartArray("policies");
        foreach (var policy in list.Policies)
        {
            WritePolicy(json, policy, list, printed);
        }

        json.WriteEndArray();
        json.WritePropertyName("total");
        if (list.GrandTotal is { } total)
        {
            WriteTotals(json, total, list, printed);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WritePolicy(Utf8JsonWriter json, BasicPolicy policy, ProgrammeList list, PrintedList printed)
    {
        json.WriteStartObject();
        json.WriteNumber("number", policy.Number);
        json.WriteString("printedNumber", policy.PrintedNumber);
        json.WriteString("name", policy.Name);
        json.WritePlace(policy.Line, printed);
        json.WriteStartArray("measures");
        foreach (var measure in policy.Measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            json.WriteBoolean("includesRelistings", measure.IncludesRelistings);
            json.WritePlace(measure.Line, printed);
            json.WriteStartArray("listings");
            foreach (var listing in measure.Listings)
            {
                JsonListing.Write(json, listing, list, printed);
                json.Relieve();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("subtotals");
        foreach (var subtotal in policy.Subtotals)
        {
            WriteTotals(json, subtotal, list, printed);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, TotalsRow totals, ProgrammeList list, PrintedList printed)
    {
        json.WriteStartObject();
        json.WritePlace(totals.Line, printed);
        json.WriteRow(totals.Line, printed);
        json.WriteString("label", totals.Label);
        json.WriteNumber("level", totals.Level);
        json.WriteLines(totals.Lines, printed);
        json.WriteBoolean("includesRelistings", totals.IncludesRelistings);
        JsonListing.WriteAmounts(json, totals.Amounts, list);
        json.WriteEndObject();
    }
}
