using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The file a list was read from.</summary>
/// <param name="Name">Base name of the file, or <c>-</c> for standard input.</param>
/// <param name="Sha256">SHA-256 of the bytes, in lower-case hexadecimal.</param>
/// <param name="MediaType">What the bytes are, e.g. <c>text/tab-separated-values</c>.</param>
public sealed record SourceDocument(string Name, string Sha256, string MediaType);

/// <summary>A list as it stands on paper: rows of cells, nothing interpreted yet.</summary>
/// <param name="Source">The file it was read from.</param>
/// <param name="Rows">The rows that have at least one non-blank cell, in printed order.</param>
public sealed record PrintedList(SourceDocument Source, ImmutableArray<PrintedRow> Rows);

/// <summary>One printed row.</summary>
/// <param name="Line">Its line in the source, counted from 1.</param>
/// <param name="Cells">All its cells from left to right, blank ones included, trimmed at both ends.</param>
public sealed record PrintedRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>The text of the cell at <paramref name="index"/> (from 0); empty beyond the row's end.</summary>
    public string this[int index] => index >= 0 && index < Cells.Length ? Cells[index] : "";

    /// <summary>Indexes (from 0) of the cells that are not blank.</summary>
    public IEnumerable<int> Filled
    {
        get
        {
            for (var index = 0; index < Cells.Length; index++)
            {
                if (Cells[index].Length > 0)
                {
                    yield return index;
                }
            }
        }
    }
}
