using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Files;

/// <summary>Publications as a file to keep. A few are made at a time, each within bounds, so that nobody can keep the machine from
/// answering others.</summary>
internal sealed class PublishedFile(IReadOnlyList<Publication> publications, PublicationFormat format, string name) : IResult
{
    /// <summary>Of more listings no file is made on demand.</summary>
    public const int MostListings = 100_000;

    /// <summary>Setting pages takes longer than writing rows.</summary>
    public const int MostListingsOnPaper = 20_000;

    /// <summary>How long the making of a file may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private const int AtOnce = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly SemaphoreSlim Makers = new(AtOnce);

    /// <inheritdoc/>
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        var response = httpContext.Response;
        if (publications.Sum(each => each.List.List.Listings.Count()) > (format.Ending == ".pdf" ? MostListingsOnPaper : MostListings))
        {
            response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        if (!await Makers.WaitAsync(Patience, httpContext.RequestAborted))
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "30";
            return;
        }

        try
        {
            // Made in whole before it is sent: a file that breaks off half-way looks like one that is whole.
            using var content = new MemoryStream();
            format.Write(publications, content);
            response.ContentType = format.MediaType;
            response.ContentLength = content.Length;
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(name.Replace('/', '_'));
            response.Headers.ContentDisposition = disposition.ToString();
            content.Position = 0;
            await content.CopyToAsync(response.Body, httpContext.RequestAborted);
        }
        finally
        {
            Makers.Release();
        }
    }
}
