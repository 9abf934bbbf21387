using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The rules that drafts are held to.</summary>
public static class DraftRules
{
    /// <summary>The rule that every entry is accepted: what it finds is said by the state of an entry as well.</summary>
    public static DraftRule NotAccepted => Named("not-accepted");

    /// <summary>The name of the rule that a re-listing points at a programme of the list.</summary>
    public const string UnknownFirst = DraftDoubts.UnknownFirst;

    /// <summary>Every rule, in the order in which the compiler should see what it finds.</summary>
    public static ImmutableArray<DraftRule> All { get; } =
    [
        Blocks("no-division", EntryRules.NoDivision),
        Blocks("not-accepted", EntryRules.NotAccepted),
        Blocks("no-amounts", AmountRules.Missing),
        Blocks("budget-of-sources", AmountRules.BudgetOfSources),
        Blocks("no-term", TermRules.Missing),
        Blocks("term-ended", TermRules.Ended),
        Blocks("term-not-begun", TermRules.NotBegun),
        Blocks("new-but-earlier", TermRules.NewButEarlier),
        Blocks("begins-not-new", TermRules.BeginsNotNew),
        Blocks("mark-unsaid", EntryRules.MarkUnsaid),
        Blocks("entered-twice", NameRules.EnteredTwice),
        Blocks("ending-with-amounts", AmountRules.Ending),
        Warns("negative-amount", AmountRules.Negative),
        Warns("listed-before-and-new", TermRules.ListedBefore),
        Warns("renamed", NameRules.Renamed),
        Warns("name-like-another", NameRules.LikeAnother),
        Warns("sources-moved", AmountRules.SourcesMoved),
        Warns("large-change", AmountRules.LargeChange) with { Threshold = new DraftThreshold(3, 2, 1_000_000) },
        Warns("empty-outline", OutlineRules.Empty),
        Blocks("place-twice", OutlineRules.PlaceTwice),
        new(DraftDoubts.UnknownFirst, DraftSeverity.Blocks, DraftMoment.RollOver),
        new(DraftDoubts.UndecidedAmount, DraftSeverity.Warns, DraftMoment.RollOver),
        new(DraftDoubts.UnreadTerm, DraftSeverity.Warns, DraftMoment.RollOver),
        new(DraftDoubts.TwinsDiffer, DraftSeverity.Warns, DraftMoment.RollOver),
        new(DraftDoubts.TitleYear, DraftSeverity.Warns, DraftMoment.RollOver),
        new(DraftDoubts.ColumnsLeftOut, DraftSeverity.Warns, DraftMoment.RollOver),
    ];

    /// <summary>The rule of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static DraftRule Named(string name) =>
        All.FirstOrDefault(rule => rule.Name == name) ?? throw new ArgumentException($"There is no rule {name}.", nameof(name));

    private static DraftRule Blocks(string name, Func<DraftList, DraftRule, IEnumerable<DraftFinding>> ask) =>
        new(name, DraftSeverity.Blocks) { Ask = ask };

    private static DraftRule Warns(string name, Func<DraftList, DraftRule, IEnumerable<DraftFinding>> ask) =>
        new(name, DraftSeverity.Warns) { Ask = ask };
}
