using System.Text.Json;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The document <c>shisaku.recovered-list/1</c>: a recovered list with its proof, as other programs read it.</summary>
/// <remarks>Keys come in a fixed order and nothing depends on the machine, so the same list gives the same bytes.
/// Fields may be added; none is ever renamed or dropped.</remarks>
public static class RecoveredListJson
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "shisaku.recovered-list/1";

    /// <summary>Writes one list as an indented document, several as one document a line.</summary>
    public static void Write(IReadOnlyList<RecoveredList> lists, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(lists);
        if (lists.Count == 1)
        {
            Write(lists[0], stream);
            return;
        }

        foreach (var list in lists)
        {
            WriteLine(list, stream);
        }
    }

    /// <summary>Writes a list as a document that a person can read: two spaces, one value a line.</summary>
    public static void Write(RecoveredList list, Stream stream) => Write(list, stream, indented: true);

    /// <summary>Writes a list as a document of one line.</summary>
    public static void WriteLine(RecoveredList list, Stream stream) => Write(list, stream, indented: false);

    private static void Write(RecoveredList recovered, Stream stream, bool indented)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        ArgumentNullException.ThrowIfNull(stream);
        var options = new JsonWriterOptions
        {
            Encoder = PlainJsonEncoder.Instance,
            Indented = indented,
            NewLine = "\n",
        };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            JsonHead.Write(json, recovered);
            WriteBody(json, recovered);
            if (!recovered.Others.IsEmpty)
            {
                json.WriteStartArray("tables");
                foreach (var other in recovered.Others)
                {
                    json.WriteStartObject();
                    JsonHead.WriteList(json, other.List);
                    WriteBody(json, other);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteBody(Utf8JsonWriter json, RecoveredList recovered)
    {
        JsonTable.Write(json, recovered.List, recovered.Printed);
        JsonProof.Write(json, recovered);
        JsonFindings.Write(json, recovered.Findings, recovered.Printed);
        json.WriteString("verdict", JsonWords.Of(recovered.Verdict));
    }
}
