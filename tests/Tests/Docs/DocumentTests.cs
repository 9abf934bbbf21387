using System.Text.RegularExpressions;

namespace Shisaku.Tests.Docs;

public sealed partial class DocumentTests
{
    // The page that says where an office puts the program.
    private const string Operating = "docs/operate.md";

    [Fact]
    public void Every_relative_link_leads_to_a_file()
    {
        var links = SourceTree.Documents
            .SelectMany(document => Link().Matches(CodeBlock.Prose(SourceTree.Read(document)))
                .Select(link => (Document: document, To: link.Groups["to"].Value)))
            .Where(link => !IsElsewhere().IsMatch(link.To))
            .ToList();

        Assert.NotEmpty(links);
        Assert.Empty(links.Where(link => !LeadsSomewhere(link.Document, link.To)).Select(link => $"{link.Document}: {link.To}"));
    }

    [Fact]
    public void No_document_names_a_place_on_somebodys_machine()
        => Assert.Empty(SourceTree.Documents.SelectMany(document => PathOnMachine().Matches(SourceTree.Read(document))
            .Where(path => !(document == Operating && PathOfService().IsMatch(path.Value)))
            .Select(path => $"{document}: {path.Value.Trim()}")));

    [Theory]
    [InlineData("see /home/somebody/list.txt")]
    [InlineData("(/tmp/list.txt)")]
    [InlineData(@"C:\Users\list.txt")]
    public void A_place_on_a_machine_is_noticed(string text) => Assert.Matches(PathOnMachine(), text);

    [Theory]
    [InlineData("https://example.org/home/x")]
    [InlineData("src/tmp/x and ./test")]
    [InlineData("`/work/{draft}` is a page of the site")]
    [InlineData("| `/work/take/{id}` | with a part that varies, too |")]
    public void Other_paths_are_not(string text) => Assert.DoesNotMatch(PathOnMachine(), text);

    private static bool LeadsSomewhere(string document, string link)
    {
        var path = SourceTree.Full(Path.Combine(Path.GetDirectoryName(document)!, link.Split('#')[0]));
        return File.Exists(path) || Directory.Exists(path);
    }

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^([a-z]+:|#)")]
    private static partial Regex IsElsewhere();

    [GeneratedRegex(@"(^|[\s(`""'=])/(home|Users|root|tmp|work|workspace|var|usr|opt|mnt|etc)/(?![^\s`]*\{)\S+|\b[A-Z]:\\\S*", RegexOptions.Multiline)]
    private static partial Regex PathOnMachine();

    [GeneratedRegex(@"^\W?/(opt(/shisaku|[` ])|var/(lib|backups)/shisaku|etc/(shisaku\.env|systemd/system/))")]
    private static partial Regex PathOfService();
}
