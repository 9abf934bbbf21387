using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Opens the draft of the list that follows one of the register.</summary>
internal static class DraftOpening
{
    /// <summary>The newest list of each series from which no draft was opened yet.</summary>
    public static IEnumerable<VersionHead> Candidates(ProgrammeRegister register)
    {
        var drafts = register.Drafts.All().Select(draft => (draft.Key.Government.Code, draft.Key.Series, draft.Key.FiscalYear)).ToHashSet();
        return register.Versions().Where(head => head.Key.Phase == BudgetPhase.Initial)
            .GroupBy(head => (head.Key.Government.Code, head.Key.Series))
            .Select(series => series.MaxBy(head => head.Key.FiscalYear)!)
            .Where(head => !drafts.Contains((head.Key.Government.Code, head.Key.Series, head.Key.FiscalYear + 1)));
    }

    /// <summary>Opens it.</summary>
    /// <returns>The draft, and what the list left open.</returns>
    /// <exception cref="DraftThereException">There is one already.</exception>
    public static (StoredDraft Draft, IReadOnlyList<DraftFinding> Findings) Of(
        ProgrammeRegister register, VersionHead from, CarriedAmounts amounts, DateOnly? due, ChangeNote note)
    {
        var rolled = RollOver.Of(
            register.Read(from.Id).List.List, register.ProgrammesOf(from.Id), new RollOverChoice(amounts, from.Key.FiscalYear + 1));
        return (register.Drafts.Open(from, rolled.Draft, due, note), rolled.Findings);
    }
}
