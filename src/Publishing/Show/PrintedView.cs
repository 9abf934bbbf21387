using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A list as it stands on paper, row by row, nothing put right; each cell knows what became of it.</summary>
public sealed class PrintedView
{
    /// <summary>How many rows a page of it has.</summary>
    public const int RowsOfPage = 120;

    private readonly RecoveredList recovered;

    private PrintedView(RecoveredList recovered) => this.recovered = recovered;

    /// <summary>The view of a list.</summary>
    public static PrintedView Of(RecoveredList recovered)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        return new PrintedView(recovered);
    }

    /// <summary>How many pages there are; at least one.</summary>
    public int Pages => Math.Max(1, (recovered.Printed.Rows.Length + RowsOfPage - 1) / RowsOfPage);

    /// <summary>The page on which a row stands, from 1.</summary>
    public int PageOf(int line)
    {
        var before = 0;
        while (before < recovered.Printed.Rows.Length && recovered.Printed.Rows[before].Line < line)
        {
            before++;
        }

        return Math.Min(Pages, (before / RowsOfPage) + 1);
    }

    /// <summary>The rows of a page.</summary>
    /// <param name="page">From 1.</param>
    /// <param name="language">In which rows are named.</param>
    public ImmutableArray<PrintedViewRow> Rows(int page, Language language)
    {
        var (words, rows) = (FindingText.In(language), Lines(page));
        var lines = rows.Select(row => row.Line).ToHashSet();
        var cells = new Dictionary<(int Line, int Column), RecoveredCell>();
        foreach (var cell in recovered.Cells)
        {
            if (cell.Column is { } column && lines.Contains(cell.Line))
            {
                cells.TryAdd((cell.Line, column), cell);
            }
        }

        return
        [
            .. rows.Select(row => new PrintedViewRow(
                row.Line, words.RowName(row), [.. row.Cells.Select((text, at) => CellOf(text, cells.GetValueOrDefault((row.Line, at + 1))))])),
        ];
    }

    /// <summary>The printed rows of a page.</summary>
    /// <param name="page">From 1.</param>
    public ImmutableArray<PrintedRow> Lines(int page) => [.. recovered.Printed.Rows.Skip((page - 1) * RowsOfPage).Take(RowsOfPage)];

    private static PrintedViewCell CellOf(string text, RecoveredCell? cell) =>
        new(text, cell?.Field, cell?.State ?? CellState.AsPrinted);
}

/// <summary>A printed row.</summary>
/// <param name="Line">Its number.</param>
/// <param name="Name">The row as a person finds it.</param>
/// <param name="Cells">Its cells, blank ones included.</param>
public sealed record PrintedViewRow(int Line, string Name, ImmutableArray<PrintedViewCell> Cells);

/// <summary>A printed cell.</summary>
/// <param name="Text">What is printed.</param>
/// <param name="Field">What it became; null where it became no cell of the table.</param>
/// <param name="State">What happened to it.</param>
public sealed record PrintedViewCell(string Text, string? Field, CellState State)
{
    /// <summary>The sign of its state; empty where it stands as printed.</summary>
    public string Sign => Signs.Of(State);
}
