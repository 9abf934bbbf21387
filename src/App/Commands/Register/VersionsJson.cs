using System.Text.Encodings.Web;
using System.Text.Json;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary>Versions of lists for other programs: <c>shisaku.lists/1</c>.</summary>
internal static class VersionsJson
{
    /// <summary>How the register's documents are written: like those of <c>read --json</c>.</summary>
    public static JsonWriterOptions Written { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them.</summary>
    public static void Write(IEnumerable<VersionHead> versions, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Written))
        {
            json.WriteStartObject();
            json.WriteString("format", "shisaku.lists/1");
            json.WriteStartArray("lists");
            foreach (var head in versions)
            {
                Write(json, head);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes one.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="head">The version.</param>
    /// <param name="more">Writes further fields of it; null for none.</param>
    public static void Write(Utf8JsonWriter json, VersionHead head, Action<Utf8JsonWriter>? more = null)
    {
        json.WriteStartObject();
        json.WriteNumber("list", head.ListId);
        json.WriteString("key", head.Key.ToString());
        json.WriteNumber("version", head.Number);
        json.WriteBoolean("current", head.IsCurrent);
        json.WriteStartObject("government");
        json.WriteString("code", head.Key.Government.Code);
        json.WriteString("name", head.Key.Government.Name);
        json.WriteEndObject();
        json.WriteString("series", head.Key.Series);
        json.WriteNumber("fiscalYear", head.Key.FiscalYear);
        json.WriteString("phase", ListKey.WordOf(head.Key.Phase));
        json.WriteNumber("phaseNumber", head.Key.PhaseNumber);
        json.WriteString("title", head.Title);
        json.WriteStartObject("source");
        json.WriteString("name", head.SourceName);
        json.WriteString("sha256", head.SourceSha256);
        json.WriteString("licence", head.Licence);
        json.WriteString("origin", head.Origin);
        json.WriteEndObject();
        json.WriteString("importedAt", head.ImportedAt);
        json.WriteString("verdict", head.Verdict.ToString().ToLowerInvariant());
        json.WriteNumber("listings", head.Listings);
        json.WriteNumber("undecided", head.Undecided);
        more?.Invoke(json);
        json.WriteEndObject();
    }
}
