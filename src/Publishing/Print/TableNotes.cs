using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfTables;

namespace Shisaku.Publishing;

/// <summary>What stands under a printed table, so that nobody takes for settled what is not.</summary>
internal static class TableNotes
{
    /// <summary>The notes of a table.</summary>
    public static IEnumerable<string> Of(PrintedTable table)
    {
        var list = table.Source.List;
        if (list.Listings.Any(listing => IsUndecided(table, listing)) || list.TotalsRows.Any(totals => totals.Amounts.Columns.Any(amount => amount.IsUndecided)))
        {
            yield return table.IsJapanese ? Words.UndecidedNote : Words.UndecidedNoteEnglish;
        }

        var broken = table.Source.Checks.Where(check => !check.IsHeld && !check.IsUndecided && check.Rule is not (SumRule.RowSum or SumRule.Twin or SumRule.Difference))
            .Select(check => check.Lines[0]).ToHashSet();
        if (broken.Count > 0)
        {
            var labels = list.TotalsRows.Where(totals => broken.Contains(totals.Line)).Select(totals => totals.Label);
            var (note, comma) = table.IsJapanese ? (Words.BrokenNote, Words.Comma) : (Words.BrokenNoteEnglish, Words.CommaEnglish);
            yield return note.Replace("{labels}", string.Join(comma, labels), StringComparison.Ordinal);
        }
    }

    private static bool IsUndecided(PrintedTable table, Listing listing) =>
        listing.Amounts.Columns.Any(amount => amount.IsUndecided)
        || table.Columns.Any(column => column.Kind == ColumnKind.Mark && CellText.Of(table, column, listing) == Words.Undecided);
}
