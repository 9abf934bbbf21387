using System.Text.Json;
using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>The descriptor <c>datapackage.json</c>: Data Package with Table Schema, its fields with fiscal column types.</summary>
internal static partial class DataPackageJson
{
    /// <summary>Writes the descriptor.</summary>
    public static void Write(IReadOnlyList<PublishedList> lists, Stream stream)
    {
        var options = new JsonWriterOptions { Encoder = PlainJsonEncoder.Instance, Indented = true, NewLine = "\n" };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            WriteHead(json, lists);
            json.WriteStartArray("resources");
            foreach (var table in OpenDataTables.All)
            {
                TableSchemaJson.Write(json, table);
            }

            WriteFile(json, "workbook", DataPackage.Workbook, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            WriteFile(json, "document", DataPackage.Document, "json", "application/json");
            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void WriteHead(Utf8JsonWriter json, IReadOnlyList<PublishedList> lists)
    {
        var (first, texts) = (lists[0], OpenDataText.In(Language.Japanese));
        json.WriteString("profile", "data-package");
        json.WriteString("name", Name(first));
        json.WriteString("title", PlainText.Of(first.List.Title ?? texts["package.title"]));
        json.WriteString("description", $"{Description(Language.Japanese)} {Description(Language.English)}");
        json.WriteString("countryCode", "JP");
        if (first.Publication.GovernmentCode is { } code)
        {
            json.WriteString("regionCode", code);
        }

        if (!first.Publication.Versions.IsEmpty)
        {
            json.WriteString("version", FormattableString.Invariant($"{first.Publication.Versions[^1].Number}.0.0"));
        }

        WriteLicences(json, lists);
        json.WriteStartArray("sources");
        foreach (var list in lists.DistinctBy(each => each.Recovered.Source.Sha256))
        {
            json.WriteStartObject();
            json.WriteString("title", list.Recovered.Source.Name);
            if (Uri.TryCreate(list.Publication.Origin, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
            {
                json.WriteString("path", list.Publication.Origin);
            }

            json.WriteString("sha256", list.Recovered.Source.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLicences(Utf8JsonWriter json, IReadOnlyList<PublishedList> lists)
    {
        string[] licences = [.. lists.Select(list => list.Publication.Licence).OfType<string>().Where(each => each.Length > 0).Distinct(StringComparer.Ordinal)];
        if (licences.Length == 0)
        {
            return;
        }

        json.WriteStartArray("licenses");
        foreach (var licence in licences)
        {
            var name = NotInName().Replace(licence, "-").Trim('-');
            json.WriteStartObject();
            json.WriteString("name", name.Length > 0 ? name : "other");
            json.WriteString("title", licence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter json, string name, string path, string format, string mediaType)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("path", path);
        json.WriteString("profile", "data-resource");
        json.WriteString("format", format);
        json.WriteString("mediatype", mediaType);
        json.WriteString("description", OpenDataText.In(Language.Japanese)["table." + name]);
        json.WriteEndObject();
    }

    private static string Description(Language language)
    {
        var texts = OpenDataText.In(language);
        return string.Join(' ', texts["package.form"], texts["package.counted"], texts["package.blank"], texts["package.guard"], texts["package.letters"]);
    }

    private static string Name(PublishedList list) => "shisaku"
        + (list.Publication.GovernmentCode is { } code ? "-" + code : "")
        + (list.List.FiscalYear is { } year ? FormattableString.Invariant($"-{year}") : "");

    [GeneratedRegex("[^A-Za-z0-9._-]+")]
    private static partial Regex NotInName();
}
