using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>A cell of the shown table.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="State">What happened to the printed cell.</param>
internal sealed record TableCell(string Text, CellState State = CellState.AsPrinted);

/// <summary>A listing or totals row as shown.</summary>
/// <param name="Cells">One cell for each of the table's columns.</param>
/// <param name="IsTotal">Whether it is set off as a totals row.</param>
internal sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsTotal);

/// <summary>A column of the shown table.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Kind">How it is set.</param>
internal sealed record TableColumn(string Heading, ColumnKind Kind);

/// <summary>How a column is set.</summary>
internal enum ColumnKind
{
    /// <summary>Row numbers and amounts: on the right, never broken.</summary>
    Number,

    /// <summary>Short words: on the left, never broken.</summary>
    Word,

    /// <summary>The name: on the left, broken where the terminal is narrow.</summary>
    Name,

    /// <summary>The divisions: on the left, broken where the terminal is narrow.</summary>
    Divisions,
}
