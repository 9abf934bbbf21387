using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Shisaku.Budget;

namespace Shisaku.App.Api;

/// <summary>Describes a route as an operation of an OpenAPI document.</summary>
/// <param name="texts">The words of the API.</param>
/// <param name="document">The document.</param>
internal sealed class ApiOperation(TextResource texts, OpenApiDocument document)
{
    /// <summary>Fills in all that a route says of itself.</summary>
    public void Describe(OpenApiOperation operation, ApiRoute route)
    {
        operation.OperationId = route.Name;
        operation.Summary = texts[$"route.{route.Name}"];
        operation.Description = texts.Find($"route.{route.Name}.more");
        operation.Parameters = [.. route.Parameters.Select(parameter => (IOpenApiParameter)ParameterOf(parameter, route))];
        operation.Responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = texts[$"route.{route.Name}.answer"],
                Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["ETag"] = new OpenApiHeader { Description = texts["header.etag"], Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ApiRoute.Json] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(route.Name, document), Example = ApiSchemas.AnswerOf(route.Name) },
                },
            },
            ["304"] = new OpenApiResponse { Description = texts["answer.304"] },
        };
        foreach (var status in Statuses(route))
        {
            operation.Responses[status.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = texts[$"answer.{status.ToString(CultureInfo.InvariantCulture)}"],
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    [ApiFaults.MediaType] = new OpenApiMediaType { Schema = new OpenApiSchemaReference(ApiSchemas.Problem, document) },
                },
            };
        }
    }

    private static IEnumerable<int> Statuses(ApiRoute route)
    {
        yield return (int)HttpStatusCode.BadRequest;
        if (route.Parameters.Any(each => each.IsInPath || each.IsNeeded))
        {
            yield return (int)HttpStatusCode.NotFound;
        }

        if (route.Parameters.Contains(ApiParameter.After) && route.Name is not ("lists" or "search"))
        {
            yield return (int)HttpStatusCode.Gone;
        }

        yield return (int)HttpStatusCode.TooManyRequests;
        yield return (int)HttpStatusCode.InternalServerError;
        yield return (int)HttpStatusCode.ServiceUnavailable;
    }

    private OpenApiParameter ParameterOf(ApiParameter parameter, ApiRoute route) => new()
    {
        Name = parameter.Name,
        In = parameter.IsInPath ? ParameterLocation.Path : ParameterLocation.Query,
        Required = parameter.IsInPath || parameter.IsNeeded,
        Description = ApiWords.Of(parameter, route, texts),
        Example = ExampleOf(parameter, route),
        Schema = parameter.IsSeveral
            ? new OpenApiSchema { Type = JsonSchemaType.Array, MaxItems = ApiParameter.MostValues, Items = ValueOf(parameter) }
            : ValueOf(parameter),
    };

    // What the route's own example asks, part by part; null where it does not ask for this.
    private static JsonNode? ExampleOf(ApiParameter parameter, ApiRoute route)
    {
        var asked = ApiSchemas.RequestOf(route.Name).Split('?');
        var text = parameter.IsInPath
            ? asked[0].Split('/')[Array.IndexOf(route.Path.Split('/'), $"{{{parameter.Name}}}")]
            : asked.Skip(1).SelectMany(query => query.Split('&')).Select(pair => pair.Split('=')).FirstOrDefault(pair => pair[0] == parameter.Name)?[1];
        if (text is null)
        {
            return null;
        }

        JsonNode value = parameter.Kind == ApiKind.Number ? long.Parse(text, CultureInfo.InvariantCulture) : Uri.UnescapeDataString(text.Replace('+', ' '));
        return parameter.IsSeveral ? new JsonArray(value) : value;
    }

    private static OpenApiSchema ValueOf(ApiParameter parameter) => parameter.Kind switch
    {
        ApiKind.Number => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer, Format = "int64", Minimum = Text(parameter.Least), Maximum = Text(parameter.Most), Default = parameter.Usual,
        },
        ApiKind.Word => new OpenApiSchema
        {
            Type = JsonSchemaType.String, Enum = [.. parameter.Words], Default = parameter.IsSeveral ? null : parameter.Words[0],
        },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = parameter.Longest },
    };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What the texts say of parameters.</summary>
internal static class ApiWords
{
    /// <summary>What a parameter means: on its route, else wherever it stands.</summary>
    public static string Of(ApiParameter parameter, ApiRoute route, TextResource texts) =>
        texts.Find($"parameter.{route.Name}.{parameter.Name}") ?? texts[$"parameter.{parameter.Name}"];
}
