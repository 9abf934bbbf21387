using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The head of the document: where the list comes from, what it is, which columns it has.</summary>
internal static class JsonHead
{
    public static void Write(Utf8JsonWriter json, RecoveredList recovered)
    {
        var (source, list) = (recovered.Source, recovered.List);
        json.WriteString("format", RecoveredListJson.Format);
        json.WriteStartObject("source");
        json.WriteString("name", source.Name);
        json.WriteString("sha256", source.Sha256);
        json.WriteString("mediaType", source.MediaType);
        if (source.Encoding is { } encoding)
        {
            json.WriteString("encoding", encoding);
        }

        json.WriteEndObject();
        WriteList(json, list);
    }

    /// <summary>What a list is, without its source.</summary>
    public static void WriteList(Utf8JsonWriter json, ProgrammeList list)
    {
        json.WriteString("title", list.Title);
        json.WriteNumber("fiscalYear", list.FiscalYear);
        json.WriteStartObject("unit");
        json.WriteString("printed", list.Unit.Printed);
        json.WriteNumber("yen", list.Unit.Yen);
        if (list.Decimals > 0)
        {
            json.WriteNumber("decimals", list.Decimals);
        }

        json.WriteEndObject();
        json.WriteStartArray("fundingSources");
        foreach (var funding in list.FundingSources)
        {
            json.WriteStartObject();
            json.WriteString("key", funding.Key);
            json.WriteString("printed", funding.Printed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteAmountColumns(json, list);
        json.WriteStartArray("absentColumns");
        foreach (var field in list.AbsentColumns)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }

    /// <summary>Only in lists that have columns besides the budget and its sources.</summary>
    private static void WriteAmountColumns(Utf8JsonWriter json, ProgrammeList list)
    {
        if (list.AmountColumns.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("amountColumns");
        foreach (var column in list.AmountColumns)
        {
            json.WriteStartObject();
            json.WriteString("key", column.Key);
            json.WriteString("printed", column.Printed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
