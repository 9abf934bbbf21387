using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Programmes;

/// <summary><c>/programmes/ID</c>: a programme over the years, at its lasting address.</summary>
internal static class ProgrammePage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/programmes/{id:long}", (long id, PublicLists lists, SiteRequest request) =>
            new ProgrammeAccounts(lists).Of(id) is { } account
                ? (IResult)SitePage.Of<ProgrammeView>(new { Programme = account, Data = ProgrammeJson.Of(account, request) })
                : SitePage.NotFound);
        site.MapGet("/programmes/{id:long}/programme.csv", (long id, PublicLists lists) => File(
            id, lists, "text/csv; charset=utf-8", "csv", (programme, stream) => ProgrammeCsv.Write(programme, stream)));
        site.MapGet("/programmes/{id:long}/programme.json", (long id, PublicLists lists) => File(
            id, lists, "application/json", "json", (programme, stream) => Commands.ProgrammePage.Write(programme, stream)));
    }

    private static IResult File(long id, PublicLists lists, string type, string ending, Action<Register.ProgrammeHistory, Stream> write)
    {
        if (lists.Register.Programme(id) is not { } programme)
        {
            return SitePage.NotFound;
        }

        using var content = new MemoryStream();
        write(programme, content);
        return TypedResults.File(content.ToArray(), type, $"programme-{Numbers.Plain(id)}.{ending}");
    }
}
