using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The table in the document: policies, measures, listings, totals rows.</summary>
internal static class JsonTable
{
    public static void Write(Utf8JsonWriter json, ProgrammeList list)
    {
        json.WriteStartArray("policies");
        foreach (var policy in list.Policies)
        {
            WritePolicy(json, policy, list);
            json.Flush(); // a list of 100,000 rows need not stand in memory a second time
        }

        json.WriteEndArray();
        json.WritePropertyName("total");
        if (list.GrandTotal is { } total)
        {
            WriteTotals(json, total, list);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void WritePolicy(Utf8JsonWriter json, BasicPolicy policy, ProgrammeList list)
    {
        json.WriteStartObject();
        json.WriteNumber("number", policy.Number);
        json.WriteString("printedNumber", policy.PrintedNumber);
        json.WriteString("name", policy.Name);
        json.WriteNumber("line", policy.Line);
        json.WriteStartArray("measures");
        foreach (var measure in policy.Measures)
        {
            json.WriteStartObject();
            json.WriteString("name", measure.Name);
            json.WriteBoolean("includesRelistings", measure.IncludesRelistings);
            json.WriteNumber("line", measure.Line);
            json.WriteStartArray("listings");
            foreach (var listing in measure.Listings)
            {
                JsonListing.Write(json, listing, list);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("subtotals");
        foreach (var subtotal in policy.Subtotals)
        {
            WriteTotals(json, subtotal, list);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTotals(Utf8JsonWriter json, TotalsRow totals, ProgrammeList list)
    {
        json.WriteStartObject();
        json.WriteNumber("line", totals.Line);
        json.WriteString("label", totals.Label);
        json.WriteNumber("level", totals.Level);
        json.WriteStartArray("lines");
        foreach (var line in totals.Lines)
        {
            json.WriteNumberValue(line);
        }

        json.WriteEndArray();
        json.WriteBoolean("includesRelistings", totals.IncludesRelistings);
        JsonListing.WriteAmounts(json, totals.Amounts, list);
        json.WriteEndObject();
    }
}
