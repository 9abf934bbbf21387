using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The columns of further amounts: those beside the budget, then those whose amounts stand under others.</summary>
internal sealed class FurtherColumns
{
    private readonly ImmutableArray<AmountColumn> beside;

    // By amount column (the budget, then the sources): the index of the further column whose amounts stand under it, or -1.
    private readonly int[] under;

    private FurtherColumns(ImmutableArray<AmountColumn> beside, ImmutableArray<AmountColumn> below, int[] under)
    {
        (this.beside, this.under) = (beside, under);
        All = [.. beside, .. below];
    }

    /// <summary>All of them, in their order.</summary>
    public ImmutableArray<AmountColumn> All { get; }

    /// <summary>How many there are.</summary>
    public int Count => All.Length;

    /// <summary>Those whose amounts stand under others.</summary>
    public IEnumerable<int> Under => Enumerable.Range(beside.Length, Count - beside.Length);

    /// <summary>The index of a column, or -1.</summary>
    public int this[string key]
    {
        get
        {
            for (var column = 0; column < All.Length; column++)
            {
                if (All[column].Key == key)
                {
                    return column;
                }
            }

            return -1;
        }
    }

    /// <summary>The columns of a list.</summary>
    public static FurtherColumns Of(ListAnswer answer)
    {
        var heading = answer.Draft.Heading;
        var under = new int[heading.Sources.Length + 1];
        Array.Fill(under, -1);
        if (!answer.Draft.Listings.Any(listing => listing.Row.Body.Under is not null))
        {
            return new FurtherColumns(heading.Further, [], under);
        }

        var isUsed = new bool[under.Length];
        for (var listing = 0; listing < answer.Draft.Listings.Length; listing++)
        {
            var row = answer.Draft.Listings[listing].Row;
            foreach (var cell in row.Body.Under?.Filled ?? [])
            {
                isUsed[ColumnAt(row, answer.Reading(listing), cell)] = true;
            }
        }

        var below = new List<AmountColumn>();
        var key = UnderWords.KeyOf(answer.Draft);
        for (var column = 0; column < under.Length; column++)
        {
            if (isUsed[column])
            {
                under[column] = heading.Further.Length + below.Count;
                below.Add(new AmountColumn(
                    column == 0 ? key : $"{key}-{heading.Sources[column - 1].Key}",
                    column == 0 && heading.UnderBudget is { } printed ? printed : $"({AmountFindings.HeadingOf(answer, column)})"));
            }
        }

        return new FurtherColumns(heading.Further, [.. below], under);
    }

    /// <summary>By column: the amount that a row prints, or null.</summary>
    /// <param name="row">The row.</param>
    /// <param name="reading">How its budget and sources are read.</param>
    public AmountToken?[] TokensOf(AlignedRow row, RowReading reading)
    {
        var tokens = new AmountToken?[Count];
        for (var column = 0; column < row.Layout.Further.Count; column++)
        {
            tokens[column] = row.Cells.Further[column];
        }

        foreach (var cell in row.Body.Under?.Filled ?? [])
        {
            var printed = row.Body.Under![cell];
            if (under[ColumnAt(row, reading, cell)] is >= 0 and var column)
            {
                tokens[column] = new AmountToken(cell, printed, AmountsUnder.Read(printed)?.Value, []);
            }
        }

        return tokens;
    }

    /// <summary>Whether a cell is where a layout has a column.</summary>
    public bool IsAt(SectionLayout layout, int column, int cell) =>
        column < beside.Length ? layout[layout.Further[column]] == cell : layout.AmountCells[Array.IndexOf(under, column)] == cell;

    /// <summary>The amount column under which a cell stands: that of the amount above it, else that of the layout.</summary>
    private static int ColumnAt(AlignedRow row, RowReading reading, int cell)
    {
        for (var column = 0; column < reading.Tokens.Length; column++)
        {
            if (reading.PrintedToken(column) is { } token && row.Cells.Amounts[token].Cell == cell)
            {
                return column;
            }
        }

        return Math.Max(row.Layout.AmountCells.IndexOf(cell), 0);
    }
}
