using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Which cell of a row holds which field; the amounts are still in printed order, their columns open.</summary>
/// <param name="Row">The printed row.</param>
/// <param name="Fields">Everything but the amounts.</param>
/// <param name="Amounts">The budget and its sources in printed order; a budget behind its sources stands first here.</param>
/// <param name="IrregularAmounts">The cells of amounts with irregular signs.</param>
/// <param name="Unplaced">Cells that fit no field.</param>
internal sealed record RowCells(
    PrintedRow Row,
    ImmutableArray<FieldCell> Fields,
    ImmutableArray<AmountToken> Amounts,
    int[] IrregularAmounts,
    int[] Unplaced)
{
    /// <summary>By further amount column of the layout: its amount, or null where nothing is printed; empty where the list has
    /// no such columns.</summary>
    public ImmutableArray<AmountToken?> Further { get; init; } = [];

    /// <summary>The text of a field; empty where nothing stands.</summary>
    public string this[string field] => CellOf(field) is { } cell ? Row[cell] : "";

    /// <summary>The cell of a field, or null.</summary>
    public int? CellOf(string field)
    {
        foreach (var each in Fields)
        {
            if (each.Field == field)
            {
                return each.Cell;
            }
        }

        return null;
    }

    /// <summary>Whether a field other than the amounts stands off the layout.</summary>
    public bool IsOff(SectionLayout layout) => Fields.Any(each => layout[each.Field] != each.Cell);
}

/// <summary>The cell of a row that holds a field.</summary>
/// <param name="Field">The field (<see cref="Budget.Field"/>).</param>
/// <param name="Cell">The index of the cell.</param>
internal sealed record FieldCell(string Field, int Cell);
