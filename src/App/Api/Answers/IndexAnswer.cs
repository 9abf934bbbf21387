using Shisaku.App.Commands;

namespace Shisaku.App.Api;

/// <summary><c>/api/v1</c>: what there is to ask.</summary>
internal static class IndexAnswer
{
    public static ApiRoute Route { get; } = new("index", ApiMap.Root, [], request => ApiJson.Document("shisaku.api/1", json =>
    {
        json.WriteString("version", VersionLine.Version);
        json.WriteString("documentation", "/api");
        json.WriteString("openapi", ApiMap.Root + "/openapi.json");
        json.WriteString("mcp", "/mcp");
        json.WriteStartArray("routes");
        foreach (var route in ApiMap.Routes)
        {
            json.WriteStringValue(route.Path);
        }

        json.WriteEndArray();
    }));
}
