using Shisaku.Budget;

namespace Shisaku.App.Commands;

/// <summary>Writes a folder of files whole or not at all.</summary>
/// <remarks>The files go to a folder beside it, which takes the name only when it is complete. A folder that is there already is
/// replaced only if this program wrote all that is in it and nobody changed that since: its own digests say so.</remarks>
internal static class OutputFolder
{
    /// <summary>Writes a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="write">Writes it, given what opens the file of a name; a name may have folders before it, with slashes.</param>
    /// <param name="texts">The words of a refusal.</param>
    /// <exception cref="IOException">It can't be written, or holds what this program has not written.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, Action<Func<string, Stream>> write, TextResource texts)
    {
        var target = TargetOf(path);
        RefuseForeign(target, texts);
        var beside = Path.Combine(Path.GetDirectoryName(target) ?? "", $".{Path.GetFileName(target)}.{Environment.ProcessId}");
        var (unfinished, before) = (beside + ".tmp", beside + ".old");
        if (!Directory.Exists(Path.GetDirectoryName(target)))
        {
            throw new DirectoryNotFoundException();
        }

        OutputFile.IsUnfinished(unfinished);
        try
        {
            Directory.CreateDirectory(unfinished);
            write(name =>
            {
                var file = Path.Combine(unfinished, name);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                return new FileStream(file, FileMode.CreateNew, FileAccess.ReadWrite);
            });
            Replace(target, unfinished, before, texts);
        }
        finally
        {
            OutputFile.Drop(unfinished);
        }
    }

    // Whoever looks between the two moves finds no folder for a moment, and never half of one.
    private static void Replace(string target, string unfinished, string before, TextResource texts)
    {
        var isThere = Directory.Exists(target);
        if (isThere)
        {
            RefuseForeign(target, texts); // writing took time
            Directory.Move(target, before);
        }

        try
        {
            Directory.Move(unfinished, target);
        }
        catch (Exception failure) when (isThere && failure is IOException or UnauthorizedAccessException)
        {
            Directory.Move(before, target);
            throw;
        }

        OutputFile.Drop(before);
    }

    private static string TargetOf(string path)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));
        return folder.LinkTarget is null ? folder.FullName : folder.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }

    private static void RefuseForeign(string target, TextResource texts)
    {
        if (File.Exists(target))
        {
            throw new IOException(texts["publish.is-file"]);
        }

        if (Directory.Exists(target) && ForeignFile.In(target) is { } foreign)
        {
            throw new IOException(texts.Fill("publish.foreign", ("file", foreign)));
        }
    }
}
