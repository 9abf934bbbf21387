namespace Shisaku.Recovery;

/// <summary>The totals of a table as a tree: which one is over everything, which rows each covers, and how deep it stands.</summary>
internal sealed class TableTree
{
    private readonly Dictionary<int, RowSum> sums;
    private readonly Dictionary<int, int> parents = [];

    /// <param name="reading">The table.</param>
    public TableTree(TableReading reading)
    {
        sums = reading.RowSums.ToDictionary(sum => sum.Total);
        foreach (var sum in reading.RowSums)
        {
            foreach (var part in sum.Parts)
            {
                parents[part] = sum.Total;
            }
        }

        var rows = reading.Grid.Rows;
        var roots = reading.RowSums.FindAll(sum => !parents.ContainsKey(sum.Total));
        var ordinary = rows.Count - sums.Count;
        Grand = roots.FindLast(sum => TableLabel.IsWhole(rows[sum.Total].Label))
            ?? roots.Find(sum => Leaves(sum).Count() == ordinary && ordinary > 2 && sum.Parts.Exists(sums.ContainsKey))
            ?? (roots.Count == 1 && Leaves(roots[0]).Count() == ordinary && TableLabel.IsTotal(rows[roots[0].Total].Label) ? roots[0] : null);
    }

    /// <summary>The total of everything, or null.</summary>
    public RowSum? Grand { get; }

    /// <summary>Whether a row is a total.</summary>
    public bool IsTotal(int row) => sums.ContainsKey(row);

    /// <summary>The total that a row's sum is, or null for an ordinary row.</summary>
    public RowSum? SumAt(int row) => sums.GetValueOrDefault(row);

    /// <summary>The totals over a row, the widest first, the one over everything left out.</summary>
    public List<int> Above(int row)
    {
        var above = new List<int>();
        for (var at = row; parents.TryGetValue(at, out var parent); at = parent)
        {
            if (parent != Grand?.Total)
            {
                above.Insert(0, parent);
            }
        }

        return above;
    }

    /// <summary>How deep a total stands: 0 over everything, 1 right below.</summary>
    public int LevelOf(RowSum sum) => sum == Grand ? 0 : Above(sum.Total).Count + 1;

    /// <summary>The ordinary rows that a total covers.</summary>
    public IEnumerable<int> Leaves(RowSum sum) => sum.Parts.SelectMany(part => sums.TryGetValue(part, out var own) ? Leaves(own) : [part]);
}
