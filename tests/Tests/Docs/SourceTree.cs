namespace Shisaku.Tests.Docs;

/// <summary>The files of the project as they stand beside the build that is tested.</summary>
internal static class SourceTree
{
    private static readonly string[] MadeByBuilds = ["artifacts", "bin", "obj"];

    private static readonly string Root = FindRoot();

    /// <summary>Every document of the project, as paths from its root.</summary>
    public static IEnumerable<string> Documents => DocumentsIn(new DirectoryInfo(Root))
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    /// <summary>The full path of a file of the project.</summary>
    public static string Full(string path) => Path.GetFullPath(Path.Combine(Root, path));

    /// <summary>The text of a file of the project.</summary>
    public static string Read(string path) => File.ReadAllText(Full(path));

    // What begins with a full stop belongs to tools, not to the project.
    private static IEnumerable<string> DocumentsIn(DirectoryInfo folder) => folder.GetFiles("*.md")
        .Select(file => file.FullName)
        .Concat(folder.GetDirectories()
            .Where(below => below.Name[0] != '.' && !MadeByBuilds.Contains(below.Name))
            .SelectMany(DocumentsIn));

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Shisaku.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("run the tests from the source tree");
        }

        return folder;
    }
}
