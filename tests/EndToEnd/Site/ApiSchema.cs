using System.Text.Json.Nodes;

namespace Shisaku.EndToEnd.Site;

/// <summary>Holds an answer against its schema: what is described must be there, what is there must be described.</summary>
internal static class ApiSchema
{
    /// <summary>What does not agree.</summary>
    public static IEnumerable<string> Differences(JsonNode? value, JsonObject schema, string at = "$")
    {
        if (schema["type"] is { } type && !Types(type).Contains(TypeOf(value)) && !(TypeOf(value) == "integer" && Types(type).Contains("number")))
        {
            return [$"{at}: {TypeOf(value)} instead of {type.ToJsonString()}"];
        }

        return value switch
        {
            JsonObject fields => OfFields(fields, schema, at),
            JsonArray items => items.SelectMany((item, place) => Differences(item, schema["items"]!.AsObject(), $"{at}[{place}]")),
            _ => [],
        };
    }

    private static IEnumerable<string> OfFields(JsonObject fields, JsonObject schema, string at)
    {
        var described = schema["properties"]?.AsObject() ?? [];
        foreach (var name in schema["required"]?.AsArray().Select(each => (string)each!).Where(each => !fields.ContainsKey(each)) ?? [])
        {
            yield return $"{at}.{name} is missing";
        }

        foreach (var (name, value) in fields)
        {
            if ((described[name] ?? schema["additionalProperties"]) is not JsonObject of)
            {
                yield return $"{at}.{name} is not described";
                continue;
            }

            foreach (var difference in Differences(value, of, $"{at}.{name}"))
            {
                yield return difference;
            }
        }
    }

    private static string[] Types(JsonNode type) => type is JsonArray several ? [.. several.Select(each => (string)each!)] : [(string)type!];

    private static string TypeOf(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ when value.GetValueKind() is System.Text.Json.JsonValueKind.String => "string",
        _ when value.GetValueKind() is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => "boolean",
        _ => value.ToJsonString().Contains('.', StringComparison.Ordinal) ? "number" : "integer",
    };
}
