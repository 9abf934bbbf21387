using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>In which cell of its rows a section keeps each field.</summary>
/// <param name="Fields">The fields in printed order.</param>
/// <param name="Cells">The index of each field's cell; ascending.</param>
internal sealed record SectionLayout(ImmutableArray<string> Fields, ImmutableArray<int> Cells)
{
    /// <summary>The cell of a field, or -1 where the list has no such column.</summary>
    public int this[string field] => Fields.IndexOf(field) is >= 0 and var index ? Cells[index] : -1;

    /// <summary>The field of a cell, or null.</summary>
    public string? FieldOf(int cell) => Cells.IndexOf(cell) is >= 0 and var index ? Fields[index] : null;

    /// <summary>The cells of the budget and the sources.</summary>
    public ImmutableArray<int> AmountCells =>
        [.. Enumerable.Range(0, Fields.Length).Where(index => Field.IsAmount(Fields[index])).Select(index => Cells[index])];

    /// <summary>Whether both put all fields into the same cells.</summary>
    public bool IsSameAs(SectionLayout other) => Cells.AsSpan().SequenceEqual(other.Cells.AsSpan());
}
