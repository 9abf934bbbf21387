using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>One listing in the document, and the amounts of any row.</summary>
internal static class JsonListing
{
    public static void Write(Utf8JsonWriter json, Listing listing, ProgrammeList list, PrintedList printed)
    {
        json.WriteStartObject();
        WriteFields(json, listing, list, printed);
        json.WriteEndObject();
    }

    public static void WriteFields(Utf8JsonWriter json, Listing listing, ProgrammeList list, PrintedList printed)
    {
        json.WritePlace(listing.Line, printed);
        json.WriteRow(listing.Line, printed);
        json.WriteString("name", listing.Name);
        json.WriteString("printedName", listing.PrintedName);
        json.WriteFlag("relisted", listing.IsRelisted);
        json.WriteNumber("relists", JsonPlaces.LineOf(listing.Relists, printed));
        if (printed.HasPlaces)
        {
            json.WriteNumber("relistsRow", listing.Relists);
        }

        json.WriteFlag("new", listing.Flags.New);
        json.WriteFlag("priority", listing.Flags.Priority);
        json.WriteFlag("keyResult", listing.Flags.KeyResult);
        WriteAmounts(json, listing.Amounts, list);
        WriteTerm(json, listing.Term);
        json.WriteString("commission", JsonWords.Of(listing.Commission));
        json.WriteStartArray("divisions");
        foreach (var division in listing.Divisions)
        {
            json.WriteStartObject();
            json.WriteString("name", division.Name);
            json.WriteString("office", division.Office);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>A printed zero is 0; a blank source is left out; an undecided amount is null.</summary>
    public static void WriteAmounts(Utf8JsonWriter json, FundingBreakdown amounts, ProgrammeList list)
    {
        json.WriteAmount("budget", amounts.Budget, list.Decimals);
        json.WriteStartObject("funding");
        for (var source = 0; source < amounts.Sources.Length; source++)
        {
            if (!amounts.Sources[source].IsBlank)
            {
                json.WriteAmount(list.FundingSources[source].Key, amounts.Sources[source], list.Decimals);
            }
        }

        json.WriteEndObject();
        if (list.AmountColumns.IsEmpty)
        {
            return;
        }

        json.WriteStartObject("amounts");
        for (var column = 0; column < amounts.Further.Length; column++)
        {
            if (!amounts.Further[column].IsBlank)
            {
                json.WriteAmount(list.AmountColumns[column].Key, amounts.Further[column], list.Decimals);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteTerm(Utf8JsonWriter json, ProgrammeTerm? term)
    {
        if (term is null)
        {
            json.WriteNull("term");
            return;
        }

        json.WriteStartObject("term");
        json.WriteString("printed", term.Printed);
        json.WriteNumber("from", term.From);
        json.WriteNumber("to", term.To);
        json.WriteEndObject();
    }
}
