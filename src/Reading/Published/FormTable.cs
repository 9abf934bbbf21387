using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A table of open data: a heading with the names of its columns, and rows.</summary>
internal sealed class FormTable
{
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);
    private readonly bool isGuarded;
    private readonly List<PrintedRow> rows = [];

    /// <summary>A table whose heading is a row.</summary>
    /// <param name="head">The heading.</param>
    /// <param name="isGuarded">Whether texts are kept from being formulas by an apostrophe, as in CSV.</param>
    public FormTable(PrintedRow head, bool isGuarded)
    {
        this.isGuarded = isGuarded;
        for (var cell = 0; cell < head.Cells.Length; cell++)
        {
            columns.TryAdd(head[cell], cell);
        }
    }

    /// <summary>Its rows.</summary>
    public IReadOnlyList<PrintedRow> Rows => rows;

    /// <summary>Adds a row.</summary>
    public void Add(PrintedRow row) => rows.Add(row);

    /// <summary>Whether it has all of some columns.</summary>
    public bool Has(IEnumerable<string> names) => names.All(columns.ContainsKey);

    /// <summary>What a row says in a column; empty where it says nothing or there is no such column.</summary>
    public string this[PrintedRow row, string column] => !columns.TryGetValue(column, out var cell) ? ""
        : isGuarded ? FormText.Unguarded(row[cell]) : row[cell];

    /// <summary>The same as a number, or null.</summary>
    public int? Number(PrintedRow row, string column) => FormText.Number(this[row, column]);

    /// <summary>The same as a truth value, or null.</summary>
    public bool? Flag(PrintedRow row, string column) => FormText.Flag(this[row, column]);
}
