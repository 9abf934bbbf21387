using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>What the marks and signs of the table mean; only those that the table shows.</summary>
internal static class Legend
{
    public static void Add(Page page, RecoveredList recovered, IReadOnlyList<string> marks, TextResource texts)
    {
        page.AddBlank();
        AddLine(page, texts, "mark.legend", "marks",
            marks.Select(field => texts.Fill(
                "legend.item", ("sign", texts["mark." + field]), ("meaning", texts[$"mark.{field}.meaning"]))));

        var signs = new List<string>();
        foreach (var state in CellSigns.Signed)
        {
            if (IsShown(state, recovered))
            {
                signs.Add(texts.Fill(
                    "legend.item", ("sign", CellSigns.SignOf(state)), ("meaning", texts[CellSigns.KeyOf(state)])));
            }
        }

        AddLine(page, texts, "sign.legend", "signs", signs);
    }

    private static bool IsShown(CellState state, RecoveredList recovered) =>
        recovered.Cells.Any(cell => cell.State == state)
        || (state == CellState.Undecided && (recovered.List.Listings.Any(listing => IsUndecided(listing.Amounts))
            || recovered.List.TotalsRows.Any(totals => IsUndecided(totals.Amounts))));

    private static bool IsUndecided(FundingBreakdown amounts)
    {
        foreach (var amount in amounts.Columns)
        {
            if (amount.IsUndecided)
            {
                return true;
            }
        }

        return false;
    }

    private static void AddLine(
        Page page, TextResource texts, string key, string word, IEnumerable<string> items)
    {
        var legend = string.Join(texts["legend.separator"], items);
        if (legend.Length > 0)
        {
            page.Add(texts.Fill(key, (word, legend)), Tone.Quiet, hanging: 2);
        }
    }
}
