using System.Text.Json;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Overview;

/// <summary>A list as a <c>Dataset</c> of schema.org, for those who look for data.</summary>
internal static class DatasetJson
{
    /// <summary>The element that holds it.</summary>
    public static string Script(PublicList list, Publication publication, SiteRequest request)
    {
        var head = list.Head;
        var fields = new Dictionary<string, object?>
        {
            ["@context"] = "https://schema.org",
            ["@type"] = "Dataset",
            ["name"] = $"{head.Key.Government.Name} {head.Title ?? head.Key.Series}",
            ["description"] = request.Texts("lists").Fill("description", ("page", request.Texts("lists")["view.overview"]), ("list", head.Title ?? head.Key.Series)),
            ["url"] = request.Absolute(request.Link("/lists/" + list.Slug)),
            ["temporalCoverage"] = $"{Numbers.Plain(head.Key.FiscalYear)}-04-01/{Numbers.Plain(head.Key.FiscalYear + 1)}-03-31",
            ["spatialCoverage"] = head.Key.Government.Name,
            ["creator"] = new Dictionary<string, object?>
            {
                ["@type"] = "GovernmentOrganization", ["name"] = head.Key.Government.Name, ["identifier"] = publication.GovernmentCode,
            },
            ["distribution"] = PublicationFormats.All.Select(format => new Dictionary<string, object?>
            {
                ["@type"] = "DataDownload",
                ["encodingFormat"] = format.MediaType.Split(';')[0],
                ["contentUrl"] = request.Absolute(ListRoute.File(list.Slug, ListSelection.WholeName, format)),
            }),
        };
        if (head.Licence is { } licence)
        {
            fields.Add("license", licence);
        }

        if (head.Origin is { } origin)
        {
            fields.Add("isBasedOn", origin);
        }

        // The usual writer escapes every sign that could end the element.
        return $"<script type=\"application/ld+json\">{JsonSerializer.Serialize(fields)}</script>";
    }
}
