using System.Security.Cryptography;
using Shisaku.Publishing;

namespace Shisaku.App.Commands;

/// <summary>Finds out whether a folder holds only what a published set's digests name, as it was written.</summary>
internal static class ForeignFile
{
    /// <summary>The name of the first file or folder that is not of such a set, or was changed since; null where there is none.</summary>
    public static string? In(string folder)
    {
        var written = DigestsOf(Path.Combine(folder, PublishedSet.Digests));
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Concat(EmptyFolders(folder))
            .Select(entry => Path.GetRelativePath(folder, entry).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(name => !IsWritten(folder, name, written));
    }

    private static IEnumerable<string> EmptyFolders(string folder) =>
        Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Where(below => !Directory.EnumerateFileSystemEntries(below).Any());

    private static bool IsWritten(string folder, string name, Dictionary<string, string> written)
    {
        var file = Path.Combine(folder, name);
        return name == PublishedSet.Digests
            ? written.Count > 0
            : written.TryGetValue(name, out var digest) && File.Exists(file) && DigestOf(file) == digest;
    }

    private static string DigestOf(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>By name: the digests; none where the file is none of ours, so that it counts as foreign itself.</summary>
    private static Dictionary<string, string> DigestsOf(string file)
    {
        const int Digest = 64, Gap = 2;
        const long Most = 1L << 30;
        var digests = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file) || new FileInfo(file).Length > Most)
        {
            return digests;
        }

        foreach (var line in File.ReadLines(file))
        {
            if (line.Length <= Digest + Gap || !line[..Digest].All(char.IsAsciiHexDigitLower))
            {
                return [];
            }

            digests[line[(Digest + Gap)..]] = line[..Digest];
        }

        return digests.ContainsKey(PublishedSet.IndexPage) ? digests : [];
    }
}
