using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>An amount that takes part in a sum.</summary>
/// <param name="Line">The row.</param>
/// <param name="Column">The column: 0 is the budget, 1 the first source; the further ones follow.</param>
/// <param name="Sign">1, or -1 where it is taken off.</param>
public sealed record SumPartner(int Line, int Column, int Sign = 1);

/// <summary>A sum in which an amount stands.</summary>
/// <param name="Check">The sum and whether it holds.</param>
/// <param name="Stated">The amount that states it; of a re-listing, its own amount.</param>
/// <param name="Parts">The amounts that must come to it; of a re-listing, the first listing's.</param>
public sealed record CellSum(Check Check, SumPartner Stated, ImmutableArray<SumPartner> Parts)
{
    /// <summary>Every sum in which an amount stands, in the order of the checks.</summary>
    /// <param name="recovered">The list.</param>
    /// <param name="line">The row of the amount.</param>
    /// <param name="column">Its column.</param>
    public static IEnumerable<CellSum> Of(RecoveredList recovered, int line, int column)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        return recovered.Checks.Where(check => check.Lines.Contains(line)).Select(check => Of(recovered.List, check, line, column)).OfType<CellSum>();
    }

    private static CellSum? Of(ProgrammeList list, Check check, int line, int column) => check.Rule switch
    {
        SumRule.RowSum => column > list.FundingSources.Length ? null
            : new CellSum(check, new SumPartner(line, 0), [.. Enumerable.Range(1, list.FundingSources.Length).Select(source => new SumPartner(line, source))]),
        SumRule.Difference => RuleOf(list, check, column) is { } rule
            ? new CellSum(
                check, new SumPartner(line, rule.Total),
                [.. rule.Added.Select(each => new SumPartner(line, each)), .. rule.Subtracted.Select(each => new SumPartner(line, each, -1))])
            : null,
        SumRule.Twin => new CellSum(check, new SumPartner(check.Lines[0], column), [new SumPartner(check.Lines[1], column)]),
        _ => check.Field != list.ColumnField(column) ? null
            : new CellSum(check, new SumPartner(check.Lines[0], column), [.. check.Lines.Skip(1).Select(each => new SumPartner(each, column))]),
    };

    private static ColumnRule? RuleOf(ProgrammeList list, Check check, int column) => list.ColumnRules.FirstOrDefault(rule =>
        list.ColumnField(rule.Total) == check.Field && (rule.Total == column || rule.Added.Contains(column) || rule.Subtracted.Contains(column)));
}
