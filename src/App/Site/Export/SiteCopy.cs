using System.Collections.Concurrent;
using System.Security.Cryptography;
using Shisaku.App.Pages.Discovery;

namespace Shisaku.App.Site.Export;

/// <summary>Writes the whole public site as files: asks the running site for its front pages, every list and every programme, and
/// for all that these lead to.</summary>
/// <param name="site">Asks the running site, without following redirections.</param>
/// <param name="host">Where it runs, without a slash at the end.</param>
/// <param name="isPublic">Whether it is known where the copy will stand.</param>
/// <param name="open">Opens the file of a name.</param>
internal sealed class SiteCopy(HttpClient site, string host, bool isPublic, Func<string, Stream> open)
{
    private readonly CopiedPage copied = new(host, isPublic);
    private const string Html = "text/html";

    // By file: a page may be asked for under several spellings of its address.
    private readonly ConcurrentDictionary<string, bool> known = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> digests = new(StringComparer.Ordinal);

    /// <summary>Writes it; answers with the number of files.</summary>
    /// <param name="lists">What the site shows.</param>
    /// <param name="progress">Is told how many addresses were asked, of how many that are known.</param>
    public async Task<int> Write(PublicLists lists, Action<int, int>? progress)
    {
        var wave = Beginnings(lists).Where(address => known.TryAdd(CopiedAddress.FileOf(address), false)).ToList();
        var asked = 0;
        while (wave.Count > 0)
        {
            var next = new ConcurrentQueue<string>();
            await Parallel.ForEachAsync(wave, async (address, cancellation) =>
            {
                foreach (var link in await Take(address, cancellation))
                {
                    if (known.TryAdd(CopiedAddress.FileOf(link), false))
                    {
                        next.Enqueue(link);
                    }
                }

                progress?.Invoke(Interlocked.Increment(ref asked), known.Count);
            });
            wave = [.. next];
        }

        CopySearch.Write(lists, Put);

        WriteDigests();
        return digests.Count + 1;
    }

    /// <summary>Where the copy begins: what can't be missed, whatever the pages lead to.</summary>
    private IEnumerable<string> Beginnings(PublicLists lists)
    {
        string[] paths =
        [
            "/", CopiedAddress.Search, CopiedAddress.LiveOnly, .. lists.All.Select(list => "/lists/" + list.Slug),
            .. lists.All.SelectMany(list => lists.Register.ProgrammesOf(list.Head.Id).Values).Distinct().Order().Select(id => FormattableString.Invariant($"/programmes/{id}")),
        ];
        return paths.Concat(paths.Select(path => path == "/" ? RequestLanguage.EnglishBase : RequestLanguage.EnglishBase + path))
            .Concat(isPublic ? ["/robots.txt", "/sitemap.xml", .. new Sitemap(lists).PartPaths] : []);
    }

    /// <summary>Asks for an address, keeps the answer, and says to which addresses of the copy it leads.</summary>
    private async Task<IEnumerable<string>> Take(string address, CancellationToken cancellation)
    {
        using var answer = await site.GetAsync(host + address, cancellation);
        if (!answer.IsSuccessStatusCode)
        {
            throw new IncompleteCopyException(address, (int)answer.StatusCode);
        }

        var content = await answer.Content.ReadAsByteArrayAsync(cancellation);
        if (answer.Content.Headers.ContentType?.MediaType == Html != CopiedAddress.IsPage(address))
        {
            throw new IncompleteCopyException(address, (int)answer.StatusCode);
        }

        if (!CopiedAddress.IsPage(address))
        {
            Put(CopiedAddress.FileOf(address), content);
            return [];
        }

        using var page = CopiedPage.Read(Surroundings.Utf8.GetString(content));
        string[] links = [.. copied.LinksOf(page)];
        Put(CopiedAddress.FileOf(address), Surroundings.Utf8.GetBytes(copied.Written(page, address)));
        return links;
    }

    private void Put(string file, byte[] content)
    {
        using (var stream = open(file))
        {
            stream.Write(content);
        }

        lock (digests)
        {
            digests.Add(file, Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }

    private void WriteDigests()
    {
        using var stream = open(Publishing.PublishedSet.Digests);
        using var writer = new StreamWriter(stream, Surroundings.Utf8) { NewLine = "\n" };
        foreach (var (file, digest) in digests)
        {
            writer.WriteLine($"{digest}  {file}");
        }
    }
}

/// <summary>A page of the site leads to an address that does not answer.</summary>
/// <param name="address">The address.</param>
/// <param name="status">What it answered.</param>
internal sealed class IncompleteCopyException(string address, int status) : Exception(FormattableString.Invariant($"{address}: {status}"));
