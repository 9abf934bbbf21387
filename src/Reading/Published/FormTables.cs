using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>The tables of open data in one file, by their names.</summary>
internal sealed class FormTables
{
    /// <summary>The table of the amounts, the long form itself.</summary>
    public const string Observations = "observations";

    /// <summary>The column that every table of a list begins with.</summary>
    public const string ListNumber = "list_number";

    /// <summary>By table, the long form first: the columns that are read.</summary>
    public static readonly (string Name, string[] Columns)[] Read =
    [
        (Observations, [ListNumber, "fiscal_year", "policy_code", "policy_name", "measure_code", "measure_name", "listing_line", "programme_name",
            "relisted", "column_position", "item_code", "item_name", "source_code", "source_name", "amount", "amount_status", "unit_factor", "currency"]),
        ("lists", [ListNumber, "title", "fiscal_year"]),
        ("listings", [ListNumber, "listing_line", "page", "sheet", "printed_line", "policy_code", "measure_code", "programme_name", "relisted",
            "new", "priority", "key_result", "term_status", "term_from", "term_to", "commission"]),
        ("divisions", [ListNumber, "listing_line", "division_name", "office_name"]),
        ("policies", [ListNumber, "policy_code", "policy_number", "policy_name"]),
        ("measures", [ListNumber, "measure_code", "measure_name", "includes_relistings"]),
        ("totals", [ListNumber, "totals_line", "totals_kind", "policy_code", "column_position", "amount", "amount_status"]),
        ("amount_columns", [ListNumber, "column_position", "item_code", "item_name", "source_code", "source_name"]),
    ];

    private readonly Dictionary<string, FormTable> tables = new(StringComparer.Ordinal);

    /// <summary>A table.</summary>
    public FormTable this[string name] => tables[name];

    /// <summary>Whether there is a table.</summary>
    public bool Has(string name) => tables.ContainsKey(name);

    /// <summary>Adds the rows of a table, the first of which is its heading; a table that goes on has it again.</summary>
    public void Add(string name, IReadOnlyList<PrintedRow> rows, bool isGuarded)
    {
        if (!tables.TryGetValue(name, out var table))
        {
            tables.Add(name, table = new FormTable(rows[0], isGuarded));
        }

        foreach (var row in rows.Skip(1))
        {
            table.Add(row);
        }
    }

    /// <summary>The rows of a table that are about a list; none where there is no such table.</summary>
    public IEnumerable<PrintedRow> Of(string name, string list) =>
        tables.TryGetValue(name, out var table) ? table.Rows.Where(row => table[row, ListNumber] == list) : [];

    /// <summary>Whether there are amounts, and every table has the columns that are read.</summary>
    public bool AreWhole() => Has(Observations)
        && Array.TrueForAll(Read, each => !tables.TryGetValue(each.Name, out var table) || table.Has(each.Columns))
        && tables[Observations] is { Rows.Count: > 0 } amounts
        && amounts.Rows.All(row => amounts.Number(row, "listing_line") > 0 && amounts.Number(row, "column_position") > 0);
}
