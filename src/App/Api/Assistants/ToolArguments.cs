using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Shisaku.App.Api;

/// <summary>What an assistant gives a tool is looked at before the tool is called, so that it is told what is wrong and can ask again.</summary>
internal static class ToolArguments
{
    /// <summary>Answers calls that can't be followed, and hands on all others.</summary>
    public static McpRequestHandler<CallToolRequestParams, CallToolResult> Check(McpRequestHandler<CallToolRequestParams, CallToolResult> next) =>
        (request, stop) => request.MatchedPrimitive is McpServerTool tool && Wrong(tool.ProtocolTool, request.Params?.Arguments) is { } wrong
            ? ValueTask.FromResult(new CallToolResult { IsError = true, Content = [new TextContentBlock { Text = wrong }] })
            : next(request, stop);

    private static string? Wrong(Tool tool, IDictionary<string, JsonElement>? given)
    {
        var known = tool.InputSchema.GetProperty("properties").EnumerateObject().ToDictionary(each => each.Name, each => each.Value);
        string[] needed = tool.InputSchema.TryGetProperty("required", out var names) ? [.. names.EnumerateArray().Select(name => name.GetString()!)] : [];
        var found = given?.Keys.FirstOrDefault(name => !known.ContainsKey(name)) is { } unknown ? $"Found the argument {unknown}."
            : needed.FirstOrDefault(name => given?.ContainsKey(name) != true) is { } missing ? $"Found no argument {missing}."
            : given?.FirstOrDefault(each => !Fits(each.Value, known[each.Key])) is { Key: { } misfit, Value: var value } ? $"Found {misfit} = {value.GetRawText()}."
            : null;
        return found is null ? null
            : $"{found} Expected: {string.Join(", ", known.Select(each => $"{each.Key} ({TypeOf(each.Value)}{(needed.Contains(each.Key) ? ", needed" : "")})"))}. Call {tool.Name} again with these.";
    }

    private static bool Fits(JsonElement value, JsonElement schema) => value.ValueKind switch
    {
        JsonValueKind.Number => TypeOf(schema) == "integer" && value.TryGetInt64(out _),
        JsonValueKind.String => TypeOf(schema) == "string",
        JsonValueKind.Null => true,
        _ => false,
    };

    private static string TypeOf(JsonElement schema) => schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } several
        ? several.EnumerateArray().Select(each => each.GetString()!).First(each => each != "null") : schema.GetProperty("type").GetString()!;
}
