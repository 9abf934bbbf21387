using System.Security.Cryptography;
using Microsoft.Extensions.Caching.Memory;

namespace Shisaku.App.Pages.Work;

/// <summary>Marked copies of returned workbooks, kept for a while for whoever handed them in.</summary>
internal sealed class MarkedCopies : IDisposable
{
    private const long Bytes = 64L * 1024 * 1024;
    private const int LettersOfName = 32;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    private readonly MemoryCache copies = new(new MemoryCacheOptions { SizeLimit = Bytes });

    /// <summary>Keeps a copy, and answers with its name.</summary>
    public string Keep(string owner, string file, byte[] content)
    {
        var name = RandomNumberGenerator.GetHexString(LettersOfName, lowercase: true);
        copies.Set((owner, name), new MarkedFile(file, content), new MemoryCacheEntryOptions { Size = content.Length, AbsoluteExpirationRelativeToNow = Kept });
        return name;
    }

    /// <summary>A copy; null where it is gone, or was another's.</summary>
    public MarkedFile? Find(string owner, string name) => copies.Get<MarkedFile>((owner, name));

    /// <inheritdoc/>
    public void Dispose() => copies.Dispose();
}

/// <summary>A marked copy.</summary>
/// <param name="Name">The name of the workbook that was handed in.</param>
/// <param name="Content">The copy.</param>
internal sealed record MarkedFile(string Name, byte[] Content);
