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
    public bool IsTotals => Body.IsTotals;
}

/// <summary>All rows of a list, aligned section by section.</summary>
/// <param name="Sections">The aligned rows of each section, measure headings left out.</param>
/// <param name="GrandTotal">The grand total's row, or null.</param>
internal sealed record AlignedList(IReadOnlyList<IReadOnlyList<AlignedRow>> Sections, AlignedRow? GrandTotal)
{
    /// <summary>By section: the totals of a whole policy that stand in it, beside its own.</summary>
    public required IReadOnlyList<IReadOnlyList<AlignedRow>> Upper { get; init; }

    /// <summary>Aligns the rows of a list.</summary>
    public static AlignedList Of(ListStructure structure)
    {
        var layouts = new SectionLayouts(structure);
        var sections = new List<IReadOnlyList<AlignedRow>>();
        var upper = new List<IReadOnlyList<AlignedRow>>();
        foreach (var section in structure.Sections)
        {
            var index = sections.Count;
            sections.Add(Align(section.Rows, row => layouts[index, row.Heading]));
            upper.Add(section.Upper.IsEmpty ? [] : section.Upper.Select(row => Totals(row, layouts[index, row.Heading], Field.Subtotal)).ToList());
        }

        var grandTotal = structure.GrandTotal is { } grand
            ? Totals(grand, layouts[structure.Sections.Length - 1, grand.Heading], Field.Total)
            : null;
        return new AlignedList(sections, grandTotal) { Upper = upper };
    }

    private static List<AlignedRow> Align(ImmutableArray<BodyRow> rows, Func<BodyRow, SectionLayout> layoutOf)
    {
        var aligned = new List<AlignedRow>();
        foreach (var row in rows.Where(row => row.Kind != BodyKind.Measure))
        {
            aligned.Add(row.Kind == BodyKind.Listing
                ? Listing(row, layoutOf(row), slidBefore: false)
                : Totals(row, layoutOf(row), Field.Subtotal));
        }

        if (HaveSlidBefore(aligned))
        {
            for (var index = 0; index < aligned.Count; index++)
            {
                var row = aligned[index];
                aligned[index] = row.IsTotals ? row : Listing(row.Body, row.Layout, slidBefore: true);
            }
        }

        return aligned;
    }

    /// <summary>Whether most rows that can be read in one way only have slid before their flags; the others follow.</summary>
    private static bool HaveSlidBefore(List<AlignedRow> rows)
    {
        var (before, votes) = (0, 0);
        foreach (var row in rows)
        {
            if (!row.IsTotals && new RowAligner(row.Layout).SlidBeforeFlags(row.Cells) is { } vote)
            {
                votes++;
                before += vote ? 1 : 0;
            }
        }

        return before * 2 > votes;
    }

    private static AlignedRow Listing(BodyRow row, SectionLayout layout, bool slidBefore) =>
        new(row, layout, new RowAligner(layout).Align(row, slidBefore));

    private static AlignedRow Totals(BodyRow row, SectionLayout layout, string field) =>
        new(row, layout, new RowAligner(layout).AlignTotals(row, field));
}
