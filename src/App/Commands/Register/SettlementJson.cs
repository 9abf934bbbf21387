using System.Text.Json;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>What is decided of a list and what is not, for other programs: <c>shisaku.settlement/1</c>.</summary>
internal static class SettlementJson
{
    /// <summary>Writes it.</summary>
    public static void Write(VersionHead head, RecoveredList list, IEnumerable<KeptDecision> decisions, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.settlement/1");
            json.WritePropertyName("list");
            VersionsJson.Write(json, head);
            json.WriteStartArray("open");
            foreach (var finding in SettleList.Open(list))
            {
                json.WriteStartObject();
                json.WriteString("kind", FindingText.NameOf(finding.Kind));
                WriteNumber(json, "line", finding.Line);
                json.WriteString("field", finding.Field);
                json.WriteString("printed", finding.Printed);
                json.WriteStartArray("alternatives");
                foreach (var alternative in finding.Alternatives)
                {
                    json.WriteStringValue(alternative);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteStartArray("decisions");
            foreach (var kept in decisions)
            {
                json.WriteStartObject();
                json.WriteNumber("number", kept.Id);
                json.WriteNumber("line", kept.Decision.Line);
                json.WriteString("field", kept.Decision.Field);
                json.WriteString("value", kept.Decision.Value);
                json.WriteString("reason", kept.Decision.Reason);
                json.WriteString("by", kept.Decision.By);
                json.WriteString("at", kept.At);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, int? number)
    {
        if (number is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteNumber(name, number.Value);
        }
    }
}
