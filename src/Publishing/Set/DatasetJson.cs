using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What search engines for data read of a published set: a <c>Dataset</c> of schema.org with its files.</summary>
internal static class DatasetJson
{
    /// <summary>The description.</summary>
    public static string Of(Publication publication, IReadOnlyList<WrittenFile> files) => StructuredData.Of("Dataset", json =>
    {
        json.WriteString("name", IndexPart.Title(publication, Language.Japanese));
        json.WriteString("description", SetText.In(Language.Japanese)["set.about"]);
        json.WriteString("inLanguage", "ja");
        StructuredData.WriteKnown(json, "license", publication.Licence);
        StructuredData.WriteKnown(json, "isBasedOn", publication.Origin);
        StructuredData.WriteGovernment(json, "creator", publication.GovernmentName, publication.GovernmentCode);
        StructuredData.WriteFiscalYear(json, publication.List.List.FiscalYear);
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
    });
}
