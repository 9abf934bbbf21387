namespace Shisaku.Bench;

/// <summary>Names and divisions with a space where a line of a narrow column was wrapped: no amount is damaged.</summary>
internal static class SpacedNames
{
    private const int ColumnWidth = 15;

    /// <summary>Puts spaces into one row in <paramref name="oneIn"/>, wherever a name or division is longer than the column.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int oneIn)
    {
        var chance = new Chance(seed);
        foreach (var place in list.PlacesOf(PrintRowKind.Listing).Where(_ => chance.Below(oneIn) == 0).ToList())
        {
            var row = list.Print.Rows[place];
            list = list.WithRow(place, row with { Cells = [.. row.Cells.Select(Spaced)] });
        }

        return list;
    }

    private static PrintCell Spaced(PrintCell cell) =>
        cell.Column is PrintColumn.Measure or PrintColumn.Name or PrintColumn.Divisions
            ? cell with { Text = string.Join(' ', cell.Text.Chunk(ColumnWidth).Select(line => new string(line))) }
            : cell;
}

/// <summary>Rows whose name is printed over two lines, the second line blank but for the rest of the name: no amount is damaged.</summary>
internal static class WrappedNames
{
    private const int ColumnWidth = 12;

    /// <summary>Wraps the names of one row in <paramref name="oneIn"/>, wherever it is longer than the column.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int oneIn)
    {
        var chance = new Chance(seed);
        return list.WithRows(list.Print.Rows.SelectMany(row =>
            row.Kind == PrintRowKind.Listing && chance.Below(oneIn) == 0 ? Wrapped(row) : [row]));
    }

    private static IEnumerable<PrintRow> Wrapped(PrintRow row)
    {
        var place = row.PlaceOf(PrintColumn.Name);
        var name = row.Cells[place];
        if (name.Text.Length <= ColumnWidth)
        {
            return [row];
        }

        var rest = row.Cells.Select((_, cell) => new PrintCell(cell == place ? name.Text[ColumnWidth..] : "", null));
        return
        [
            row with { Cells = row.Cells.SetItem(place, name with { Text = name.Text[..ColumnWidth] }) },
            new PrintRow(PrintRowKind.Continuation, null, [.. rest]),
        ];
    }
}
