using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Corrections;

/// <summary><c>/lists/LIST/corrections</c>: what was corrected (正誤) of a list since it was published, with what was wrong and what is right.</summary>
internal static class CorrectionsPage
{
    /// <summary>The names of its files.</summary>
    public const string Workbook = "corrections.xlsx", Csv = "corrections.csv";

    /// <summary>Maps the page.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/lists/{slug}/corrections", (PublicLists lists, string slug) =>
        ListRoute.With(lists, slug, (list, publication) => SitePage.Of<CorrectionsView>(new { List = list, Publication = publication, Corrections = Of(lists, list) })));

    /// <summary>Maps the files.</summary>
    public static void MapFiles(IEndpointRouteBuilder files) => files.MapGet(
        "/lists/{slug}/corrections/{file}", (PublicLists lists, SiteRequest request, string slug, string file) => ListRoute.With(lists, slug, (list, publication) =>
        {
            if (file is not (Workbook or Csv) || Of(lists, list) is not { Count: > 0 } corrections)
            {
                return null;
            }

            var content = new MemoryStream();
            if (file == Csv)
            {
                CorrectionTables.WriteCsv(corrections, publication.List.List, request.Language, content);
            }
            else
            {
                CorrectionTables.WriteWorkbook(corrections, publication.List.List, request.Language, content);
            }

            return TypedResults.File(content.ToArray(), file == Csv ? PublicationFormats.Csv : PublicationFormats.Workbook, $"{list.Slug}-{file}");
        }));

    /// <summary>The corrections of a list, the newest first, kept.</summary>
    public static IReadOnlyList<ListCorrection> Of(PublicLists lists, PublicList list) => list.Head.Number == 1 ? []
        : lists.Keep($"{list.Head.Id} corrections", list.Head.Listings, () => new KeptCorrections(ListCorrection.Of(lists.Register, list.Head))).All;

    private sealed record KeptCorrections(IReadOnlyList<ListCorrection> All);
}
