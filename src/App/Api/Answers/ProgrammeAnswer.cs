using Shisaku.App.Commands;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/programmes/{programme}</c>: a programme over the years, with how sure each budget is.</summary>
internal static class ProgrammeAnswer
{
    private static readonly ApiParameter Programme = ApiParameter.Number("programme", 1, long.MaxValue) with { IsInPath = true };

    public static ApiRoute Route { get; } = new("programme", ApiMap.Root + "/programmes/{programme}", [Programme], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var programme = request.Lists.Register.Programme(request.Number(Programme.Name)!.Value)
            ?? throw ApiProblem.NoSuchProgramme(request.Text(Programme.Name)!);
        return stream => ProgrammePage.Write(programme, stream, (json, listing) =>
        {
            var list = request.Lists.OfVersion(listing.Version);
            var certainty = list is null ? null : BudgetCertainty.Of(request.Lists, list, listing.Line);
            json.WriteString("certainty", certainty);
            ApiJson.WriteAddresses(json, list);
            json.WriteString("proof", certainty is null ? null : ApiPath.Proof(list!.Slug, listing.Line, Field.Budget));
        });
    }
}

/// <summary>How sure the budgets of a list are.</summary>
internal static class BudgetCertainty
{
    /// <summary>The certainty of a row's budget; null where it has none.</summary>
    public static string? Of(PublicLists lists, PublicList list, int line) =>
        lists.Register.ReadPart(list.Head.Id, line).Cells.FirstOrDefault(cell => cell.Line == line && cell.Field == Field.Budget) is { } cell
            ? RecoveredListParts.WordOf(cell.Certainty) : null;
}
