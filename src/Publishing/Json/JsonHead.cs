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
        if (list.Unit.Currency == MonetaryUnit.Yens)
        {
            json.WriteNumber("yen", list.Unit.Yen);
        }
        else
        {
            json.WriteNull("yen");
            json.WriteString("currency", list.Unit.Currency);
            json.WriteNumber("factor", list.Unit.Yen);
        }

        if (list.Decimals > 0)
        {
            json.WriteNumber("decimals", list.Decimals);
        }

        json.WriteEndObject();
        json.WriteStartArray("fundingSources");
        foreach (var source in list.FundingSources)
        {
            WriteColumn(json, source.Key, source.Printed);
        }

        json.WriteEndArray();
        if (!list.AmountColumns.IsEmpty)
        {
            json.WriteStartArray("amountColumns");
            foreach (var column in list.AmountColumns)
            {
                WriteColumn(json, column.Key, column.Printed);
            }

            json.WriteEndArray();
        }

        json.WriteStartArray("absentColumns");
        foreach (var field in list.AbsentColumns)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }

    private static void WriteColumn(Utf8JsonWriter json, string key, string printed)
    {
        json.WriteStartObject();
        json.WriteString("key", key);
        json.WriteString("printed", printed);
        json.WriteEndObject();
    }
}
