using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Re-listings whose mark (再掲) is not printed any more, so that they look like first listings.</summary>
internal static class LostRelistingMarks
{
    /// <summary>Loses the marks of <paramref name="count"/> re-listings; null where the list has fewer.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        var marked = list.PlacesOf(PrintRowKind.Listing).Where(place => NameCell(list.Print.Rows[place]) >= 0);
        var drawn = new Chance(seed).Distinct(marked, count);
        foreach (var place in drawn)
        {
            var row = list.Print.Rows[place];
            var cell = NameCell(row);
            var name = row.Cells[cell].Text[..^MadeListing.RelistingMark.Length];
            list = list.WithRow(
                place,
                row with { Cells = row.Cells.SetItem(cell, row.Cells[cell] with { Text = name }) },
                new DamagedCell(row.TrueLine!.Value, Field.Relisted));
        }

        return drawn.Count == count ? list : null;
    }

    /// <summary>The place of a name with the mark in a row, or -1.</summary>
    private static int NameCell(PrintRow row)
    {
        var place = row.PlaceOf(PrintColumn.Name);
        return place >= 0 && row.Cells[place].Text.EndsWith(MadeListing.RelistingMark, StringComparison.Ordinal) ? place : -1;
    }
}
