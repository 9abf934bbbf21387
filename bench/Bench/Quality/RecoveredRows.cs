using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>One row of a recovered list, listing or totals row, beside its true row.</summary>
/// <param name="Line">Its printed line.</param>
/// <param name="Amounts">Its recovered amounts.</param>
/// <param name="IsListing">Whether it was recovered as a listing.</param>
/// <param name="IsRelisted">Whether it was recovered as a re-listing; null where undecided, and for totals rows.</param>
internal sealed record RecoveredRow(int Line, FundingBreakdown Amounts, bool IsListing, bool? IsRelisted);

/// <summary>The rows of a recovered list, found by the true rows that they print.</summary>
internal sealed class RecoveredRows
{
    private readonly Dictionary<(int Line, string Field), RecoveredCell> cells = [];
    private readonly List<string> fields = [];

    public RecoveredRows(DamagedList damaged, RecoveredList recovered)
    {
        TrueLines = damaged.Print.TrueLines;
        All =
        [
            .. recovered.List.Listings.Select(listing =>
                new RecoveredRow(listing.Line, listing.Amounts, IsListing: true, listing.IsRelisted)),
            .. recovered.List.TotalsRows.Select(totals =>
                new RecoveredRow(totals.Line, totals.Amounts, IsListing: false, IsRelisted: null)),
        ];
        ByTrueLine = All.Where(row => TrueLines.ContainsKey(row.Line)).ToLookup(row => TrueLines[row.Line]);
        ByLine = All.ToDictionary(row => row.Line);
        for (var column = 0; column <= recovered.List.FundingSources.Length; column++)
        {
            fields.Add(recovered.List.ColumnField(column));
        }

        foreach (var cell in recovered.Cells)
        {
            cells[(cell.Line, cell.Field)] = cell;
        }
    }

    /// <summary>All rows, listings first.</summary>
    public IReadOnlyList<RecoveredRow> All { get; }

    /// <summary>The rows that print a true row: one, none where it was lost, two where it stands twice.</summary>
    public ILookup<int, RecoveredRow> ByTrueLine { get; }

    /// <summary>The row recovered from a printed line.</summary>
    public IReadOnlyDictionary<int, RecoveredRow> ByLine { get; }

    /// <summary>The true line of each printed line.</summary>
    public IReadOnlyDictionary<int, int> TrueLines { get; }

    /// <summary>The amount of a row in the column of that name; blank where the list was recovered without such a column.</summary>
    public Amount AmountOf(RecoveredRow row, string field)
    {
        var column = fields.IndexOf(field);
        return column < 0 ? Amount.Blank : row.Amounts[column];
    }

    /// <summary>How sure the recovery is of a field; where it sees nothing in the field, of the cell that is printed at its place.</summary>
    public Certainty? CertaintyOf(int line, string field, int printedColumn) =>
        cells.TryGetValue((line, field), out var cell) ? cell.Certainty
        : cells.Values.FirstOrDefault(other => other.Line == line && other.Column == printedColumn)?.Certainty;
}
