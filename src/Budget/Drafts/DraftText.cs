using System.Reflection;

namespace Shisaku.Budget;

/// <summary>The words of rules, of what they find and of refusals in one language, from <c>Drafts/Resources/drafts.LANGUAGE.txt</c>.</summary>
public sealed class DraftText
{
    private static readonly Lazy<DraftText> EnglishText = new(() => new DraftText("drafts.en.txt"));
    private static readonly Lazy<DraftText> JapaneseText = new(() => new DraftText("drafts.ja.txt"));

    private readonly TextResource texts;

    private DraftText(string resource) => texts = TextResource.Load(Assembly.GetExecutingAssembly(), resource);

    /// <summary>The words of a language.</summary>
    public static DraftText In(Language language) => language == Language.Japanese ? JapaneseText.Value : EnglishText.Value;

    /// <summary>Every key.</summary>
    public IEnumerable<string> Keys => texts.Keys;

    /// <summary>What a rule asks, as a sentence.</summary>
    public string Asks(DraftRule rule) => texts[rule.Name + ".asks"];

    /// <summary>What was found, with its numbers; the programme's name is told beside it.</summary>
    public string Message(DraftFinding finding) => TextResource.Fill(texts[finding.Rule.Name + ".message"], name =>
        finding.Detail(name) ?? throw new InvalidOperationException($"A finding of {finding.Rule.Name} lacks the detail {name}."));

    /// <summary>Why a change was refused, and what to do.</summary>
    public string Refusal(DraftRefusal refusal) => texts["refusal." + TextResource.KeyOf(refusal.ToString())];
}
