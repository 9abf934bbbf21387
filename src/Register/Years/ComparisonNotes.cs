using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>What a reader of a comparison must know of its lists.</summary>
internal static class ComparisonNotes
{
    /// <summary>The notes: units, policies, sources, totals, then row by row.</summary>
    public static IEnumerable<YearNote> Of(
        YearSide earlier, YearSide later, CommonUnit unit, PolicyPairs policies, IReadOnlyCollection<ComparedProgramme> programmes)
    {
        var (one, other) = (earlier.Year.List, later.Year.List);
        if (one.Unit.Yen != other.Unit.Yen)
        {
            yield return new YearNote(YearNoteKind.DifferentUnits, null, null, [
                new("from", Amount.Text(one.Unit.Yen, 0)), new("to", Amount.Text(other.Unit.Yen, 0))]);
        }

        foreach (var (before, after) in policies.ByNumber)
        {
            yield return new YearNote(YearNoteKind.PoliciesPairedByNumber, null, null, [
                new("from", PolicyGroups.NameOf(one.Policies[before]) ?? ""), new("to", PolicyGroups.NameOf(other.Policies[after]) ?? "")]);
        }

        foreach (var note in OfList(earlier, other, unit.EarlierFactor, unit).Concat(OfList(later, one, unit.LaterFactor, unit)))
        {
            yield return note;
        }

        foreach (var listing in programmes.SelectMany(programme => programme.Earlier.Concat(programme.Later)))
        {
            if (listing.Money.Budget is null || !SourceSums.IsBrokenDown(listing))
            {
                yield return new YearNote(
                    listing.Money.Budget is null ? YearNoteKind.UndecidedBudget : YearNoteKind.UndecidedSource,
                    listing.FiscalYear, listing.Line, [new("name", listing.Listing.Name)]);
            }
        }
    }

    private static IEnumerable<YearNote> OfList(YearSide side, ProgrammeList other, long factor, CommonUnit unit)
    {
        var list = side.Year.List;
        if (list.Unit.Printed is null)
        {
            yield return new YearNote(YearNoteKind.UnitNotStated, side.Year.FiscalYear, null, [new("yen", Amount.Text(list.Unit.Yen, 0))]);
        }

        foreach (var source in list.FundingSources.Where(source => other.FundingSources.All(each => each.Key != source.Key)))
        {
            yield return new YearNote(YearNoteKind.SourceOfOneYear, side.Year.FiscalYear, null, [new("source", source.Printed)]);
        }

        // Where an amount is undecided, nothing can be said about the total.
        if (!list.AbsentColumns.Contains(Field.Budget)
            && list.GrandTotal is { Amounts.Budget: { IsKnown: true } stated } total
            && Array.TrueForAll(side.Listings, listing => !listing.IsUndecided && listing.Money.Budget is not null)
            && ComparedProgramme.Sum(side.Listings) is var sum && sum != stated.Counted * factor)
        {
            yield return new YearNote(YearNoteKind.TotalDiffersFromPrint, side.Year.FiscalYear, total.Line, [
                new("sum", Amount.Text(sum, unit.Decimals)), new("printed", Amount.Text(stated.Counted * factor, unit.Decimals))]);
        }
    }
}
