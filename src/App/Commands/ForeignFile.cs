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
        return Directory.EnumerateFileSystemEntries(folder)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(entry => !IsWritten(entry, written)) is { } foreign ? Path.GetFileName(foreign) : null;
    }

    private static bool IsWritten(string entry, Dictionary<string, string> written)
    {
        var name = Path.GetFileName(entry);
        return name == PublishedSet.Digests
            ? written.Count > 0
            : written.TryGetValue(name, out var digest) && File.Exists(entry) && DigestOf(entry) == digest;
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
        const long Most = 1_000_000;
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
