using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Shisaku.App.Pages.Parts;

/// <summary>Writes what search engines read of a page, in the words of schema.org (JSON-LD).</summary>
internal static class StructuredData
{
    // Unlike the encoder of our documents this one writes < as a code, so that no text can end the element it stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The description of a thing.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="write">Writes its properties.</param>
    public static string Of(string type, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", type);
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
