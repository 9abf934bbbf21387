using Shisaku.App.Site;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1/lists</c>: the lists, the newest year first.</summary>
internal static class ListsAnswer
{
    private static readonly ApiParameter Government = ApiParameter.Texts("government");
    private static readonly ApiParameter Year = ApiParameter.Number("year", 1868, 9999) with { IsSeveral = true };

    public static ApiRoute Route { get; } =
        new("lists", ApiMap.Root + "/lists", [Government, Year, ApiParameter.Limit, ApiParameter.After], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var (governments, years) = (request.Texts(Government.Name), request.Numbers(Year.Name).ToHashSet());
        List<PublicList> all =
        [
            .. request.Lists.All.Where(list => (governments.Count == 0 || governments.Contains(list.Head.Key.Government.Code))
                && (years.Count == 0 || years.Contains(list.Head.Key.FiscalYear))),
        ];

        // The name of the last list leads on: it stays where other lists come and go.
        var from = request.Text(ApiParameter.After.Name) is { } after ? Behind(all, after) : 0;
        var page = all.Skip(from).Take(request.Limit).ToList();
        return ApiJson.Document("shisaku.lists/1", json =>
        {
            json.WriteNumber("total", all.Count);
            json.WriteStartArray("lists");
            foreach (var list in page)
            {
                ApiJson.WriteList(json, list);
            }

            json.WriteEndArray();
            json.WriteString("next", from + page.Count < all.Count ? page[^1].Slug : null);
        });
    }

    private static int Behind(List<PublicList> lists, string slug) =>
        lists.FindIndex(list => list.Slug == slug) is >= 0 and var at ? at + 1 : throw ApiProblem.BadCursor(slug);
}
