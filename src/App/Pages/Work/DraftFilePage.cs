using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary><c>/work/DRAFT/files/NAME</c>: the draft as it would be printed.</summary>
internal static class DraftFilePage
{
    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site) => site.MapGet("/work/{draft:long}/files/{name}", IResult (
        long draft, string name, WorkPerson person, ProgrammeRegister register) =>
    {
        var format = PublicationFormats.All.FirstOrDefault(format => format.FileName == name);
        if (person.Division is not null || format is null || register.Drafts.Read(draft) is not { } stored)
        {
            return SitePage.NotFound;
        }

        var compiled = CompiledList.Of(stored.List);
        var publication = new Publication(compiled.List)
        {
            GovernmentCode = stored.Head.Key.Government.Code, GovernmentName = stored.Head.Key.Government.Name,
            Phase = ListKey.WordOf(stored.Head.Key.Phase), Programmes = compiled.Programmes,
        };
        var content = new MemoryStream();
        format.Write([publication], content);
        return TypedResults.File(content.ToArray(), format.MediaType, name);
    }).RequireAuthorization(WorkPolicies.Reads);
}
