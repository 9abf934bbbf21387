using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>In which cell of its rows a section keeps each field.</summary>
internal sealed class SectionLayout
{
    private readonly int[] cells;
    private readonly string?[] fieldOfCell;

    /// <summary>A layout.</summary>
    /// <param name="fields">The fields in printed order.</param>
    /// <param name="cells">The index of each field's cell; ascending.</param>
    public SectionLayout(ImmutableArray<string> fields, int[] cells)
    {
        Fields = fields;
        this.cells = cells;
        fieldOfCell = new string?[cells[^1] + 1];
        var amounts = new List<int>();
        var flags = new List<string>();
        for (var index = 0; index < cells.Length; index++)
        {
            fieldOfCell[cells[index]] = fields[index];
            if (Field.IsAmount(fields[index]))
            {
                amounts.Add(cells[index]);
            }
            else if (Field.IsFlag(fields[index]))
            {
                flags.Add(fields[index]);
            }
        }

        Signs = string.Concat(fieldOfCell.Select(field => field is null ? "-" : "x"));
        AmountCells = [.. amounts];
        Flags = [.. flags];
    }

    /// <summary>The fields in printed order.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>The cells of the budget and the sources.</summary>
    public ImmutableArray<int> AmountCells { get; }

    /// <summary>The flags that the list has columns for, in printed order.</summary>
    public IReadOnlyList<string> Flags { get; }

    /// <summary>A sign for each cell: whether it holds a field. Layouts with the same signs put their fields into the same cells.</summary>
    public string Signs { get; }

    /// <summary>The cell of a field, or -1 where the list has no such column.</summary>
    public int this[string field] => Fields.IndexOf(field) is >= 0 and var index ? cells[index] : -1;

    /// <summary>The field of a cell, or null.</summary>
    public string? FieldOf(int cell) => cell < fieldOfCell.Length ? fieldOfCell[cell] : null;

    /// <summary>Whether a cell stands where terms stand and states one.</summary>
    public bool IsTerm(BodyRow row, int cell) => FieldOf(cell) == Field.Term && TermNotation.Read(row.Row[cell]) is not null;
}
