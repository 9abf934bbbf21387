namespace Shisaku.Bench;

/// <summary>Rows of listings in which blank cells slipped in or fell out, so that the row's tail or middle moved.</summary>
/// <remarks>
/// One listing in so many slides, and in each at least one amount leaves its column. As in the sample's policy ①, mostly (70 %)
/// a blank slips in before the marks or before the budget; then, where there is one, a blank falls out between the budget and the
/// term, or (one in five) behind the term, or (one in five) none does and the tail moves too. Otherwise a blank slips in among
/// the sources (15 %), the tail moving or not, or falls out among them (15 %) and the tail moves left. Only blank cells fall out.
/// </remarks>
internal static class SlidRows
{
    private const int Tries = 20;

    /// <summary>Slides one listing in <paramref name="oneIn"/>, at least one.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int oneIn)
    {
        var chance = new Chance(seed);
        var listings = list.PlacesOf(PrintRowKind.Listing).ToList();
        var rows = list.Print.Rows.ToBuilder();
        var damaged = new List<DamagedCell>();
        foreach (var place in chance.Distinct(listings, Math.Max(1, listings.Count / oneIn)))
        {
            if (Slid(rows[place], chance) is var (slid, moved))
            {
                rows[place] = slid;
                damaged.AddRange(moved);
            }
        }

        return damaged.Count == 0
            ? null
            : list with { Print = new Print(rows.ToImmutable()), Cells = list.Cells.Union(damaged) };
    }

    /// <summary>The row slid, and the amounts that left their column; null for a row that has no amount.</summary>
    private static (PrintRow Row, List<DamagedCell> Moved)? Slid(PrintRow row, Chance chance)
    {
        for (var each = 0; each < Tries; each++)
        {
            var cells = row.Cells.ToList();
            Slide(cells, chance);
            var moved = Enumerable.Range(0, row.Cells.Length)
                .Where(place => row.Cells[place].IsAmount && cells.IndexOf(row.Cells[place]) != place)
                .Select(row.DamagedCellAt)
                .ToList();
            if (moved.Count > 0)
            {
                return (row with { Cells = [.. cells] }, moved);
            }
        }

        return null;
    }

    private static void Slide(List<PrintCell> cells, Chance chance)
    {
        var way = chance.Below(100);
        if (way < 70)
        {
            SlipIn(cells, chance.Percent(50) ? PrintColumn.New : PrintColumn.Budget);
            var tail = chance.Below(5);
            if (tail < 3)
            {
                FallOut(cells, PrintColumn.National, PrintColumn.General, chance);
            }
            else if (tail == 3)
            {
                FallOut(cells, PrintColumn.Commission, PrintColumn.Commission, chance);
            }
        }
        else if (way < 85)
        {
            SlipIn(cells, chance.OneOf([PrintColumn.National, PrintColumn.Other, PrintColumn.General]));
            if (chance.Percent(50))
            {
                FallOut(cells, PrintColumn.Commission, PrintColumn.Commission, chance);
            }
        }
        else
        {
            FallOut(cells, PrintColumn.National, PrintColumn.General, chance);
        }
    }

    private static void SlipIn(List<PrintCell> cells, PrintColumn before) =>
        cells.Insert(cells.FindIndex(cell => cell.Column == before), new PrintCell("", null));

    private static void FallOut(List<PrintCell> cells, PrintColumn first, PrintColumn last, Chance chance)
    {
        var blanks = cells.Where(cell => cell.IsBlank && cell.Column >= first && cell.Column <= last).ToList();
        if (blanks.Count > 0)
        {
            cells.Remove(chance.OneOf(blanks));
        }
    }
}
