using System.Collections.Immutable;

namespace Shisaku.Bench;

/// <summary>Something of the true table that the print no longer shows as it should.</summary>
/// <param name="TrueLine">The line of the true listing or totals row.</param>
/// <param name="Field">An amount, <c>relisted</c> for a lost mark, or <c>row</c> for a row that stands twice.</param>
public readonly record struct DamagedCell(int TrueLine, string Field);

/// <summary>A true list and a damaged print of it, with a record of what was damaged.</summary>
/// <remarks>Recorded are amounts, re-listing marks and rows, which sums can speak about. Marks, terms, commissions and divisions
/// move along with a slid row, but no sum tells where they belong; they are not scored.</remarks>
/// <param name="Truth">The list.</param>
/// <param name="Print">Its damaged print.</param>
/// <param name="Cells">What was damaged.</param>
/// <param name="LostLines">The true lines of listings that are not printed any more.</param>
public sealed record DamagedList(
    TrueList Truth, Print Print, ImmutableHashSet<DamagedCell> Cells, ImmutableHashSet<int> LostLines)
{
    /// <summary>A list whose print is not damaged yet.</summary>
    public static DamagedList Undamaged(TrueList truth)
    {
        ArgumentNullException.ThrowIfNull(truth);
        return new DamagedList(truth, Print.Of(truth.List), [], []);
    }

    /// <summary>The places of all rows of some kind.</summary>
    internal IEnumerable<int> PlacesOf(params PrintRowKind[] kinds) =>
        Enumerable.Range(0, Print.Rows.Length).Where(place => kinds.Contains(Print.Rows[place].Kind));

    /// <summary>Where amounts are printed that no damage has changed yet.</summary>
    internal IEnumerable<AmountPlace> Amounts(params PrintRowKind[] kinds) =>
        from row in PlacesOf(kinds)
        from cell in Enumerable.Range(0, Print.Rows[row].Cells.Length)
        where Print.Rows[row].Cells[cell].IsAmount && !Cells.Contains(CellAt(row, cell))
        select new AmountPlace(row, cell);

    /// <summary>The cell at a place, as the record names it.</summary>
    internal DamagedCell CellAt(int row, int cell) => Print.Rows[row].DamagedCellAt(cell);

    /// <summary>This list with a row printed otherwise and with further damaged cells.</summary>
    internal DamagedList WithRow(int place, PrintRow row, params IEnumerable<DamagedCell> damaged) => this with
    {
        Print = new Print(Print.Rows.SetItem(place, row)),
        Cells = Cells.Union(damaged),
    };

    /// <summary>This list with another text in a cell, which is thereby damaged.</summary>
    internal DamagedList WithText(AmountPlace place, string text)
    {
        var row = Print.Rows[place.Row];
        var cell = row.Cells[place.Cell] with { Text = text };
        return WithRow(place.Row, row with { Cells = row.Cells.SetItem(place.Cell, cell) }, CellAt(place.Row, place.Cell));
    }

    /// <summary>This list with fewer or more lines.</summary>
    internal DamagedList WithRows(IEnumerable<PrintRow> rows) => this with { Print = new Print([.. rows]) };
}

/// <summary>Where an amount is printed, both counted from 0.</summary>
internal readonly record struct AmountPlace(int Row, int Cell);
