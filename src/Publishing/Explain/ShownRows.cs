using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Which rows the page shows: all of a list of usual length; of a very long one those that a reader has to look at.</summary>
internal sealed class ShownRows
{
    /// <summary>A list of more rows is shown in part: a browser must stay able to show it.</summary>
    public const int Limit = 5_000;

    /// <summary>How many rows with findings such a page shows, those to decide first.</summary>
    public const int PartLimit = 1_000;

    /// <summary>How many findings of a kind a page that shows a list in part tells one by one.</summary>
    public const int FindingsOfAKind = 200;

    private readonly HashSet<int>? rows;

    /// <summary>Chooses.</summary>
    public ShownRows(RecoveredList recovered, int limit = Limit)
    {
        var count = recovered.List.Listings.Count() + recovered.List.TotalsRows.Count();
        if (count <= limit)
        {
            return;
        }

        rows = [];
        var most = Math.Min(limit, PartLimit);
        foreach (var act in new[] { Act.Decide, Act.Compare })
        {
            foreach (var finding in recovered.Findings.Where(finding => FindingCatalogue.ActOn(finding.Kind) == act))
            {
                if (finding.Line is { } line && rows.Count < most)
                {
                    rows.Add(line);
                }
            }
        }

        foreach (var totals in recovered.List.TotalsRows.Where(each => each.Level == 0 || each.Lines.Any(rows.Contains)).ToList())
        {
            rows.Add(totals.Line);
        }
    }

    /// <summary>Whether some rows are left out.</summary>
    public bool IsPart => rows is not null;

    /// <summary>Whether a row is shown.</summary>
    public bool Has(int line) => rows is null || rows.Contains(line);
}
