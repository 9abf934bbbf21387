namespace Shisaku.App.Api;

/// <summary><c>/api/v1/programmes</c>: programmes over the years, by their number.</summary>
internal static class ProgrammesAnswer
{
    private static readonly ApiParameter Government = ApiParameter.Text("government");
    private static readonly ApiParameter After = ApiParameter.Number("after", 0, long.MaxValue);

    public static ApiRoute Route { get; } =
        new("programmes", ApiMap.Root + "/programmes", [Government, ApiParameter.Limit, After], Answer);

    private static Action<Stream> Answer(ApiRequest request)
    {
        var found = request.Lists.Register.Programmes(request.Text(Government.Name), request.Number(After.Name) ?? 0, request.Limit + 1);
        return ApiJson.Document("shisaku.programmes/1", json =>
        {
            json.WriteStartArray("programmes");
            foreach (var programme in found.Take(request.Limit))
            {
                json.WriteStartObject();
                json.WriteNumber("programme", programme.Id);
                json.WriteString("government", programme.Government.Code);
                json.WriteString("name", programme.Name);
                json.WriteNumber("firstFiscalYear", programme.FirstYear);
                json.WriteNumber("lastFiscalYear", programme.LastYear);
                json.WriteString("page", "/programmes/" + ApiPath.Of(programme.Id));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("next", found.Length > request.Limit ? ApiPath.Of(found[request.Limit - 1].Id) : null);
        });
    }
}
