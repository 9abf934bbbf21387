using System.Text.Json;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Data;

/// <summary>What search engines for data read of the site: a <c>DataCatalog</c> of schema.org with a <c>Dataset</c> for each list.</summary>
internal static class DataCatalog
{
    /// <summary>The description.</summary>
    public static string Of(IEnumerable<PublicList> lists, SiteRequest request)
    {
        var texts = request.Texts("data");
        return StructuredData.Of("DataCatalog", json =>
        {
            json.WriteString("name", texts["heading"]);
            json.WriteString("description", texts["description"]);
            json.WriteString("url", request.Absolute(request.Link("/data")));
            json.WriteStartArray("dataset");
            foreach (var list in lists)
            {
                Write(json, list, request);
            }

            json.WriteEndArray();
        });
    }

    private static void Write(Utf8JsonWriter json, PublicList list, SiteRequest request)
    {
        var key = list.Head.Key;
        var year = FiscalYear.Text(key.FiscalYear, request.Language);
        json.WriteStartObject();
        json.WriteString("@type", "Dataset");
        json.WriteString("name", $"{key.Government.Name} {year} {list.Head.Title ?? key.Series}");
        json.WriteString("description", request.Texts("data").Fill(
            "dataset", ("government", key.Government.Name), ("year", year), ("count", Numbers.Of(list.Head.Listings))));
        json.WriteString("url", request.Absolute(request.Link("/lists/" + list.Slug)));
        StructuredData.WriteFiscalYear(json, key.FiscalYear);
        StructuredData.WriteKnown(json, "license", list.Head.Licence);
        StructuredData.WriteGovernment(json, "creator", key.Government.Name, key.Government.Code);
        json.WriteEndObject();
    }
}
