using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A row under the heading of a printed table.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Line">The line of the listing or totals row; 0 for others.</param>
/// <param name="Text">What a row says that is one text: a policy, the label of a totals row, a note; else empty.</param>
/// <param name="Say">Makes what its cells say, by column; empty where nothing stands there.</param>
internal sealed record TableRow(RowKind Kind, int Line, string Text, Func<ImmutableArray<string>> Say)
{
    private ImmutableArray<string> cells;

    /// <summary>By column: what it says. Made when it is first asked for, because not every walk over the rows does.</summary>
    public ImmutableArray<string> Cells => cells.IsDefault ? cells = Say() : cells;

    /// <summary>The amounts of a listing or totals row.</summary>
    public FundingBreakdown? Amounts { get; init; }

    /// <summary>The totals row.</summary>
    public TotalsRow? Totals { get; init; }

    /// <summary>The measure that a listing stands under; the same object for all its listings that stand together.</summary>
    public MeasureCell? Measure { get; init; }

    /// <summary>Whether this totals row is the heading of its policy as well.</summary>
    public bool OpensPolicy { get; init; }

    /// <summary>Whether the next row must stand on the same page: a policy with its first row, totals with what they add up.</summary>
    public bool KeepsNext { get; init; }
}

/// <summary>What a row of a printed table is.</summary>
internal enum RowKind
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

/// <summary>A measure, merged over the listings that stand under it.</summary>
/// <param name="text">What it says.</param>
/// <param name="rows">How many rows it covers.</param>
internal sealed class MeasureCell(string text, int rows)
{
    /// <summary>What it says.</summary>
    public string Text => text;

    /// <summary>How many rows it covers, on all pages together.</summary>
    public int Rows => rows;
}
