using System.Reflection;
using System.Text.Json.Nodes;

namespace Shisaku.App.Api;

/// <summary>What answers are made of, field by field, and an answer of each route: from files beside the texts. Tests hold both against
/// what the server says.</summary>
internal static class ApiSchemas
{
    /// <summary>The name of the schema of faults.</summary>
    public const string Problem = "problem";

    private static readonly Lazy<JsonObject> Loaded = new(() => Load("api.schemas.json"));
    private static readonly Lazy<JsonObject> Shown = new(() => Load("api.examples.json"));

    /// <summary>The schemas within an OpenAPI document of nothing else.</summary>
    public static JsonObject Document => Loaded.Value;

    /// <summary>The examples by the name of the route: <c>request</c>, and <c>answer</c> with its lists cut short.</summary>
    public static JsonObject Examples => Shown.Value;

    /// <summary>The address that a route's example asks.</summary>
    public static string RequestOf(string route) => (string)Examples[route]!["request"]!;

    /// <summary>What is answered to it, its lists cut short.</summary>
    public static JsonNode AnswerOf(string route) => Examples[route]!["answer"]!.DeepClone();

    private static JsonObject Load(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
