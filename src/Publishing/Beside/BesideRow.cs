using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A printed row beside what it became.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Name">The row as a person finds it.</param>
/// <param name="IsPrinted">Whether it stands in the print; a row that the sums fill in does not.</param>
/// <param name="Kind">What it became; null where it became no row of the table: a heading, a remark, the rest of the row above.</param>
/// <param name="Printed">Its cells as printed, blank ones included.</param>
/// <param name="Recovered">What it says as recovered; blank cells are left out.</param>
/// <param name="Findings">What was found about it, the first few.</param>
/// <param name="FurtherFindings">How many findings more there are.</param>
public sealed record BesideRow(
    int Line, string Name, bool IsPrinted, ShownRowKind? Kind, ImmutableArray<BesideCell> Printed, ImmutableArray<BesideCell> Recovered,
    ImmutableArray<string> Findings, int FurtherFindings)
{
    /// <summary>Whether something of it was put right, waits for a person, or does not add up.</summary>
    public bool IsChanged => Findings.Length > 0 || Printed.Any(cell => cell.IsMarked) || Recovered.Any(cell => cell.IsMarked);
}

/// <summary>A cell on either side.</summary>
/// <param name="Heading">What it is called in the table; empty for a printed cell that became none.</param>
/// <param name="Text">What it says.</param>
/// <param name="State">What happened to it on the way.</param>
/// <param name="IsBroken">Whether it states a sum that does not hold.</param>
public sealed record BesideCell(string Heading, string Text, CellState State, bool IsBroken)
{
    /// <summary>Whether it is to be looked at.</summary>
    public bool IsMarked => State != CellState.AsPrinted || IsBroken;

    /// <summary>The sign of its state, and of a broken sum; empty where it stands as printed.</summary>
    public string Sign => Signs.Of(State) + (IsBroken ? Signs.Broken : "");
}
