using Shisaku.Publishing;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/lists/{list}</c>: a list with its proof and findings, the document of <c>shisaku read --json</c>.</summary>
internal static class ListAnswer
{
    public static ApiRoute Route { get; } = new("list", ApiMap.Root + "/lists/{list}", [ApiParameter.List], request =>
    {
        var list = request.Lists.Read(request.List).List;
        return stream => RecoveredListJson.Write(list, stream);
    })
    {
        IsLarge = true,
    };
}
