using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The file a list was read from.</summary>
/// <param name="Name">Base name of the file, or <c>-</c> for standard input.</param>
/// <param name="Sha256">SHA-256 of the bytes, in lower-case hexadecimal.</param>
/// <param name="MediaType">What the bytes are, e.g. <c>text/tab-separated-values</c>.</param>
public sealed record SourceDocument(string Name, string Sha256, string MediaType)
{
    /// <summary>The encoding of a text, as it was found from its bytes, e.g. <c>UTF-8</c>; null for what is no text.</summary>
    public string? Encoding { get; init; }
}

/// <summary>A list as it stands on paper: rows of cells, nothing interpreted yet.</summary>
/// <param name="Source">The file it was read from.</param>
/// <param name="Rows">The rows that have at least one non-blank cell, in printed order.</param>
public sealed record PrintedList(SourceDocument Source, ImmutableArray<PrintedRow> Rows)
{
    /// <summary>The rows that have at least one non-blank cell, in printed order.</summary>
    public ImmutableArray<PrintedRow> Rows
    {
        get => KeptRows.Value;
        init => KeptRows = new Lazy<ImmutableArray<PrintedRow>>(value);
    }

    /// <summary>What the file holds and the rows do not, because a person who looks at it does not see it either.</summary>
    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    /// <summary>What its columns are, where the file itself says it, as published forms do; else null.</summary>
    public ListLayout? Layout { get; init; }

    /// <summary>Whether it is a document of pages or sheets, so that a row is found by its place and not by its number.</summary>
    public bool HasPlaces => Rows.Length > 0 && Rows[0].Place is not null;

    /// <summary>Whether its rows stand on several sheets, so that the number on a sheet alone does not say where.</summary>
    public bool HasSeveralSheets => HasPlaces && Rows[0].Place!.Sheet is { } first && Rows.Any(row => row.Place?.Sheet != first);

    private Lazy<ImmutableArray<PrintedRow>> KeptRows { get; init; } = new(Rows);

    /// <summary>The same print with rows that are made when they are first asked for.</summary>
    public PrintedList With(Func<ImmutableArray<PrintedRow>> rows) => this with { KeptRows = new(rows) };

    /// <summary>The row of a number, or null where the print has none.</summary>
    public PrintedRow? RowAt(int line)
    {
        var (from, to) = (0, Rows.Length - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            var row = Rows[middle];
            if (row.Line == line)
            {
                return row;
            }

            (from, to) = row.Line < line ? (middle + 1, to) : (from, middle - 1);
        }

        return null;
    }

    /// <summary>Where the row of a number stands; null in a text, and where the print has no such row.</summary>
    public RowPlace? PlaceOf(int line) => HasPlaces ? RowAt(line)?.Place : null;
}

/// <summary>One printed row.</summary>
/// <param name="Line">Its number, by which all else points at it, ascending through the document: for a text the line in the
/// file, counted from 1; for a document of pages or sheets a running number, and <see cref="Place"/> says where it stands.</param>
/// <param name="Cells">All its cells from left to right, blank ones included, trimmed at both ends.</param>
public sealed record PrintedRow(int Line, ImmutableArray<string> Cells)
{
    /// <summary>Where the row stands in a document of pages or sheets; null for a text.</summary>
    public RowPlace? Place { get; init; }

    /// <summary>By cell: its box on the page; default where the document has no pages.</summary>
    public ImmutableArray<CellBox?> Boxes { get; init; }

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

/// <summary>Where a row stands in a document of pages or sheets.</summary>
/// <remarks>A row of a text that had run together with others has neither page nor sheet: its place is the row of the file.</remarks>
/// <param name="Page">The page, counted from 1; null in a workbook.</param>
/// <param name="Sheet">The sheet's name; null in a document of pages.</param>
/// <param name="Row">The row on that page or sheet, counted from 1.</param>
public sealed record RowPlace(int? Page, string? Sheet, int Row);

/// <summary>A box on a page as it is looked at, in tenths of a point from its upper left corner.</summary>
/// <param name="Left">The left edge.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Right">The right edge.</param>
/// <param name="Bottom">The lower edge.</param>
public sealed record CellBox(int Left, int Top, int Right, int Bottom);
