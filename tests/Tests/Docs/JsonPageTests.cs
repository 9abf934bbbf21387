using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Tests.App;

namespace Shisaku.Tests.Docs;

/// <summary>Holds docs/json.md against the document that comes out for the sample.</summary>
public sealed partial class JsonPageTests
{
    private static readonly string Page = SourceTree.Read("docs/json.md");

    private static readonly JsonNode Document = DocumentOfSample();

    [Fact]
    public void Every_field_is_explained()
        => Assert.All(
            Nodes(Document).OfType<JsonObject>()
                .Where(fields => !IsFunding(fields)) // its keys are the list's own sources
                .SelectMany(fields => fields.Select(field => field.Key))
                .Distinct(),
            field => Assert.Matches($@"`(…|checks\.)?{field}(\[\])?`", Page));

    [Fact]
    public void Every_fixed_word_is_explained()
    {
        Type[] words = [typeof(SumRule), typeof(Certainty), typeof(Verdict), typeof(Commission)];

        Assert.All(
            words.SelectMany(Enum.GetNames).Select(name => WithinName().Replace(name, "-").ToLowerInvariant()),
            word => Assert.Matches($"`\"?{word}\"?`", Page));
    }

    [Fact]
    public void Every_example_comes_from_the_sample()
    {
        var examples = CodeBlock.Of(Page).Where(block => block.Kind == "json").ToList();

        Assert.NotEmpty(examples);
        Assert.All(examples, example =>
        {
            var text = string.Join('\n', example.Lines);
            if (text.EndsWith('}'))
            {
                var part = JsonNode.Parse(text);
                Assert.Contains(Nodes(Document), node => JsonNode.DeepEquals(node, part));
            }
            else
            {
                Assert.StartsWith(text, Output(), StringComparison.Ordinal); // the head of the document
            }
        });
    }

    private static JsonNode DocumentOfSample() => JsonNode.Parse(Output())!;

    private static string Output()
    {
        var stage = Stage.Reading("");
        Assert.Equal(0, CommandLine.Run(
            ["read", "--json", "--count-readings", SourceTree.Full("samples/aomori-r5.txt")], stage.Surroundings));
        return stage.Output;
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch
    {
        JsonObject fields => fields.Select(field => field.Value),
        JsonArray items => items,
        _ => [],
    }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);

    private static bool IsFunding(JsonObject fields) => fields.Parent is JsonObject && fields.GetPropertyName() == "funding";

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])")]
    private static partial Regex WithinName();
}
