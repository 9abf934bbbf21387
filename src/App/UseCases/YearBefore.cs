using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Compares a list with the one before it in the same series and phase of the budget.</summary>
internal static class YearBefore
{
    /// <summary>The comparison, in the language of the lists; null where the register has no earlier year.</summary>
    public static YearTables? Of(ProgrammeRegister register, VersionHead head)
    {
        var before = register.Versions()
            .Where(each => each.Key with { FiscalYear = head.Key.FiscalYear } == head.Key && each.Key.FiscalYear < head.Key.FiscalYear)
            .MaxBy(each => each.Key.FiscalYear);
        if (before is null)
        {
            return null;
        }

        var (comparison, matches) = register.Compare(before, head);
        return ComparisonTables.Of(before, head, comparison, matches, Language.Japanese);
    }
}
