using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Shisaku.Publishing;

/// <summary>Writes what search engines read of a page, in the words of schema.org (JSON-LD).</summary>
public static class StructuredData
{
    // Unlike the encoder of our documents this one writes < as a code, so that no text can end the element it stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The description of a thing.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="write">Writes its properties.</param>
    public static string Of(string type, Action<Utf8JsonWriter> write)
    {
        ArgumentNullException.ThrowIfNull(write);
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

    /// <summary>Writes a property of which something is known.</summary>
    public static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    /// <summary>Writes whose something is, where that is known.</summary>
    /// <param name="json">Writes.</param>
    /// <param name="property">What the government is of it, such as its <c>creator</c>.</param>
    /// <param name="name">The government's name; null where unknown.</param>
    /// <param name="code">Its code; null where unknown.</param>
    public static void WriteGovernment(Utf8JsonWriter json, string property, string? name, string? code)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (string.IsNullOrEmpty(name))
        {
            return;
        }

        json.WriteStartObject(property);
        json.WriteString("@type", "GovernmentOrganization");
        json.WriteString("name", name);
        WriteKnown(json, "identifier", code);
        json.WriteEndObject();
    }

    /// <summary>Writes the span of a fiscal year, from April to March, where it is known.</summary>
    public static void WriteFiscalYear(Utf8JsonWriter json, int? year)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (year is { } known)
        {
            json.WriteString("temporalCoverage", FormattableString.Invariant($"{known}-04-01/{known + 1}-03-31"));
        }
    }
}
