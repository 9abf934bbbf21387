using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The columns of a table as a person stated them.</summary>
internal sealed class StatedTable
{
    // By amount column, from left to right.
    private readonly LayoutColumn[] amounts;

    private StatedTable(ListLayout layout, FoundTable table, Dictionary<int, LayoutColumn> cells)
    {
        Layout = layout;
        var ordered = cells.OrderBy(each => each.Key).ToList();
        int[] labels =
        [
            .. ordered.Where(each => each.Value.Role == LayoutRole.Group).Select(each => each.Key),
            .. ordered.Where(each => each.Value.Role == LayoutRole.Name).Select(each => each.Key),
        ];
        amounts = [.. ordered.Where(each => each.Value.HoldsAmounts).Select(each => each.Value)];
        var columns = TableColumns.Stated(table, labels, [.. ordered.Where(each => each.Value.HoldsAmounts).Select(each => each.Key)], layout.Decimals);
        Texts = ordered.Where(each => each.Value.IsOfListings).ToDictionary(each => LayoutColumn.WordOf(each.Value.Role), each => each.Key);
        Columns = columns with { Headings = [.. columns.Headings.Select((heading, column) => heading.Length > 0 ? heading : NameOf(amounts[column]))] };
    }

    /// <summary>What the person said.</summary>
    public ListLayout Layout { get; }

    /// <summary>The columns.</summary>
    public TableColumns Columns { get; }

    /// <summary>By field of a listing: the cell of its text or mark.</summary>
    public Dictionary<string, int> Texts { get; }

    /// <summary>The columns of a table.</summary>
    /// <exception cref="UnusableLayoutException">The layout names what the table does not print.</exception>
    public static StatedTable Of(ListLayout layout, FoundTable table, PrintedList list)
    {
        var cells = new Dictionary<int, LayoutColumn>();
        foreach (var column in layout.Columns)
        {
            var cell = column.Number is { } number
                ? number <= table.Width ? number - 1 : throw StatedRefusal.OfNumber(column, table.Width)
                : CellOf(column, table, list);
            if (!cells.TryAdd(cell, column))
            {
                throw StatedRefusal.OfTwice(column, cell);
            }
        }

        return new StatedTable(layout, table, cells);
    }

    /// <summary>The cells under a heading.</summary>
    public static List<int> CellsUnder(string heading, FoundTable table) =>
        [.. Enumerable.Range(0, table.Names.Length).Where(cell => Tight(table.Names[cell]) == Tight(heading))];

    private static int CellOf(LayoutColumn column, FoundTable table, PrintedList list) => CellsUnder(column.Heading!, table) switch
    {
        [var cell] => cell,
        [] => throw StatedRefusal.OfHeading(column, list),
        var several => throw StatedRefusal.OfSeveral(column, several),
    };

    /// <summary>What the columns are, and what they obey: as stated, else as discovered among the stated columns.</summary>
    /// <param name="rows">The amounts of each row.</param>
    /// <param name="hasNegative">By column: whether it holds a number below zero.</param>
    public TableRoles Roles(List<long?[]> rows, bool[] hasNegative)
    {
        var budget = Array.FindIndex(amounts, column => column.Role == LayoutRole.Budget);
        int[] sources = [.. Of(column => column.Role == LayoutRole.Source)];
        int[] further = [.. Of(column => column.Role is not (LayoutRole.Source or LayoutRole.Budget))];
        var roles = new TableRoles(budget, sources, further, [], []) { Keys = [.. amounts.Select(KeyOf)] };
        var rules = Layout.Sums is { } sums
            ? [.. sums.Select(sum => ColumnArithmetic.Counted(rows, SumOf(sum, Named(roles))))]
            : ColumnArithmetic.Discover(rows, amounts.Length).ConvertAll(rule => TableRoles.AsDifference(
                rule, column => hasNegative[column] || amounts[column].Role == LayoutRole.Difference));
        var main = TableRoles.Main(
            rules.Where(rule => !rule.IsDifference && rule.Total == budget && TableRoles.Expanded(rule, rules).SequenceEqual(sources)),
            Array.ConvertAll(Columns.Headings, heading => heading.ToLowerInvariant()));
        if (main is null && budget >= 0 && sources.Length > 0)
        {
            main = ColumnArithmetic.Counted(rows, new ColumnSum(budget, [.. sources], [], 0, 0));
            rules.Insert(0, main);
        }

        return new TableRoles(budget, sources, further, rules.FindAll(rule => rule != main), rules) { Keys = roles.Keys };
    }

    private IEnumerable<int> Of(Predicate<LayoutColumn> isMeant) => Enumerable.Range(0, amounts.Length).Where(column => isMeant(amounts[column]));

    /// <summary>What to call a column that has no heading.</summary>
    private static string NameOf(LayoutColumn column) => column.Key ?? LayoutColumn.WordOf(column.Role);

    private static string? KeyOf(LayoutColumn column) => column.Key ?? column.Role switch
    {
        LayoutRole.Previous or LayoutRole.Difference => LayoutColumn.WordOf(column.Role),
        _ => null,
    };

    /// <summary>The columns by the names that sums may use: a key, or the whole field where two columns have the same key.</summary>
    private Dictionary<string, int> Named(TableRoles roles)
    {
        var named = new Dictionary<string, int>(StringComparer.Ordinal);
        if (roles.Budget >= 0)
        {
            named.Add(Field.Budget, roles.Budget);
        }

        var (sources, further) = (roles.FundingSources(Columns), roles.AmountColumns(Columns));
        Add(roles.Sources, index => sources[index].Key, Field.Funding);
        Add(roles.Further, index => further[index].Key, Field.Amount);
        return named;

        void Add(int[] columns, Func<int, string> keyOf, Func<string, string> fieldOf)
        {
            for (var index = 0; index < columns.Length; index++)
            {
                named.TryAdd(keyOf(index), columns[index]);
                named.TryAdd(fieldOf(keyOf(index)), columns[index]);
            }
        }
    }

    private static ColumnSum SumOf(LayoutSum sum, Dictionary<string, int> named)
    {
        return new ColumnSum(Column(sum.Total), [.. sum.Of.Select(Column)], [.. sum.Less.Select(Column)], 0, 0);

        int Column(string key) => named.TryGetValue(key, out var column)
            ? column
            : throw StatedRefusal.OfKey(sum, key, named.Keys.Where(name => !name.Contains('.', StringComparison.Ordinal)));
    }

    private static string Tight(string text) => Widths.Tight(text);
}
