namespace Shisaku.Bench;

/// <summary>Damages a laid-out print: one listing in eight slides, or amounts of so many are misread or lost.</summary>
/// <remarks>A row slides by a blank before its first amount; where its last cell is blank, that one falls out.</remarks>
internal static class LayoutDamage
{
    /// <summary>What can be done to a print.</summary>
    public static readonly (string Name, Func<string[], List<int>, Chance, string[]?> Of)[] All =
        [("slid", Slid), ("misread", Misread), ("lost", Lost)];

    /// <summary>The rows with one listing in eight damaged.</summary>
    public static List<string[]> Of(LaidOutPrint print, List<string[]> rows, ulong seed, Func<string[], List<int>, Chance, string[]?> damage)
    {
        var chance = new Chance(seed);
        List<string[]> damaged = [.. rows];
        foreach (var row in chance.Distinct(print.Listings, print.Listings.Count / 8))
        {
            damaged[row] = damage(rows[row], print.AmountCells, chance) ?? rows[row];
        }

        return damaged;
    }

    private static string[] Slid(string[] row, List<int> amounts, Chance chance)
    {
        List<string> cells = [.. row];
        cells.Insert(amounts.Min(), "");
        if (cells[^1].Length == 0)
        {
            cells.RemoveAt(cells.Count - 1);
        }

        return [.. cells];
    }

    private static string[]? Misread(string[] row, List<int> amounts, Chance chance)
    {
        var cell = chance.OneOf(amounts.FindAll(cell => row[cell].Length > 0));
        var text = row[cell].ToCharArray();
        var digit = Array.FindLastIndex(text, char.IsAsciiDigit);
        text[digit] = (char)('0' + ((text[digit] - '0' + chance.Between(1, 9)) % 10));
        return [.. row.Select((each, at) => at == cell ? new string(text) : each)];
    }

    private static string[]? Lost(string[] row, List<int> amounts, Chance chance)
    {
        var filled = amounts.FindAll(cell => row[cell].Length > 0);
        var lost = chance.OneOf(filled);
        return filled.Count < 2 ? null : [.. row.Select((each, at) => at == lost ? "" : each)];
    }
}
