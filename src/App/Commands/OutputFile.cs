using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Commands;

/// <summary>Writes a file whole or not at all.</summary>
/// <remarks>The content goes to a file beside it, which takes the name only when it is complete; a failure or an
/// interruption leaves what stood there before.</remarks>
internal static class OutputFile
{
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal);

    /// <summary>Writes a file.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var file = new FileInfo(path);
        var target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        var temporary = Path.Combine(
            Path.GetDirectoryName(target) ?? "", $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");
        IsUnfinished(temporary);
        try
        {
            using (var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                write(stream);
            }

            File.Move(temporary, target, overwrite: true);
        }
        finally
        {
            Drop(temporary);
        }
    }

    /// <summary>Names a file that is being written elsewhere: an interruption takes it away, or else <see cref="Drop"/>.</summary>
    public static void IsUnfinished(string path)
    {
        lock (Unfinished)
        {
            Unfinished.Add(path);
        }
    }

    /// <summary>Why a file can't be written, for whoever wants it.</summary>
    public static string ReasonOf(Exception failure, TextResource texts) => failure switch
    {
        MissingFaceException => texts["output.no-face"],
        DirectoryNotFoundException => texts["output.no-folder"],
        _ => failure.Message,
    };

    /// <summary>Takes away what is not finished; for an interruption that ends the process.</summary>
    public static void DropUnfinished()
    {
        string[] all;
        lock (Unfinished)
        {
            all = [.. Unfinished];
        }

        foreach (var path in all)
        {
            Drop(path);
        }
    }

    /// <summary>Takes an unfinished file or folder away, if it still is one.</summary>
    public static void Drop(string path)
    {
        lock (Unfinished)
        {
            Unfinished.Remove(path);
        }

        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The folder has gone or is locked: what made writing fail is told, and this would say nothing new.
        }
    }
}
