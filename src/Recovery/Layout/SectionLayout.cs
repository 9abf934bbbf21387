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
        var (amounts, further) = (new List<int>(), new List<string>());
        var flags = new List<string>();
        for (var index = 0; index < cells.Length; index++)
        {
            fieldOfCell[cells[index]] = fields[index];
            if (fields[index] == Field.Budget)
            {
                amounts.Insert(0, cells[index]);
            }
            else if (Field.IsFunding(fields[index]))
            {
                amounts.Add(cells[index]);
            }
            else if (Field.IsFurtherAmount(fields[index]))
            {
                further.Add(fields[index]);
            }
            else if (Field.IsFlag(fields[index]))
            {
                flags.Add(fields[index]);
            }
        }

        Signs = string.Concat(fieldOfCell.Select(field => field is null ? "-" : "x"));
        AmountCells = [.. amounts];
        Further = further;
        Flags = [.. flags];
        FirstAmount = amounts[0];
        for (var index = 0; index < cells.Length; index++)
        {
            FirstAmount = Field.IsAmount(fields[index]) ? Math.Min(FirstAmount, cells[index]) : FirstAmount;
        }

        var (head, tail) = (new List<string>(), new List<string>());
        for (var index = 0; index < cells.Length; index++)
        {
            if (!Field.IsAmount(fields[index]) && !OtherColumns.IsCode(fields[index]))
            {
                (cells[index] < FirstAmount ? head : tail).Add(fields[index]);
            }
        }

        (Head, Tail) = (head, tail);
        HasUsualHead = head.TrueForAll(field => field is Field.Measure or Field.Name || Field.IsFlag(field))
            && head.IndexOf(Field.Measure) <= head.IndexOf(Field.Name);
        HasUsualTail = tail.TrueForAll(field => field is Field.Term or Field.Commission or Field.Divisions);
    }

    /// <summary>The fields in printed order.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>The cells of the budget and the sources, the budget's first wherever it stands.</summary>
    public ImmutableArray<int> AmountCells { get; }

    /// <summary>The further amounts, in printed order.</summary>
    public IReadOnlyList<string> Further { get; }

    /// <summary>The first cell of any amount.</summary>
    public int FirstAmount { get; }

    /// <summary>Whether the budget stands behind its sources.</summary>
    public bool IsBudgetLast => AmountCells.Length > 1 && AmountCells[0] > AmountCells[^1];

    /// <summary>The fields other than amounts before the first amount, in printed order.</summary>
    public IReadOnlyList<string> Head { get; }

    /// <summary>The fields other than amounts behind the first amount, in printed order.</summary>
    public IReadOnlyList<string> Tail { get; }

    /// <summary>Whether nothing but measure, name and flags stands before the amounts.</summary>
    public bool HasUsualHead { get; }

    /// <summary>Whether nothing but term, commission and divisions stands behind them.</summary>
    public bool HasUsualTail { get; }

    /// <summary>The flags that the list has columns for, in printed order.</summary>
    public IReadOnlyList<string> Flags { get; }

    /// <summary>A sign for each cell: whether it holds a field. Layouts with the same signs put their fields into the same cells.</summary>
    public string Signs { get; }

    /// <summary>The cell of a field, or -1 where the list has no such column.</summary>
    public int this[string field] => Fields.IndexOf(field) is >= 0 and var index ? cells[index] : -1;

    /// <summary>The field of a cell, or null.</summary>
    public string? FieldOf(int cell) => cell < fieldOfCell.Length ? fieldOfCell[cell] : null;

    /// <summary>Whether a cell stands where terms stand and states one.</summary>
    public bool IsTerm(BodyRow row, int cell) =>
        FieldOf(cell) is { } field && OtherColumns.IsTerm(field) && TermNotation.Read(row.Row[cell]) is not null;
}
