using System.Diagnostics;
using System.Globalization;

namespace Shisaku.App.Site;

/// <summary>The folder of this process for files that were brought; only its own user may look into it. What a process left behind that
/// was killed is removed by the next one.</summary>
internal sealed class ReadingFolder : IDisposable
{
    private const string Prefix = "shisaku-reading-";

    private readonly string root;
    private int last;

    public ReadingFolder()
    {
        foreach (var left in Directory.EnumerateDirectories(Path.GetTempPath(), Prefix + "*").Where(IsLeftBehind).ToList())
        {
            Remove(left);
        }

        root = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;
    }

    /// <summary>A new folder within it.</summary>
    public string New() => Directory.CreateDirectory(Path.Combine(root, Interlocked.Increment(ref last).ToString(CultureInfo.InvariantCulture))).FullName;

    /// <summary>Removes a folder with all that is in it, if it can be.</summary>
    public static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Somebody else's, or gone already.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Remove(root);

    private static bool IsLeftBehind(string folder)
    {
        var number = Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var process))
        {
            return false;
        }

        try
        {
            using var running = Process.GetProcessById(process);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
