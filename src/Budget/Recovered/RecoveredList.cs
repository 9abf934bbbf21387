using System.Collections.Immutable;
using System.Numerics;

namespace Shisaku.Budget;

/// <summary>The true table of a printed list, with its proof.</summary>
/// <param name="Printed">The list as printed.</param>
/// <param name="List">The table.</param>
/// <param name="Cells">Every non-blank cell of its listings and totals rows, in printed order.</param>
/// <param name="Checks">Every sum that must hold, confronted with the recovered table.</param>
/// <param name="BrokenAsPrinted">How many of these sums are broken in the table as it is printed.</param>
/// <param name="Findings">What was found, in printed order.</param>
/// <param name="Readings">How many readings balance, policy by policy; null unless asked for.</param>
/// <param name="Verdict">How far the amounts can be trusted.</param>
public sealed record RecoveredList(
    PrintedList Printed,
    ProgrammeList List,
    ImmutableArray<RecoveredCell> Cells,
    ImmutableArray<Check> Checks,
    int BrokenAsPrinted,
    ImmutableArray<Finding> Findings,
    ImmutableArray<PolicyReadings>? Readings,
    Verdict Verdict)
{
    /// <summary>Every non-blank cell of its listings and totals rows, in printed order.</summary>
    public ImmutableArray<RecoveredCell> Cells
    {
        get => KeptCells.Value;
        init => KeptCells = new Lazy<ImmutableArray<RecoveredCell>>(value);
    }

    /// <summary>Every sum that must hold, confronted with the recovered table.</summary>
    public ImmutableArray<Check> Checks
    {
        get => KeptChecks.Value;
        init => KeptChecks = new Lazy<ImmutableArray<Check>>(value);
    }

    /// <summary>The document's other tables, each read by itself.</summary>
    public ImmutableArray<RecoveredList> Others { get; init; } = [];

    /// <summary>What its columns are: as a person said, else as discovered.</summary>
    public ListLayout? Layout { get; init; }

    /// <summary>The file it was read from.</summary>
    public SourceDocument Source => Printed.Source;

    private Lazy<ImmutableArray<RecoveredCell>> KeptCells { get; init; } = new(Cells);

    private Lazy<ImmutableArray<Check>> KeptChecks { get; init; } = new(Checks);

    /// <summary>The same list with a print, cells and sums that are made when they are first asked for: there are ten thousand cells in a
    /// thousand rows, and who wants the programmes does not wait for them.</summary>
    public RecoveredList With(Func<ImmutableArray<PrintedRow>> rows, Func<ImmutableArray<RecoveredCell>> cells, Func<ImmutableArray<Check>> checks) =>
        this with { Printed = Printed.With(rows), KeptCells = new(cells), KeptChecks = new(checks) };
}

/// <summary>How many ways there are to assign a policy's printed amounts, in order, to columns so that its totals rows hold.</summary>
/// <param name="Policy">The policy's number; null for a list without policies.</param>
/// <param name="BySums">By the totals rows of the policy alone.</param>
/// <param name="WithTwins">Of these, how many agree with the re-listed twins.</param>
/// <param name="Exact">Whether both were counted to the end; otherwise they are lower bounds.</param>
public sealed record PolicyReadings(int? Policy, BigInteger BySums, BigInteger WithTwins, bool Exact);

/// <summary>The standing of a list's amounts; the worst part decides.</summary>
public enum Verdict
{
    /// <summary>Every amount is proven.</summary>
    Proven,

    /// <summary>All sums hold; some amount rests on least change.</summary>
    Balanced,

    /// <summary>Nothing is broken, but some amount stands in no sum.</summary>
    Unchecked,

    /// <summary>Several equally small changes make all sums hold and differ in an amount.</summary>
    Undecided,

    /// <summary>A sum can't be made to hold.</summary>
    Unbalanced,
}
