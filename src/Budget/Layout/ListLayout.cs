using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>What a person says of a list where discovery is wrong, or what was discovered; in a file: <c>shisaku.layout/1</c>.</summary>
/// <param name="Columns">The columns.</param>
public sealed record ListLayout(ImmutableArray<LayoutColumn> Columns)
{
    /// <summary>The name and version of the format.</summary>
    public const string Format = "shisaku.layout/1";

    /// <summary>Whether the document is a list of programmes, and not a table of another kind.</summary>
    public bool IsOfProgrammes { get; init; }

    /// <summary>Which table of the document is meant; null for the one that shows most arithmetic.</summary>
    public LayoutTable? Table { get; init; }

    /// <summary>The unit of the amounts; null where the print says it.</summary>
    public MonetaryUnit? Unit { get; init; }

    /// <summary>How many decimals the amounts have; null where the print shows it.</summary>
    public int? Decimals { get; init; }

    /// <summary>The rows of the heading; null where they are found.</summary>
    public LayoutRows? HeadingRows { get; init; }

    /// <summary>What the columns of a table obey; null where it is to be discovered.</summary>
    public ImmutableArray<LayoutSum>? Sums { get; init; }

    /// <summary>Whether totals stand above what they add up; null where it is to be discovered.</summary>
    public bool? TotalsAbove { get; init; }

    /// <summary>Labels of totals rows besides the usual ones.</summary>
    public ImmutableArray<string> TotalLabels { get; init; } = [];
}

/// <summary>Which table of a document is meant.</summary>
/// <param name="Number">Its number, from 1; null where it is found by a heading.</param>
/// <param name="Heading">The heading of its first column.</param>
/// <param name="Line">The line of the layout's file.</param>
public sealed record LayoutTable(int? Number, string? Heading, int Line);

/// <summary>The rows of a heading, as people find them.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
/// <param name="Line">The line of the layout's file.</param>
public sealed record LayoutRows(RowPlace First, RowPlace Last, int Line);

/// <summary>A sum that the columns obey in every row.</summary>
/// <param name="Total">The key of the column that states it.</param>
/// <param name="Of">The keys of the columns that are added up.</param>
/// <param name="Less">The keys of those that are taken off.</param>
/// <param name="Line">The line of the layout's file.</param>
public sealed record LayoutSum(string Total, ImmutableArray<string> Of, ImmutableArray<string> Less, int Line);
