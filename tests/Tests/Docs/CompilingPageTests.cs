using Shisaku.Budget;

namespace Shisaku.Tests.Docs;

public sealed class CompilingPageTests
{
    [Fact]
    public void The_page_lists_every_rule_as_the_code_has_it()
    {
        var rows = SourceTree.Read("docs/compiling.md").Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var text = DraftText.In(Language.English);

        Assert.Equal(
            DraftRules.All.Select(rule => $"| `{rule.Name}` | {text.Asks(rule)} | {(rule.Severity == DraftSeverity.Blocks ? "blocks" : "warns")} | {(rule.Moment == DraftMoment.Always ? "always" : "roll-over")} |"),
            rows);
    }

    [Fact]
    public void Both_languages_say_every_rule_and_refusal()
    {
        var (english, japanese) = (DraftText.In(Language.English), DraftText.In(Language.Japanese));

        Assert.Equal(english.Keys, japanese.Keys);
        Assert.All(Enum.GetValues<DraftRefusal>(), refusal => Assert.NotEqual(english.Refusal(refusal), japanese.Refusal(refusal)));
        Assert.All(DraftRules.All, rule => Assert.NotEqual(english.Asks(rule), japanese.Asks(rule)));
        Assert.Equal(DraftRules.All.Length * 2 + Enum.GetValues<DraftRefusal>().Length, english.Keys.Count());
    }
}
