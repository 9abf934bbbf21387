using System.Diagnostics;
using System.Text.RegularExpressions;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Operate;

/// <summary>What can be held of ./release without making its archives.</summary>
public sealed partial class ReleaseTests
{
    [Fact]
    public void A_platform_that_is_none_is_refused_before_anything_is_made()
    {
        var outcome = Run("release", "solaris-sparc");

        Assert.Equal(2, outcome.Code);
        Assert.Contains("linux-x64, linux-arm64, win-x64", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_it_puts_into_an_archive_is_there()
    {
        var parts = Part().Matches(SourceTree.Read("release")).Select(part => part.Groups["part"].Value).Distinct().ToList();

        Assert.Superset(new HashSet<string>(["LICENSE", "docs/operate.md", "docs/operate", "scripts/notices.sh"]), parts.ToHashSet());
        Assert.All(parts.Where(part => !part.StartsWith("artifacts", StringComparison.Ordinal)), part =>
            Assert.True(File.Exists(SourceTree.Full(part)) || Directory.Exists(SourceTree.Full(part)), part));
    }

    [Fact]
    public void The_notices_name_every_package_with_its_licence()
    {
        Assert.Equal(0, TheProgram.Run("--version").Code); // builds it where it is not
        var packages = Package().Matches(SourceTree.Read("artifacts/program/shisaku.deps.json"))
            .Select(package => package.Groups["name"].Value.Replace('/', ' '))
            .Where(name => !name.StartsWith("shisaku", StringComparison.OrdinalIgnoreCase)).ToHashSet();

        var outcome = Run("scripts/notices.sh", SourceTree.Full("artifacts/program"));

        Assert.Equal(0, outcome.Code);
        Assert.Equal("", outcome.Error);
        Assert.True(packages.Count > 30);
        Assert.Subset(Named().Matches(outcome.Output).Select(named => named.Groups["name"].Value).ToHashSet(), packages);
    }

    [Fact]
    public void A_package_without_a_known_licence_is_refused()
    {
        var build = Directory.CreateTempSubdirectory("shisaku-test-");
        try
        {
            File.WriteAllText(Path.Combine(build.FullName, "shisaku.deps.json"), "{\n  \"libraries\": {\n      \"Nobodys.Package/1.0.0\": {\n");

            var outcome = Run("scripts/notices.sh", build.FullName);

            Assert.Equal(1, outcome.Code);
            Assert.Contains("Nobodys.Package 1.0.0", outcome.Error, StringComparison.Ordinal);
        }
        finally
        {
            build.Delete(recursive: true);
        }
    }

    private static Outcome Run(string script, params string[] arguments) => TheProgram.Ended(Process.Start(
        new ProcessStartInfo(SourceTree.Full(script), arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!);

    [GeneratedRegex(@"\$root/(?<part>[A-Za-z][A-Za-z0-9/._-]*)")]
    private static partial Regex Part();

    [GeneratedRegex(@"^      ""(?<name>[^""]+/[0-9][^""]*)"": \{", RegexOptions.Multiline)]
    private static partial Regex Package();

    [GeneratedRegex("^-{100}\n(?<name>[^ ]+ [0-9][^:\n]*): ", RegexOptions.Multiline)]
    private static partial Regex Named();
}
