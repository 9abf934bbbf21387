using System.Collections.Immutable;
using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The findings in the document, each with its message in both languages.</summary>
internal static class JsonFindings
{
    public static void Write(Utf8JsonWriter json, ImmutableArray<Finding> findings, PrintedList printed)
    {
        var (english, japanese) = (FindingText.In(Language.English), FindingText.In(Language.Japanese));
        json.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("kind", FindingText.NameOf(finding.Kind));
            json.WritePlace(finding.Line, printed);
            json.WriteRow(finding.Line, printed);
            json.WriteString("field", finding.Field);
            json.WriteNumber("column", finding.Column);
            json.WriteString("printed", finding.Printed);
            json.WriteString("recovered", finding.Recovered);
            json.WriteString("certainty", JsonWords.Of(finding.Certainty));
            json.WriteStartArray("alternatives");
            foreach (var alternative in finding.Alternatives)
            {
                json.WriteStringValue(alternative);
            }

            json.WriteEndArray();
            json.WriteString("message", english.Message(finding, printed));
            json.WriteString("messageJa", japanese.Message(finding, printed));
            json.WriteEndObject();
            json.Relieve();
        }

        json.WriteEndArray();
    }
}
