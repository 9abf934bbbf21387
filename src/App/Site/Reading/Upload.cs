using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Shisaku.App.Site;

/// <summary>Why a file was not taken in.</summary>
internal enum UploadFault
{
    /// <summary>The form holds no file.</summary>
    None,

    /// <summary>The file is larger than is taken.</summary>
    TooLarge,

    /// <summary>What was sent is no form with a file.</summary>
    NoForm,
}

/// <summary>A file that was sent in a form.</summary>
/// <param name="File">Where it is; null where there is none.</param>
/// <param name="Fault">Why not.</param>
internal sealed record Upload(string? File, UploadFault Fault)
{
    private const int LongestName = 60;
    private const int LongestBoundary = 100;
    private const int BytesAtOnce = 64 * 1024;

    /// <summary>Takes the file of a form in, as it arrives.</summary>
    /// <param name="request">The request with the form.</param>
    /// <param name="folder">Where it is written to.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task<Upload> Receive(HttpRequest request, string folder, CancellationToken stop)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= LongestBoundary } boundary)
        {
            return new Upload(null, UploadFault.NoForm);
        }

        try
        {
            var reader = new MultipartReader(boundary, request.Body);
            while (await reader.ReadNextSectionAsync(stop) is { } section)
            {
                if (ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var said) && said.IsFileDisposition() && NameOf(said) is { } name)
                {
                    return await Keep(section.Body, Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "in")).FullName, name), stop);
                }
            }

            return new Upload(null, UploadFault.None);
        }
        catch (BadHttpRequestException refusal) when (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new Upload(null, UploadFault.TooLarge);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException && !stop.IsCancellationRequested)
        {
            return new Upload(null, UploadFault.NoForm);
        }
    }

    private static async Task<Upload> Keep(Stream from, string file, CancellationToken stop)
    {
        await using var to = System.IO.File.Create(file);
        var (buffer, total) = (new byte[BytesAtOnce], 0L);
        while (await from.ReadAsync(buffer, stop) is > 0 and var length)
        {
            total += length;
            if (total > ReadingDeskLimits.FileBytes)
            {
                return new Upload(null, UploadFault.TooLarge);
            }

            await to.WriteAsync(buffer.AsMemory(0, length), stop);
        }

        return new Upload(file, UploadFault.None);
    }

    // Only the name itself is kept, without what could be a path or unsettle a terminal; a form without a choice has an empty one.
    private static string? NameOf(ContentDispositionHeaderValue said)
    {
        var name = HeaderUtilities.RemoveQuotes(said.FileNameStar.HasValue ? said.FileNameStar : said.FileName).Value ?? "";
        var plain = new StringBuilder();
        foreach (var letter in name.Split('/', '\\')[^1].Where(letter => !char.IsControl(letter) && !Path.GetInvalidFileNameChars().Contains(letter)))
        {
            plain.Append(letter);
        }

        var kept = plain.ToString().Trim();
        return kept.Trim('.').Length == 0 ? null : kept.Length > LongestName ? kept[^LongestName..] : kept;
    }
}
