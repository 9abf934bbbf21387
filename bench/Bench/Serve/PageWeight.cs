using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Shisaku.Bench;

/// <summary>What a browser loads for a page, compressed, in bytes. Pictures in the page itself count as the page.</summary>
/// <param name="WithoutPictures">The page with its stylesheets and scripts and what these load.</param>
/// <param name="WithPictures">The same with its pictures.</param>
internal sealed partial record PageWeight(long WithoutPictures, long WithPictures)
{
    private static readonly string[] Pictures = [".svg", ".png", ".jpg", ".webp", ".avif", ".gif", ".ico"];

    /// <summary>Loads a page and all it needs.</summary>
    public static async Task<PageWeight> Of(string host, string address)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        client.DefaultRequestHeaders.Add("Accept-Language", "ja");
        var (open, known) = (new Queue<string>([address]), new HashSet<string> { address });
        var (others, pictures) = (0L, 0L);
        while (open.TryDequeue(out var next))
        {
            using var answer = (await client.GetAsync(host + next)).EnsureSuccessStatusCode();
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            var isPicture = Pictures.Any(new Uri(host + next).AbsolutePath.EndsWith);
            (others, pictures) = isPicture ? (others, pictures + bytes.Length) : (others + bytes.Length, pictures);
            foreach (var needed in isPicture ? [] : Needed(Text(answer, bytes)).Select(each => new Uri(new Uri(host + next), each).PathAndQuery))
            {
                if (known.Add(needed))
                {
                    open.Enqueue(needed);
                }
            }
        }

        return new PageWeight(others, others + pictures);
    }

    private static string Text(HttpResponseMessage answer, byte[] bytes)
    {
        using Stream plain = answer.Content.Headers.ContentEncoding.Contains("br")
            ? new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress) : new MemoryStream(bytes);
        return new StreamReader(plain, Encoding.UTF8).ReadToEnd();
    }

    // Of a page: stylesheets, scripts, icons, pictures. Of stylesheets: what they show. Of scripts: what they import.
    private static IEnumerable<string> Needed(string text) => Links().Matches(text).Concat(Parts().Matches(text))
        .Select(match => match.Groups["at"].Value).Where(each => each.Length > 0 && !each.StartsWith("data:", StringComparison.Ordinal) && !each.StartsWith('#'));

    [GeneratedRegex("""<link(?=[^>]*\brel="(stylesheet|icon|modulepreload|preload)")[^>]*\bhref="(?<at>[^"]*)"|<(script|img|source)\b[^>]*\bsrc="(?<at>[^"]*)\x22""")]
    private static partial Regex Links();

    [GeneratedRegex("""\burl\(\s*["']?(?<at>[^"')]+)["']?\s*\)|\b(from|import)\s*["'](?<at>\.{0,2}/[^"']+)["']""")]
    private static partial Regex Parts();
}
