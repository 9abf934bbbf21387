using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;
using Shisaku.App.Site;
using Shisaku.Budget;

namespace Shisaku.App.Api;

/// <summary>Answers a tool as the API answers the same question, with whole addresses and within a length that an assistant reads.</summary>
internal sealed class ToolAnswer(PublicLists lists, SiteRequest site)
{
    /// <summary>The most that a tool gives of anything.</summary>
    public const int Most = 20;

    /// <summary>How much it gives where nothing is said.</summary>
    public const int Usual = 10;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The answer of a route.</summary>
    /// <param name="route">The route.</param>
    /// <param name="given">What is asked, by the names of its parameters; null asks nothing.</param>
    /// <param name="more">Adds to the answer; null adds nothing.</param>
    public CallToolResult Of(ApiRoute route, IReadOnlyDictionary<string, object?> given, Action<JsonObject>? more = null)
    {
        try
        {
            var request = new ApiRequest(route, parameter => given.GetValueOrDefault(parameter.Name) is { } value ? [Text(value)] : [], lists);
            var stream = new MemoryStream();
            route.Answer(request)(stream);
            stream.Position = 0;
            var answer = JsonNode.Parse(stream)!.AsObject();
            more?.Invoke(answer);
            answer.Remove("next");
            Shape(answer);
            return new CallToolResult
            {
                Content = [new TextContentBlock { Text = answer.ToJsonString(Plain) }], StructuredContent = JsonSerializer.SerializeToElement(answer, Plain),
            };
        }
        catch (ApiProblemException problem)
        {
            var texts = SiteText.In(Language.English, "api");
            return new CallToolResult
            {
                IsError = true,
                Content = [new TextContentBlock { Text = string.Join(' ', ((string[])["found", "expected", "do"]).Select(part => problem.Problem.Sentence(part, texts))) }],
            };
        }
    }

    // Addresses become whole; of a long list the first are told, and how many are not.
    private void Shape(JsonNode node)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields.ToList())
            {
                if (value is JsonValue text && name is "page" or "proof" && (string?)value is ['/', ..] path)
                {
                    fields[name] = site.Absolute(path);
                }
                else if (value is JsonArray { Count: > Most } list)
                {
                    fields[name + "LeftOut"] = list.Count - Most;
                    fields[name] = new JsonArray([.. list.Take(Most).Select(each => each!.DeepClone())]);
                }
            }
        }

        foreach (var below in (node as JsonObject)?.Select(field => field.Value) ?? (node as JsonArray) ?? Enumerable.Empty<JsonNode?>())
        {
            if (below is not null)
            {
                Shape(below);
            }
        }
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
