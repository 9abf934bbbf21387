namespace Shisaku.Recovery;

/// <summary>What the columns of a table are: labels, amounts that may add up, and the rest.</summary>
/// <param name="Labels">The cells of labels, from left to right.</param>
/// <param name="Amounts">The cells of amounts.</param>
/// <param name="Headings">The heading of each amount.</param>
/// <param name="Decimals">How many decimals the amounts have.</param>
internal sealed record TableColumns(int[] Labels, int[] Amounts, string[] Headings, int Decimals)
{
    private const int StrayShare = 20;

    /// <summary>The columns of a table.</summary>
    public static TableColumns Of(FoundTable table)
    {
        var columns = Enumerable.Range(0, table.Width).Select(cell => ColumnOf(table, cell)).ToArray();
        var decimals = DecimalsOf(columns);
        var amounts = Array.FindAll(columns, column => column.IsNumbers && !column.IsRatio && !column.IsCode && column.Decimals <= decimals);
        var first = amounts.Length == 0 ? table.Width : amounts[0].Cell;
        var labels = Array.FindAll(columns, column => column.Texts > 0 && !column.IsNumbers && column.Cell < first);
        return new TableColumns(
            [.. labels.Select(column => column.Cell)], [.. amounts.Select(column => column.Cell)], [.. amounts.Select(column => column.Heading)], decimals);
    }

    /// <summary>The same without columns of amounts that have no heading and hold next to nothing.</summary>
    public TableColumns WithoutStray(FoundTable table)
    {
        int[] kept = [.. Enumerable.Range(0, Amounts.Length).Where(column =>
            Headings[column].Length > 0 || table.Rows.Count(row => row.Row[Amounts[column]].Length > 0) > Math.Max(1, table.Rows.Count / StrayShare))];
        return this with { Amounts = [.. kept.Select(column => Amounts[column])], Headings = [.. kept.Select(column => Headings[column])] };
    }

    /// <summary>The columns that a person stated.</summary>
    /// <param name="table">The table.</param>
    /// <param name="labels">The cells of labels: groups from the widest down, then the name.</param>
    /// <param name="amounts">The cells of amounts, from left to right.</param>
    /// <param name="decimals">How many decimals the amounts have; null where the print shows it.</param>
    public static TableColumns Stated(FoundTable table, int[] labels, int[] amounts, int? decimals)
    {
        var columns = Array.ConvertAll(amounts, cell => ColumnOf(table, cell));
        return new TableColumns(labels, amounts, Array.ConvertAll(columns, column => column.Heading), decimals ?? DecimalsOf(columns));
    }

    private static Column ColumnOf(FoundTable table, int cell)
    {
        var heading = Widths.WithoutWraps(Widths.Half(cell < table.Names.Length ? table.Names[cell] : ""));
        var (numbers, texts, ratios, digits) = (0, 0, 0, 0);
        var decimals = new List<int>();
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if ((row[cell] ?? Quantity.ReadFront(row.Row[cell])) is { } quantity)
            {
                numbers += quantity.IsNothing ? 0 : 1;
                ratios += quantity.IsRatio ? 1 : 0;
                decimals.AddRange(quantity.IsNothing ? [] : [quantity.Decimals]);
                values.Add(row.Row[cell]);
                digits += quantity.Value is { } value ? Math.Abs(value).ToString(System.Globalization.CultureInfo.InvariantCulture).Length - quantity.Decimals : 0;
            }
            else
            {
                texts += row.Row[cell].Length > 0 && !MoneySign.Is(row.Row[cell]) ? 1 : 0;
            }
        }

        decimals.Sort();
        return new Column(
            cell, heading, numbers, texts,
            IsNumbers: numbers > 0 && numbers >= texts,
            IsRatio: ratios * 2 > numbers || PrintedWords.In(heading, PrintedWords.Ratios),
            IsCode: IsCode(table, cell, heading, numbers, values),
            Decimals: decimals.Count == 0 ? 0 : decimals[decimals.Count / 2],
            Digits: digits);
    }

    /// <summary>Numbers that name something: their heading says so, a column of names follows, or they count the rows.</summary>
    private static bool IsCode(FoundTable table, int cell, string heading, int numbers, HashSet<string> values)
    {
        var areAmounts = values.Any(value => value.AsSpan().IndexOfAny(',', '.') >= 0);
        if (!areAmounts && (heading == PrintedWords.Years
            || (PrintedWords.In(heading, PrintedWords.Codes) && !PrintedWords.In(heading, PrintedWords.ThisYear))
            || (heading.Length > 0 && Array.Exists(PrintedWords.NameEndings, ending => NextHeading(table, cell) == heading + ending))))
        {
            return true;
        }

        // Small numbers, each once and ascending, before any amount.
        var last = 0L;
        var isCount = numbers > 2 && values.Count == numbers && values.All(value => value.Length <= 4);
        foreach (var row in table.Rows)
        {
            if (isCount && row[cell] is { IsNothing: false } quantity)
            {
                isCount = quantity.Value > last && quantity.Value <= last + 3;
                last = quantity.Value ?? 0;
            }
        }

        return isCount;
    }

    private static string NextHeading(FoundTable table, int cell) =>
        cell + 1 < table.Names.Length ? Widths.WithoutWraps(Widths.Half(table.Names[cell + 1])) : "";

    /// <summary>The decimals of the column with the largest numbers: ratios, which have others, are small.</summary>
    private static int DecimalsOf(Column[] columns)
    {
        Column? largest = null;
        foreach (var column in columns)
        {
            if (column.IsNumbers && !column.IsRatio && !column.IsCode && (largest is null || column.Digits > largest.Digits))
            {
                largest = column;
            }
        }

        return largest?.Decimals ?? 0;
    }

    private sealed record Column(
        int Cell, string Heading, int Numbers, int Texts, bool IsNumbers, bool IsRatio, bool IsCode, int Decimals, int Digits);
}
