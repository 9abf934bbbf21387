using System.Collections.Frozen;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Shisaku.App.Site.Export;

/// <summary>Which file of a copy holds the answer of an address, and what stays with the running site.</summary>
internal static class CopiedAddress
{
    /// <summary>The page that searches within a copy.</summary>
    public const string Search = "/copy/search";

    /// <summary>The page that says what a copy can't do.</summary>
    public const string LiveOnly = "/copy/live-only";

    private const string Index = "index.html";
    private const int LongestName = 80;
    private static readonly FrozenSet<string> Files =
        new[] { ".css", ".csv", ".js", ".json", ".parquet", ".pdf", ".png", ".svg", ".txt", ".xlsx", ".xml", ".zip" }.ToFrozenSet();

    // What the search of a copy takes from its address.
    private static readonly string[] Known = ["q", "year", "government", "division", "policy", "mark"];

    private static readonly string[] Live = ["/read", "/api", "/mcp", "/health", "/faults"];

    /// <summary>The address that a copy has in place of another one, from the root.</summary>
    /// <param name="address">Path and query of the running site, with the language before it.</param>
    /// <param name="isPublic">Whether it is known where the copy will stand: feeds and site maps must say so.</param>
    public static string Of(string address, bool isPublic)
    {
        var (language, path, query) = Parted(address);
        return language + (path == "/search" ? Search
            : !isPublic && Path.GetExtension(path) == ".xml" ? LiveOnly
            : Array.Exists(Live, each => path == each || path.StartsWith(each + "/", StringComparison.Ordinal)) ? LiveOnly
            : path == "/compare" && !(query.Contains("a=", StringComparison.Ordinal) && query.Contains("b=", StringComparison.Ordinal)) ? path
            : path + query);
    }

    /// <summary>What a page of the copy is asked for besides its address: the words that are searched for, and the filters that it knows.</summary>
    public static string Kept(string address)
    {
        var (_, path, query) = Parted(address);
        var asked = query.TrimStart('?').Split('&').Where(pair => Array.IndexOf(Known, pair.Split('=')[0]) >= 0).ToList();
        return path == "/search" && asked.Count > 0 ? "?" + string.Join('&', asked) : "";
    }

    /// <summary>Whether an address of the site answers with a page, and not with a file.</summary>
    public static bool IsPage(string address) => !Files.Contains(Path.GetExtension(address.Split('?')[0]));

    /// <summary>The file that holds an address's answer, with slashes between folders.</summary>
    /// <param name="address">As <see cref="Of"/> gives it.</param>
    public static string FileOf(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var path = at < 0 ? address : address[..at];
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString).ToList();
        if (at >= 0)
        {
            parts.AddRange(address[(at + 1)..].Split('&', StringSplitOptions.RemoveEmptyEntries)
                .Select(pair => Uri.UnescapeDataString(pair.Replace('+', ' ').Replace('=', '-'))));
        }

        var names = parts.Select(NameOf);
        return string.Join('/', IsPage(address) ? names.Append(Index) : names);
    }

    // Names that every file system takes: no signs that some forbid, and not too long in any encoding.
    private static string NameOf(string part)
    {
        var name = new StringBuilder();
        foreach (var sign in part)
        {
            if (char.IsControl(sign) || "\\/:*?\"<>|%".Contains(sign, StringComparison.Ordinal))
            {
                name.Append(CultureInfo.InvariantCulture, $"_{(int)sign:x}");
            }
            else
            {
                name.Append(sign);
            }
        }

        var text = name.ToString().TrimEnd('.', ' ');
        if (Encoding.UTF8.GetByteCount(text) <= 2 * LongestName && text.Length > 0)
        {
            return text;
        }

        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(part)))[..12];
        return text.Length == 0 ? "_" + digest : text[..Math.Min(text.Length, LongestName / 3)].TrimEnd() + "-" + digest + Path.GetExtension(text);
    }

    private static (string Language, string Path, string Query) Parted(string address)
    {
        var at = address.IndexOf('?', StringComparison.Ordinal);
        var (path, query) = at < 0 ? (address, "") : (address[..at], address[at..]);
        var isEnglish = path == RequestLanguage.EnglishBase || path.StartsWith(RequestLanguage.EnglishBase + "/", StringComparison.Ordinal);
        path = isEnglish ? path[RequestLanguage.EnglishBase.Length..] : path;
        return isEnglish ? (RequestLanguage.EnglishBase, path is "/" ? "" : path, query) : ("", path, query);
    }
}
