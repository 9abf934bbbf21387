using System.Text.Json.Nodes;
using Shisaku.App.Api;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>The description of the API says what the server answers. Where an answer changed on purpose, the variable
/// SHISAKU_WRITE_EXAMPLES=1 writes the examples anew.</summary>
[Collection(SiteCollection.Name)]
public sealed class ApiDocumentTests(TheSite site)
{
    private const string Root = "/api/v1";
    private const string List = Root + "/lists/020001-2023";
    private const string Written = "importedAt";

    public static TheoryData<string> Names => [.. ApiMap.Routes.Select(route => route.Name)];

    [Fact]
    public async Task Every_route_is_described_with_its_parameters_its_answer_and_its_example()
    {
        foreach (var name in (string[])["openapi", "openapi.ja"])
        {
            var document = (await Ask($"{Root}/{name}.json")).AsObject();
            var paths = document["paths"]!.AsObject();

            Assert.StartsWith("3.1", (string?)document["openapi"], StringComparison.Ordinal);
            Assert.Equal(ApiMap.Routes.Select(route => route.Path).Order(StringComparer.Ordinal), paths.Select(path => path.Key).Order(StringComparer.Ordinal));
            Assert.All(ApiMap.Routes, route =>
            {
                var operation = paths[route.Path]!["get"]!;
                var answer = operation["responses"]!["200"]!["content"]!["application/json"]!;
                Assert.Equal(route.Name, (string?)operation["operationId"]);
                Assert.Equal(route.Parameters.Select(each => each.Name), operation["parameters"]?.AsArray().Select(each => (string)each!["name"]!) ?? []);
                Assert.All(route.Parameters, parameter => Assert.Equal(
                    parameter.IsInPath, (string?)operation["parameters"]!.AsArray().Single(each => (string?)each!["name"] == parameter.Name)!["in"] == "path"));
                Assert.All(route.Parameters.Where(each => each.IsInPath || each.IsNeeded), parameter =>
                {
                    var example = operation["parameters"]!.AsArray().Single(each => (string?)each!["name"] == parameter.Name)!["example"];
                    Assert.Contains(Uri.EscapeDataString(example!.ToString()), ApiSchemas.RequestOf(route.Name), StringComparison.Ordinal);
                });
                Assert.True(JsonNode.DeepEquals(ApiSchemas.AnswerOf(route.Name), answer["example"]), route.Name);
                var schema = ((string)answer["schema"]!["$ref"]!).Split('/')[^1];
                Assert.NotNull(document["components"]!["schemas"]![schema]);
            });
        }
    }

    [Fact]
    public async Task Every_example_is_what_the_server_answers()
    {
        var examples = new JsonObject();
        foreach (var route in ApiMap.Routes)
        {
            var request = ApiSchemas.RequestOf(route.Name);
            examples[route.Name] = new JsonObject { ["request"] = request, ["answer"] = Short(await Ask(request), isWhole: route.Name == "index") };
        }

        if (Environment.GetEnvironmentVariable("SHISAKU_WRITE_EXAMPLES") is not null)
        {
            await File.WriteAllTextAsync(
                SourceTree.Full("src/App/Resources/api.examples.json"),
                examples.ToJsonString(new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) + "\n",
                TestContext.Current.CancellationToken);
        }

        Assert.All(ApiMap.Routes, route => Assert.Equal(Timeless(ApiSchemas.AnswerOf(route.Name)), Timeless(examples[route.Name]!["answer"]!)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_field_of_an_answer_is_described(string name)
    {
        var schema = ApiSchemas.Document["components"]!["schemas"]![name]!.AsObject();
        string[] more = name switch
        {
            "lists" => [Root + "/lists?limit=1"],
            "listings" => [List + "/listings?limit=100", List + "/listings?relisted=yes&limit=100"],
            "totals" => [.. ((string[])["policy", "measure", "division", "source"]).Select(by => $"{List}/totals?by={by}&limit=100")],
            "flows" => [List + "/flows?limit=100"],
            "proof" => [List + "/proof/10/name", List + "/proof/47/budget"],
            "programme" => [.. Enumerable.Range(1, 30).Select(number => $"{Root}/programmes/{number}")],
            "search" => [Root + "/search?limit=100&facets=100", Root + "/search?q=nothing&facets=0"],
            "comparison" => [Root + "/comparisons?a=020001-2023&b=020001-2024&limit=100"],
            _ => [],
        };

        var differences = new List<string>();
        foreach (var request in more.Append(ApiSchemas.RequestOf(name)))
        {
            differences.AddRange(ApiSchema.Differences(await Ask(request), schema).Take(5).Select(difference => $"{request}: {difference}"));
        }

        Assert.Empty(differences);
    }

    private async Task<JsonNode> Ask(string address)
    {
        using var answer = await site.Client.GetAsync(address, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>The same with the first item of every list only.</summary>
    private static JsonNode? Short(JsonNode? node, bool isWhole) => node switch
    {
        JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Short(field.Value, isWhole)))),
        JsonArray items => new JsonArray([.. items.Take(isWhole ? items.Count : 1).Select(item => Short(item, isWhole))]),
        _ => node?.DeepClone(),
    };

    // When a list was taken in is another moment in every run.
    private static string Timeless(JsonNode node)
    {
        foreach (var fields in Objects(node).Where(fields => fields.ContainsKey(Written)))
        {
            fields[Written] = "";
        }

        return node.ToJsonString(new() { WriteIndented = true });
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject fields => fields.Select(field => field.Value).SelectMany(Objects).Prepend(fields),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
