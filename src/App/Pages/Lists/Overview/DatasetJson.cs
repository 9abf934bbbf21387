using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Overview;

/// <summary>A list as a <c>Dataset</c> of schema.org, for those who look for data.</summary>
internal static class DatasetJson
{
    /// <summary>The element that holds it.</summary>
    public static string Script(PublicList list, Publication publication, SiteRequest request)
    {
        var (head, texts) = (list.Head, request.Texts("lists"));
        var description = StructuredData.Of("Dataset", json =>
        {
            json.WriteString("name", $"{head.Key.Government.Name} {head.Title ?? head.Key.Series}");
            json.WriteString("description", texts.Fill("description", ("page", texts["view.overview"]), ("list", head.Title ?? head.Key.Series)));
            json.WriteString("url", request.Absolute(request.Link("/lists/" + list.Slug)));
            StructuredData.WriteFiscalYear(json, head.Key.FiscalYear);
            json.WriteString("spatialCoverage", head.Key.Government.Name);
            StructuredData.WriteGovernment(json, "creator", head.Key.Government.Name, publication.GovernmentCode);
            StructuredData.WriteKnown(json, "license", head.Licence);
            StructuredData.WriteKnown(json, "isBasedOn", head.Origin);
            json.WriteStartArray("distribution");
            foreach (var format in PublicationFormats.All)
            {
                json.WriteStartObject();
                json.WriteString("@type", "DataDownload");
                json.WriteString("encodingFormat", format.MediaType.Split(';')[0]);
                json.WriteString("contentUrl", request.Absolute(ListRoute.File(list.Slug, ListSelection.WholeName, format)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        });
        return $"<script type=\"application/ld+json\">{description}</script>";
    }
}
