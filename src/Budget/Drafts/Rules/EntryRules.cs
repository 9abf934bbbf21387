namespace Shisaku.Budget;

/// <summary>Who answers for a programme, and whether the answer is there.</summary>
internal static class EntryRules
{
    public static IEnumerable<DraftFinding> NoDivision(DraftList draft, DraftRule rule) =>
        draft.Programmes.Where(programme => programme.Divisions.IsEmpty && draft.Has(Field.Divisions))
            .Select(programme => Told.Of(rule, programme, Field.Divisions));

    public static IEnumerable<DraftFinding> NotAccepted(DraftList draft, DraftRule rule) =>
        draft.Programmes.Where(programme => programme.State != EntryState.Accepted)
            .Select(programme => Told.Of(rule, programme, Field.Row));

    public static IEnumerable<DraftFinding> MarkUnsaid(DraftList draft, DraftRule rule) =>
        from programme in Told.GoingOn(draft)
        from field in new[] { (Name: Field.New, Mark: programme.Flags.New), (Name: Field.Priority, Mark: programme.Flags.Priority), (Name: Field.KeyResult, Mark: programme.Flags.KeyResult) }
        where field.Mark is null && draft.Has(field.Name)
        select Told.Of(rule, programme, field.Name);
}
