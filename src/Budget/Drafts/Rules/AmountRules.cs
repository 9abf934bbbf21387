using System.Globalization;

namespace Shisaku.Budget;

/// <summary>Amounts against each other, and against last year's.</summary>
internal static class AmountRules
{
    public static IEnumerable<DraftFinding> Missing(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        where programme.Amounts.Budget.IsBlank || (programme.Amounts.Sources.Length > 0 && programme.Amounts.Sources.All(source => source.IsBlank))
        select Told.Of(rule, programme, Field.Budget);

    public static IEnumerable<DraftFinding> BudgetOfSources(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        where !programme.Amounts.Budget.IsBlank && programme.Amounts.Sources.Any(source => !source.IsBlank)
        let expected = SourcesOf(programme.Amounts)
        where expected != programme.Amounts.Budget.Counted
        select Told.Of(rule, programme, Field.Budget, ("found", Text(draft, programme.Amounts.Budget.Counted)), ("expected", Text(draft, expected)));

    public static IEnumerable<DraftFinding> Negative(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        from column in Enumerable.Range(0, 1 + draft.FundingSources.Length)
        where programme.Amounts[column] is { IsBlank: false, Counted: < 0 }
        select Told.Of(rule, programme, FieldOf(draft, column), ("found", Text(draft, programme.Amounts[column].Counted)));

    public static IEnumerable<DraftFinding> Ending(DraftList draft, DraftRule rule) =>
        from programme in draft.Programmes
        where programme.IsEnding && programme.Amounts.Columns.Any(amount => amount is { IsBlank: false, Counted: not 0 })
        select Told.Of(rule, programme, Field.Budget, ("found", programme.Amounts.Budget.ToString(draft.Decimals)));

    public static IEnumerable<DraftFinding> SourcesMoved(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        where Before(programme) is { } before && before.Budget.Counted == programme.Amounts.Budget.Counted && !programme.Amounts.Budget.IsBlank
            && before.Sources.Length == programme.Amounts.Sources.Length && string.IsNullOrWhiteSpace(programme.Reason)
            && programme.Amounts.Sources.Any(source => !source.IsBlank)
            && Enumerable.Range(0, before.Sources.Length).Any(source => before.Sources[source].Counted != programme.Amounts.Sources[source].Counted)
        select Told.Of(rule, programme, Field.Row, ("before", Sources(draft, Before(programme)!)), ("now", Sources(draft, programme.Amounts)));

    public static IEnumerable<DraftFinding> LargeChange(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        where Before(programme) is { Budget.IsBlank: false } before && !programme.Amounts.Budget.IsBlank && string.IsNullOrWhiteSpace(programme.Reason)
            && rule.Threshold!.IsLarge(before.Budget.Counted, programme.Amounts.Budget.Counted, draft.Unit.Yen, draft.Decimals)
        select Told.Of(
            rule, programme, Field.Budget, ("before", Text(draft, Before(programme)!.Budget.Counted)), ("now", Text(draft, programme.Amounts.Budget.Counted)));

    // Last year's amounts, where all of them are known.
    private static FundingBreakdown? Before(DraftProgramme programme) =>
        programme.Before is { } before && !before.Amounts.Columns.Any(amount => amount.IsUndecided) ? before.Amounts : null;

    private static long SourcesOf(FundingBreakdown amounts)
    {
        var sum = 0L;
        foreach (var source in amounts.Sources)
        {
            sum += source.Counted;
        }

        return sum;
    }

    private static string Sources(DraftList draft, FundingBreakdown amounts) => string.Join(
        ", ", draft.FundingSources.Select((source, index) => string.Create(CultureInfo.InvariantCulture, $"{source.Printed} {Text(draft, amounts.Sources[index].Counted)}")));

    private static string FieldOf(DraftList draft, int column) => column == 0 ? Field.Budget : Field.Funding(draft.FundingSources[column - 1].Key);

    private static string Text(DraftList draft, long amount) => Amount.Text(amount, draft.Decimals);
}
