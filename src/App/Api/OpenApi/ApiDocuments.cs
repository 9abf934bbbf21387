using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Shisaku.App.Commands;
using Shisaku.App.Site;
using Shisaku.Budget;

namespace Shisaku.App.Api;

/// <summary>The description of the API for programs (OpenAPI 3.1), made from the routes themselves, in both languages.</summary>
internal static class ApiDocuments
{
    private const string English = "openapi";
    private const string Japanese = "openapi.ja";

    /// <summary>Adds what makes them.</summary>
    public static void AddApiDocuments(this IServiceCollection services)
    {
        foreach (var (name, language) in ((string, Language)[])[(English, Language.English), (Japanese, Language.Japanese)])
        {
            services.AddOpenApi(name, options =>
            {
                var texts = SiteText.In(language, "api");
                options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                options.ShouldInclude = endpoint => endpoint.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().Any();
                options.AddOperationTransformer((operation, context, _) =>
                {
                    var route = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiRoute>().First();
                    new ApiOperation(texts, context.Document!).Describe(operation, route);
                    return Task.CompletedTask;
                });
                options.AddDocumentTransformer((document, _, _) =>
                {
                    document.Info = new OpenApiInfo { Title = texts["title"], Version = VersionLine.Version, Description = texts["about"] };
                    document.Servers = [new OpenApiServer { Url = "/" }];
                    AddSchemas(document);
                    return Task.CompletedTask;
                });
            });
        }
    }

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder api) => api.MapOpenApi(ApiMap.Root + "/{documentName}.json");

    private static void AddSchemas(OpenApiDocument document)
    {
        var schemas = OpenApiDocument.Parse(ApiSchemas.Document.ToJsonString(), "json").Document!.Components!.Schemas!;
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, schema) in schemas)
        {
            document.Components.Schemas[name] = schema;
        }
    }
}
