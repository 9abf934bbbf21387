namespace Shisaku.Budget;

/// <summary>Terms against the year of the list and against the mark of what is new.</summary>
internal static class TermRules
{
    public static IEnumerable<DraftFinding> Missing(DraftList draft, DraftRule rule) =>
        Told.GoingOn(draft).Where(programme => draft.Has(Field.Term) && programme.Term?.From is null)
            .Select(programme => Told.Of(rule, programme, Field.Term));

    public static IEnumerable<DraftFinding> Ended(DraftList draft, DraftRule rule) =>
        Found(draft, rule, Field.Term, programme => programme.Term?.To < draft.FiscalYear);

    public static IEnumerable<DraftFinding> NotBegun(DraftList draft, DraftRule rule) =>
        Found(draft, rule, Field.Term, programme => programme.Term?.From > draft.FiscalYear);

    public static IEnumerable<DraftFinding> NewButEarlier(DraftList draft, DraftRule rule) =>
        Found(draft, rule, Field.New, programme => programme.Flags.New == true && programme.Term?.From < draft.FiscalYear);

    public static IEnumerable<DraftFinding> BeginsNotNew(DraftList draft, DraftRule rule) =>
        Found(draft, rule, Field.New, programme => programme.Flags.New == false && programme.Term?.From == draft.FiscalYear);

    public static IEnumerable<DraftFinding> ListedBefore(DraftList draft, DraftRule rule) =>
        Told.GoingOn(draft).Where(programme => programme is { Flags.New: true, Before: not null })
            .Select(programme => Told.Of(rule, programme, Field.New, ("before", programme.Before!.Name)));

    private static IEnumerable<DraftFinding> Found(DraftList draft, DraftRule rule, string field, Func<DraftProgramme, bool> breaks) =>
        Told.GoingOn(draft).Where(programme => programme.Term is not null && breaks(programme))
            .Select(programme => Told.Of(rule, programme, field, ("term", programme.Term!.Printed), ("year", EraYear.Text(draft.FiscalYear))));
}
