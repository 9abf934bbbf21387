using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace Shisaku.App.Api;

/// <summary>One use case of the API: its address, what may be asked, and how it is answered.</summary>
/// <param name="Name">Its name; the words about it stand in the texts under it, its example in the examples.</param>
/// <param name="Path">Its path below the root.</param>
/// <param name="Parameters">What may be asked; anything else is refused.</param>
/// <param name="Answer">Writes the answer to what was asked, as JSON.</param>
internal sealed record ApiRoute(string Name, string Path, IReadOnlyList<ApiParameter> Parameters, Func<ApiRequest, Action<Stream>> Answer)
{
    /// <summary>The media type of answers.</summary>
    public const string Json = "application/json";

    private const string Version = "v1";
    private static readonly SemaphoreSlim LargeAtOnce = new(4);

    /// <summary>Whether an answer may be too large to be held in memory: it is then written as it is made.</summary>
    public bool IsLarge { get; init; }

    /// <summary>Maps it.</summary>
    public void Map(IEndpointRouteBuilder api) => api.MapGet(Path, Serve).WithName("api." + Name).WithTags(Version).WithMetadata(this);

    private IResult Serve(HttpContext context)
    {
        var answer = Answer(ApiRequest.Of(this, context));
        if (IsLarge)
        {
            // The documents' writer knows no other way.
            context.Features.Get<IHttpBodyControlFeature>()!.AllowSynchronousIO = true;
            return Results.Stream(stream => WriteLarge(answer, stream, context.RequestAborted), Json);
        }

        var content = new MemoryStream();
        answer(content);
        return Results.Bytes(content.GetBuffer().AsMemory(0, (int)content.Length), Json);
    }

    // Each holds a thread until its reader has taken all of it.
    private static async Task WriteLarge(Action<Stream> answer, Stream stream, CancellationToken stop)
    {
        await LargeAtOnce.WaitAsync(stop);
        try
        {
            answer(stream);
        }
        finally
        {
            LargeAtOnce.Release();
        }
    }
}
