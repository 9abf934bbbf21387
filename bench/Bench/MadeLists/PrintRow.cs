using System.Collections.Immutable;

namespace Shisaku.Bench;

/// <summary>The columns of an undamaged print, counted from 0.</summary>
public enum PrintColumn
{
    Measure,
    Name,
    New,
    Priority,
    KeyResult,
    Budget,
    National,
    Other,
    General,
    Term,
    Commission,
    Divisions,
}

/// <summary>A printed cell that remembers where it belongs.</summary>
/// <param name="Text">What is printed; empty for a blank.</param>
/// <param name="Column">Its true column; null for a cell that damage put in.</param>
public readonly record struct PrintCell(string Text, PrintColumn? Column)
{
    /// <summary>Whether nothing is printed.</summary>
    public bool IsBlank => Text.Length == 0;

    /// <summary>Whether it is an amount.</summary>
    public bool IsAmount => !IsBlank && Column is >= PrintColumn.Budget and <= PrintColumn.General;

    /// <summary>Its field as findings and recovered cells name it.</summary>
    public string Field => Column switch
    {
        PrintColumn.Budget => Budget.Field.Budget,
        >= PrintColumn.National and <= PrintColumn.General =>
            Budget.Field.Funding(MadeAmounts.Sources[(int)(Column - PrintColumn.National)].Key),
        _ => throw new InvalidOperationException($"The cell '{Text}' is no amount; it has no amount field."),
    };
}

/// <summary>What a printed row is.</summary>
public enum PrintRowKind
{
    /// <summary>A blank line, a title or a heading.</summary>
    Heading,

    /// <summary>A programme.</summary>
    Listing,

    /// <summary>A total.</summary>
    Totals,

    /// <summary>The second line of a wrapped row.</summary>
    Continuation,
}

/// <summary>A printed row that remembers which true row it prints.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TrueLine">The line of the true listing or totals row; null for other rows.</param>
/// <param name="Cells">Its cells from left to right.</param>
public sealed record PrintRow(PrintRowKind Kind, int? TrueLine, ImmutableArray<PrintCell> Cells)
{
    /// <summary>The amount at a place, as a record of damage names it.</summary>
    internal DamagedCell DamagedCellAt(int place) => new(TrueLine!.Value, Cells[place].Field);

    /// <summary>The place at which the cell of a column is printed; -1 where it is not.</summary>
    public int PlaceOf(PrintColumn column)
    {
        for (var place = 0; place < Cells.Length; place++)
        {
            if (Cells[place].Column == column)
            {
                return place;
            }
        }

        return -1;
    }
}
