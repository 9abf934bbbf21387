using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What the rows of a printed list are.</summary>
/// <param name="Title">The row of the title, or null.</param>
/// <param name="Sections">The policies in printed order.</param>
/// <param name="GrandTotal">The row of the grand total, or null.</param>
/// <param name="Headings">All headings, repeated ones included.</param>
/// <param name="Unread">Rows that are none of these.</param>
/// <param name="Preamble">Rows above the first heading, besides the title.</param>
/// <param name="Joined">Rows that continue another one.</param>
internal sealed record ListStructure(
    PrintedRow? Title,
    ImmutableArray<StructureSection> Sections,
    BodyRow? GrandTotal,
    ImmutableArray<Heading> Headings,
    ImmutableArray<PrintedRow> Unread,
    ImmutableArray<PrintedRow> Preamble,
    ImmutableArray<JoinedRow> Joined);

/// <summary>A policy's rows; in a list with two levels of totals, those of one of its measures.</summary>
/// <param name="PolicyRow">Its heading, or null for rows under no policy.</param>
/// <param name="Rows">Listings, measure headings and totals in printed order.</param>
internal sealed record StructureSection(PrintedRow? PolicyRow, ImmutableArray<BodyRow> Rows)
{
    /// <summary>Whether it goes on with the policy of the section before it: a measure with totals of its own.</summary>
    public bool Continues { get; init; }

    /// <summary>Totals of the whole policy that stand in this section, beside its own; empty where the list has one level.</summary>
    public ImmutableArray<BodyRow> Upper { get; init; } = [];

    /// <summary>Whether its own totals are a measure's.</summary>
    public bool IsOfMeasure { get; init; }
}

/// <summary>A row that continues another one.</summary>
/// <param name="Row">The row.</param>
/// <param name="To">The line of the row that it continues.</param>
internal sealed record JoinedRow(PrintedRow Row, int To);

/// <summary>A row in the body of a table.</summary>
/// <param name="row">The printed row, with wrapped parts joined.</param>
/// <param name="kind">What it is.</param>
/// <param name="heading">The heading it stands under: an index into the list's headings.</param>
internal sealed class BodyRow(PrintedRow row, BodyKind kind, int heading)
{
    /// <summary>The printed row, with wrapped parts joined.</summary>
    public PrintedRow Row { get; } = row;

    /// <summary>What it is.</summary>
    public BodyKind Kind { get; } = kind;

    /// <summary>The heading it stands under: an index into the list's headings.</summary>
    public int Heading { get; } = heading;

    /// <summary>The amounts printed under this row's, in the same cells: last year's. Null where there are none.</summary>
    public PrintedRow? Under { get; set; }

    /// <summary>Whether it is a totals row.</summary>
    public bool IsTotals => Kind is not (BodyKind.Listing or BodyKind.Measure);

    /// <summary>The cells of columns that a person left out.</summary>
    public ImmutableArray<int> LeftOut { get; init; } = [];

    /// <summary>What each of its cells looks like; told once, for reading amounts and terms takes time. A cell that is left
    /// out looks blank, so that none of its neighbours is taken for another column's.</summary>
    public CellType[] Types => field ??= Looks();

    private CellType[] Looks()
    {
        var types = CellTypes.Of(Row);
        foreach (var cell in LeftOut)
        {
            if (cell < types.Length)
            {
                types[cell] = CellType.Blank;
            }
        }

        return types;
    }
}

/// <summary>What a row in the body of a table is.</summary>
internal enum BodyKind
{
    /// <summary>A programme.</summary>
    Listing,

    /// <summary>A measure in a row of its own.</summary>
    Measure,

    /// <summary>小計.</summary>
    Subtotal,

    /// <summary>〃(再掲含む。).</summary>
    SubtotalWithRelistings,

    /// <summary>合計.</summary>
    GrandTotal,
}
