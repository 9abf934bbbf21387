using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>A listing or totals row with its cells told apart.</summary>
/// <param name="Body">The row.</param>
/// <param name="Layout">The layout of the section it stands in.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record AlignedRow(BodyRow Body, SectionLayout Layout, RowCells Cells)
{
    /// <summary>Its printed line.</summary>
    public int Line => Body.Row.Line;

    /// <summary>Whether it is a totals row.</summary>
    public bool IsTotals => Body.Kind is not (BodyKind.Listing or BodyKind.Measure);
}

/// <summary>Aligns all rows of a list, section by section.</summary>
internal static class AlignedList
{
    /// <summary>The aligned rows of each section, measure headings left out, and the grand total's.</summary>
    public static (ImmutableArray<AlignedRow>[] Sections, AlignedRow? GrandTotal) Of(ListStructure structure)
    {
        var layouts = new SectionLayouts(structure);
        var sections = structure.Sections
            .Select((section, index) => Align(section.Rows, row => layouts[index, row.Heading]))
            .ToArray();
        var grandTotal = structure.GrandTotal is { } grand
            ? Totals(grand, layouts[structure.Sections.Length - 1, grand.Heading], Field.Total)
            : null;
        return (sections, grandTotal);
    }

    private static ImmutableArray<AlignedRow> Align(ImmutableArray<BodyRow> rows, Func<BodyRow, SectionLayout> layoutOf)
    {
        // Rows that can be read in one way only show how this section slid; the others follow.
        var votes = rows
            .Where(row => row.Kind == BodyKind.Listing)
            .Select(row => new RowAligner(layoutOf(row)))
            .Zip(rows.Where(row => row.Kind == BodyKind.Listing), (aligner, row) => aligner.SlidBeforeFlags(aligner.Align(row.Row)))
            .Where(vote => vote is not null)
            .ToList();
        bool? slidBefore = votes.Count == 0 ? null : votes.Count(vote => vote == true) * 2 > votes.Count;
        return [.. rows.Where(row => row.Kind != BodyKind.Measure).Select(row => row.Kind == BodyKind.Listing
            ? new AlignedRow(row, layoutOf(row), new RowAligner(layoutOf(row)).Align(row.Row, slidBefore))
            : Totals(row, layoutOf(row), Field.Subtotal))];
    }

    private static AlignedRow Totals(BodyRow row, SectionLayout layout, string field) =>
        new(row, layout, new RowAligner(layout).AlignTotals(row.Row, field));
}
