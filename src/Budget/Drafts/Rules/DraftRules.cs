using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The rules that drafts are held to.</summary>
public static class DraftRules
{
    /// <summary>Every rule, in the order in which the compiler should see what it finds.</summary>
    public static ImmutableArray<DraftRule> All { get; } =
    [
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
}
