using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Which totals rows still state the sum of what they cover when only some listings are left.</summary>
internal static class KeptTotals
{
    /// <summary>The lines of the totals rows of which every covered row, listing or totals row, is left.</summary>
    public static HashSet<int> Of(ProgrammeList list, IReadOnlySet<int> chosen)
    {
        var kept = new HashSet<int>();
        var open = list.TotalsRows.Where(totals => !totals.Lines.IsEmpty).ToList();

        // A total may cover totals that stand behind it: as long as one more is kept, others may follow.
        while (open.RemoveAll(totals => totals.Lines.All(line => chosen.Contains(line) || kept.Contains(line)) && kept.Add(totals.Line)) > 0)
        {
        }

        return kept;
    }
}
