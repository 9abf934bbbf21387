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
        json.WriteString("title", list.Title);
        json.WriteNumber("fiscalYear", list.FiscalYear);
        json.WriteStartObject("unit");
        json.WriteString("printed", list.Unit.Printed);
        json.WriteNumber("yen", list.Unit.Yen);
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
        json.WriteStartArray("absentColumns");
        foreach (var field in list.AbsentColumns)
        {
            json.WriteStringValue(field);
        }

        json.WriteEndArray();
    }
}
