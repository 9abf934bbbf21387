using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What search engines for data read of a published set: a <c>Dataset</c> of schema.org with its files.</summary>
internal static class DatasetJson
{
    // Unlike the encoder of our documents this one writes < as a code, so that no text can end the element it stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The description.</summary>
    public static string Of(Publication publication, IReadOnlyList<WrittenFile> files)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", IndexPart.Title(publication, Language.Japanese));
            json.WriteString("description", SetText.In(Language.Japanese)["set.about"]);
            json.WriteString("inLanguage", "ja");
            WriteKnown(json, "license", publication.Licence);
            WriteKnown(json, "isBasedOn", publication.Origin);
            if (publication.GovernmentName is { Length: > 0 } government)
            {
                json.WriteStartObject("creator");
                json.WriteString("@type", "GovernmentOrganization");
                json.WriteString("name", government);
                WriteKnown(json, "identifier", publication.GovernmentCode);
                json.WriteEndObject();
            }

            if (publication.List.List.FiscalYear is { } year)
            {
                json.WriteString("temporalCoverage", string.Create(CultureInfo.InvariantCulture, $"{year}-04-01/{year + 1}-03-31"));
            }

            json.WriteStartArray("distribution");
            foreach (var file in files)
            {
                json.WriteStartObject();
                json.WriteString("@type", "DataDownload");
                json.WriteString("name", IndexPart.Title(file, Language.Japanese));
                json.WriteString("encodingFormat", file.File.MediaType);
                json.WriteString("contentUrl", file.File.Name);
                json.WriteString("contentSize", file.Bytes.ToString(CultureInfo.InvariantCulture));
                json.WriteString("sha256", file.Sha256);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteKnown(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
