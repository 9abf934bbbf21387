using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Holds a draft to the rules.</summary>
public static class DraftCheck
{
    /// <summary>What all rules find, rule by rule in their order.</summary>
    /// <exception cref="ArgumentException">The draft's parts do not fit together.</exception>
    public static ImmutableArray<DraftFinding> Of(DraftList draft) => Of(draft, DraftRules.All);

    /// <summary>What some rules find; those that do not hold in the draft's year are not asked.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentException">The draft's parts do not fit together.</exception>
    public static ImmutableArray<DraftFinding> Of(DraftList draft, IEnumerable<DraftRule> rules)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(rules);
        DraftStructure.Require(draft);
        var doubts = DraftDoubts.Of(draft).ToLookup(finding => finding.Rule.Name);
        return
        [
            .. rules.Where(rule => rule.HoldsIn(draft.FiscalYear)).SelectMany(rule =>
                rule.Ask?.Invoke(draft, rule) ?? doubts[rule.Name].Select(finding => finding with { Rule = rule })),
        ];
    }
}
