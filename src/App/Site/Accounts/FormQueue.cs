using Microsoft.AspNetCore.Http;

namespace Shisaku.App.Site;

/// <summary>Works on a few forms at once; the others wait, and hold neither a thread nor a connection meanwhile.</summary>
/// <remarks>Changes of the register follow one another anyway. Where hundreds wait for that inside the register, no thread is left for
/// those who only read, and the last of them give up.</remarks>
internal sealed class FormQueue : IDisposable
{
    // One is written; others are read, judged, or shown what stands against them.
    private const int AtOnce = 4;

    private readonly SemaphoreSlim room = new(AtOnce);

    /// <summary>Lets a request on, a form when it is its turn.</summary>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            return await next(context);
        }

        await room.WaitAsync(context.HttpContext.RequestAborted);
        try
        {
            return await next(context);
        }
        finally
        {
            room.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => room.Dispose();
}
