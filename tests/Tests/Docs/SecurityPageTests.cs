using System.Text.RegularExpressions;

namespace Shisaku.Tests.Docs;

public sealed partial class SecurityPageTests
{
    [Fact]
    public void Every_test_that_the_page_names_is_there()
    {
        var named = Test().Matches(SourceTree.Read("docs/security.md")).ToList();
        var sources = Directory.EnumerateFiles(SourceTree.Full("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.True(named.Count > 20);
        Assert.All(named, test =>
        {
            var (type, act) = (test.Groups["type"].Value, test.Groups["act"].Value);
            Assert.True(sources[type].Any(source => source.Contains($"class {type}", StringComparison.Ordinal)
                && (act.Length == 0 || source.Contains($" {act}(", StringComparison.Ordinal))), test.Value);
        });
    }

    [GeneratedRegex("`(?<type>[A-Za-z]+Tests)(\\.(?<act>[A-Za-z_]+))?`")]
    private static partial Regex Test();
}
