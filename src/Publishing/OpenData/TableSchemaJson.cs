using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>A table as a tabular resource of the descriptor, with its Table Schema.</summary>
internal static class TableSchemaJson
{
    public static void Write(Utf8JsonWriter json, OpenDataTable table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name.Replace('_', '-'));
        json.WriteString("path", DataPackage.PathOf(table));
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("title", OpenDataText.In(Language.Japanese)["table." + table.Name]);
        json.WriteString("description", OpenDataText.In(Language.English)["table." + table.Name]);
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        json.WriteBoolean("byteOrderMark", true);
        WriteDialect(json);
        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (var column in table.Columns)
        {
            WriteField(json, column);
        }

        json.WriteEndArray();
        WriteStrings(json, "missingValues", [""]);
        WriteStrings(json, "primaryKey", table.Key);
        WriteLinks(json, table);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDialect(Utf8JsonWriter json)
    {
        json.WriteStartObject("dialect");
        json.WriteNumber("csvddfVersion", 1.2);
        json.WriteString("delimiter", ",");
        json.WriteString("lineTerminator", "\r\n");
        json.WriteString("quoteChar", "\"");
        json.WriteBoolean("doubleQuote", true);
        json.WriteBoolean("header", true);
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, OpenDataColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("type", column.TypeWord);
        json.WriteString("title", column.Label(Language.Japanese));
        json.WriteString("description", $"{column.About(Language.Japanese)} {column.About(Language.English)}");
        if (column.Fiscal is { } fiscal)
        {
            json.WriteString("columnType", fiscal);
        }

        if (column.Unit is { } unit)
        {
            json.WriteString("unit", unit);
        }

        if (column.IsRequired || column.Codes.Count > 0)
        {
            json.WriteStartObject("constraints");
            if (column.IsRequired)
            {
                json.WriteBoolean("required", true);
            }

            if (column.Codes.Count > 0)
            {
                WriteStrings(json, "enum", column.Codes);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteLinks(Utf8JsonWriter json, OpenDataTable table)
    {
        if (table.Links.Count == 0)
        {
            return;
        }

        json.WriteStartArray("foreignKeys");
        foreach (var (columns, other) in table.Links)
        {
            json.WriteStartObject();
            WriteStrings(json, "fields", columns);
            json.WriteStartObject("reference");
            json.WriteString("resource", other.Replace('_', '-'));
            WriteStrings(json, "fields", columns);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteStrings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
