namespace Shisaku.Budget;

/// <summary>How sure a recovered value is.</summary>
/// <remarks>An admissible reading keeps every printed amount in its printed order within its row, leaves open only the
/// columns, and obeys all sums and twins.</remarks>
public enum Certainty
{
    /// <summary>At least one admissible reading exists, and all of them have this value here.</summary>
    Proven,

    /// <summary>Exactly one reading needs the least change, and it has this value; others that change more also balance.</summary>
    Preferred,

    /// <summary>Several least-change readings differ here; none is claimed.</summary>
    Undecided,

    /// <summary>No sum but the row's own could contradict the value.</summary>
    Unchecked,
}

/// <summary>What happened to a cell on its way from the print to the recovered table.</summary>
public enum CellState
{
    /// <summary>It stands where its section's layout expects it.</summary>
    AsPrinted,

    /// <summary>It stood off the layout of its section and was put back.</summary>
    Moved,

    /// <summary>What is printed was misread; it was mended on the evidence of sums that cross here.</summary>
    Repaired,

    /// <summary>Nothing is printed; the sums tell what must have stood here.</summary>
    Filled,

    /// <summary>Several equally good readings differ here.</summary>
    Undecided,
}

/// <summary>One non-blank cell of a listing or totals row, as recovered.</summary>
/// <param name="Line">The printed row.</param>
/// <param name="Field">Which part of the row (<see cref="Budget.Field"/>).</param>
/// <param name="Column">Where it is printed in its row, counted from 1; null where it is not printed.</param>
/// <param name="Printed">What is printed; null where nothing is.</param>
/// <param name="State">What happened to it.</param>
/// <param name="Certainty">How sure its place and value are.</param>
public sealed record RecoveredCell(
    int Line, string Field, int? Column, string? Printed, CellState State, Certainty Certainty);
