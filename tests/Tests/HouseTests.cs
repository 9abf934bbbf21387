using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shisaku.Tests;

/// <summary>The rules of the house that the compiler does not hold by itself.</summary>
public sealed partial class HouseTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Budget_knows_only_the_standard_library()
    {
        XDocument project = Project("Budget");

        Assert.Empty(Includes(project, "ProjectReference"));
        Assert.Empty(Includes(project, "PackageReference"));
        Assert.Empty(Includes(project, "FrameworkReference"));
    }

    [Theory]
    [InlineData("Reading")]
    [InlineData("Recovery")]
    [InlineData("Register")]
    [InlineData("Publishing")]
    public void A_room_between_knows_only_Budget(string room)
        => Assert.Equal(["Budget"], Includes(Project(room), "ProjectReference"));

    [Fact]
    public void App_knows_every_room()
        => Assert.Equal(Rooms().Where(room => room != "App"), Includes(Project("App"), "ProjectReference"));

    [Fact]
    public void The_solution_lists_every_project()
    {
        IEnumerable<string> listed = XDocument.Load(InTree("Shisaku.slnx")).Descendants("Project")
            .Select(project => project.Attribute("Path")!.Value);
        IEnumerable<string> found = new[] { "bench", "src", "tests" }
            .SelectMany(folder => Files(folder, ".csproj")).Select(PathInTree);

        Assert.Equal(found.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Japanese_stands_only_where_it_is_printed()
    {
        string[] sources = [.. Files("src", ".cs", ".css", ".csproj", ".cshtml", ".html", ".js", ".json", ".razor")
            .Where(file => !MayHoldJapanese(file))];

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(file => Mentions(file, Japanese())));
    }

    [Fact]
    public void No_folder_is_a_drawer_for_everything()
    {
        string[] folders = Directory.GetDirectories(InTree("src"), "*", SearchOption.AllDirectories);

        Assert.NotEmpty(folders);
        Assert.Empty(folders.Where(folder => Drawer().IsMatch(Path.GetFileName(folder))).Select(PathInTree));
    }

    [Theory]
    [InlineData("Budget")]
    [InlineData("Recovery")]
    public void A_room_that_proves_is_free_of_floats_chance_and_clock(string room)
    {
        string[] sources = [.. Files($"src/{room}", ".cs")];

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(file => Mentions(file, FloatChanceOrClock())));
    }

    [Fact]
    public void Comments_are_told_from_code()
    {
        const string Code = """
            x = "a // \" b"; // double
            y = '"'; /* double
               double */ float z; /// <summary>double</summary>
            w = @"c:\"; float v; // double
            """;

        string left = WithoutComments(Code);

        Assert.DoesNotContain("double", left, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(left, "float"));
        Assert.Equal(4, left.Split('\n').Length);
    }

    // Katakana holds the middle dot that lists use as a bullet: that too belongs to the printed words.
    [GeneratedRegex(@"[\u3005\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF66-\uFF9F]+")]
    private static partial Regex Japanese();

    [GeneratedRegex(@"\b(double|float|decimal|Double|Decimal|Random|RandomNumberGenerator|NewGuid"
        + @"|Stopwatch|TimeProvider|TickCount(64)?|(DateTime|DateTimeOffset)\s*\.\s*(UtcNow|Now|Today))\b")]
    private static partial Regex FloatChanceOrClock();

    [GeneratedRegex("^(Utils?|Utilities|Helpers?|Common|Services?|Managers?|Infrastructure)$", RegexOptions.IgnoreCase)]
    private static partial Regex Drawer();

    // Texts and characters are matched only so that a // within them does not begin a comment.
    [GeneratedRegex("""
        "{3}.*?"{3} | (@|@\$|\$@)"(""|[^"])*" | "(\\.|[^"\\\n])*" | '(\\.|[^'\\\n])[^'\n]*'
        | (?<comment> //[^\n]* | /\*.*?\*/ )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.Singleline)]
    private static partial Regex TextOrComment();

    private static string WithoutComments(string code)
        => TextOrComment().Replace(code, part => part.Groups["comment"].Success
            ? new string('\n', part.Value.Count(character => character == '\n')) // so that lines keep their numbers
            : part.Value);

    private static IEnumerable<string> Mentions(string file, Regex unwanted)
        => (file.EndsWith(".cs", StringComparison.Ordinal) ? WithoutComments(File.ReadAllText(file)) : File.ReadAllText(file))
            .Split('\n')
            .SelectMany((line, number) => unwanted.Matches(line)
                .Select(match => $"{PathInTree(file)}:{number + 1}: {match.Value}"));

    private static bool MayHoldJapanese(string file)
        => Path.GetFileName(file).StartsWith("PrintedWords", StringComparison.Ordinal)
            || PathInTree(file).Split('/').Contains("Resources");

    private static IEnumerable<string> Rooms()
        => Directory.GetDirectories(InTree("src")).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal);

    private static XDocument Project(string room) => XDocument.Load(InTree($"src/{room}/{room}.csproj"));

    private static IEnumerable<string> Includes(XDocument project, string kind)
        => project.Descendants(kind)
            .Select(item => Path.GetFileNameWithoutExtension(item.Attribute("Include")!.Value))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Files(string folder, params string[] endings)
        => Directory.EnumerateFiles(InTree(folder), "*", SearchOption.AllDirectories)
            .Where(file => endings.Contains(Path.GetExtension(file)))
            .Order(StringComparer.Ordinal);

    private static string InTree(string path) => Path.Combine(Root, path);

    private static string PathInTree(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Shisaku.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            $"no Shisaku.slnx in {AppContext.BaseDirectory} or above it; run the tests from a build inside the source tree");
    }
}
