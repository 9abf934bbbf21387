using System.Reflection;
using System.Text.RegularExpressions;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;
using Shisaku.Recovery;
using Shisaku.Register;

namespace Shisaku.Tests.Docs;

public sealed partial class GlossaryTests
{
    // Public types of Budget that are no words of the trade, each with the reason why a glossary need not have it.
    private static readonly Dictionary<Type, string> Technical = new()
    {
        [typeof(DraftText)] = "the words of rules and refusals, from their files",
        [typeof(FindingCatalogue)] = "the table of the kinds, which the glossary has",
        [typeof(FindingDetail)] = "a word to fill into a message",
        [typeof(FindingText)] = "the words of the findings, from their files",
        [typeof(Language)] = "in which language the program speaks",
        [typeof(TextResource)] = "how a file of words is read",
    };

    private static readonly Type[] PublicTypes =
    [
        .. new[] { typeof(Listing), typeof(ListReader), typeof(ListRecovery), typeof(PublicationFormats), typeof(ProgrammeRegister) }
            .SelectMany(type => type.Assembly.GetExportedTypes()),
    ];

    private static readonly string[] Words = [.. WordsOf(SourceTree.Read("GLOSSARY.md")).Distinct()];

    [Fact]
    public void Every_word_in_code_is_a_name_in_the_code()
    {
        Assert.NotEmpty(Words);
        Assert.All(Words, word => Assert.True(IsName(word), word));
    }

    [Fact]
    public void Every_type_of_Budget_is_explained()
    {
        var types = typeof(Listing).Assembly.GetExportedTypes();
        var explained = Words.Select(word => word.Split('.')[0]).ToHashSet();

        Assert.Empty(types.Where(type => !explained.Contains(type.Name) && !Technical.ContainsKey(type)).Select(type => type.Name));
        Assert.Empty(Technical.Keys.Where(type => explained.Contains(type.Name)).Select(type => type.Name));
    }

    /// <summary>The words in the second column of all tables.</summary>
    private static IEnumerable<string> WordsOf(string glossary) => glossary.Split('\n')
        .Where(line => line.StartsWith('|'))
        .SelectMany(line => Word().Matches(line.Split('|')[2]))
        .Select(match => match.Groups["word"].Value);

    private static bool IsName(string word) =>
        PublicTypes.Any(type => type.Namespace == word || type.Name == word || HasMember(type, word));

    private static bool HasMember(Type type, string word) => word.Split('.') is [var name, var member]
        && type.Name == name
        && type.GetMember(member, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0;

    [GeneratedRegex("`(?<word>[^`]+)`")]
    private static partial Regex Word();
}
