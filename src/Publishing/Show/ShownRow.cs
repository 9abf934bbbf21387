using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A row under the heading of a table on the screen.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The printed row; 0 for a policy and a note.</param>
/// <param name="Text">What a row says that is one text: a policy, a totals row's label, a note.</param>
public sealed record ShownRow(ShownRowKind Kind, int Line, string Text)
{
    private ImmutableArray<ShownCell> cells;

    /// <summary>By column; none for a policy and a note. Made when first asked for: of a long table one page is shown.</summary>
    public ImmutableArray<ShownCell> Cells => cells.IsDefault ? cells = Say() : cells;

    /// <summary>The measure under which a listing stands, as printed; null where there is none.</summary>
    public string? Measure { get; init; }

    /// <summary>How many rows of this page the measure's cell covers; 0 where it began in a row above.</summary>
    public int MeasureRows { get; init; }

    /// <summary>The label of a totals row as a cell.</summary>
    public ShownCell? Label { get; init; }

    /// <summary>Whether a totals row counts re-listings.</summary>
    public bool IncludesRelistings { get; init; }

    /// <summary>Makes its cells.</summary>
    internal Func<ImmutableArray<ShownCell>> Say { get; init; } = () => [];

    /// <summary>Tells the cells of measures apart that say the same.</summary>
    internal object? MeasureKey { get; init; }

    /// <summary>Whether a totals row stands above what it adds up.</summary>
    internal bool IsAbove { get; init; }
}

/// <summary>What a row is.</summary>
public enum ShownRowKind
{
    /// <summary>A policy, as wide as the table.</summary>
    Policy,

    /// <summary>A listing.</summary>
    Listing,

    /// <summary>A subtotal.</summary>
    Subtotal,

    /// <summary>The total of the list.</summary>
    GrandTotal,

    /// <summary>A remark under the table.</summary>
    Note,
}

/// <summary>A cell.</summary>
/// <param name="Field">Which part of the row it is.</param>
/// <param name="Text">What it says; empty where it is blank.</param>
/// <param name="State">What happened to it on the way from the print.</param>
/// <param name="IsBroken">Whether it states a sum that does not hold.</param>
public sealed record ShownCell(string Field, string Text, CellState State, bool IsBroken)
{
    /// <summary>The sign of its state, and of a broken sum; empty where it stands as printed.</summary>
    public string Sign => Signs.Of(State) + (IsBroken ? Signs.Broken : "");
}

/// <summary>Signs of cells, for those who explain them.</summary>
public static class CellSignLegend
{
    /// <summary>The states that have a sign, each with its sign.</summary>
    public static IReadOnlyList<(CellState State, string Sign)> States { get; } = [.. Signs.States.Select(state => (state, Signs.Of(state)))];

    /// <summary>The sign of an amount that states a sum which does not hold.</summary>
    public static string Broken => Signs.Broken;
}
