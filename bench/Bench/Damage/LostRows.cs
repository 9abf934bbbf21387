namespace Shisaku.Bench;

/// <summary>Listings whose whole row is not printed any more.</summary>
/// <remarks>If the row carried its measure's name, the name stands in the measure's next row; where it was the measure's only row,
/// the measure is lost too.</remarks>
internal static class LostRows
{
    /// <summary>Loses <paramref name="count"/> rows.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        var chance = new Chance(seed);
        for (var each = 0; each < count; each++)
        {
            list = Lose(list, chance.OneOf([.. list.PlacesOf(PrintRowKind.Listing)]));
        }

        return list;
    }

    private static DamagedList Lose(DamagedList list, int place)
    {
        var rows = list.Print.Rows;
        var (row, next) = (rows[place], rows[place + 1]);
        var measure = row.PlaceOf(PrintColumn.Measure);
        var nextMeasure = next.PlaceOf(PrintColumn.Measure);
        if (!row.Cells[measure].IsBlank && next.Kind == PrintRowKind.Listing && next.Cells[nextMeasure].IsBlank)
        {
            rows = rows.SetItem(
                place + 1, next with { Cells = next.Cells.SetItem(nextMeasure, row.Cells[measure]) });
        }

        var line = row.TrueLine!.Value;
        var amounts = Enumerable.Range(0, row.Cells.Length)
            .Where(cell => row.Cells[cell].IsAmount)
            .Select(cell => list.CellAt(place, cell));
        return (list with { Cells = list.Cells.Union(amounts), LostLines = list.LostLines.Add(line) })
            .WithRows(rows.RemoveAt(place));
    }
}
