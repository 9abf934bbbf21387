using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A list as a table for the screen, just like the print: which cells there are, what they say, what became of them.</summary>
public sealed class ShownTable
{
    private readonly ExplainedList explained;

    private ShownTable(ExplainedList explained, PrintedTable table)
    {
        this.explained = explained;
        (Title, UnitLine) = (table.Title, table.UnitLine);
        Head = [.. table.Head().Select(cell => new ShownHead(cell.Text, cell.Row, cell.Rows, cell.Columns))];
        HasMeasures = table.Columns[0].Kind == ColumnKind.Measure;
        LabelColumns = table.LabelColumns;
        Columns = [.. table.Columns.Select(column => new ShownColumn(column.Heading, column.Field, column.Kind == ColumnKind.Amount))];
        Pages = ShownPages.Of([.. table.Rows().Select(row => RowOf(table, row))]);
    }

    /// <summary>The list's title.</summary>
    public string Title { get; }

    /// <summary>The unit of its amounts in words; empty where the list does not say it.</summary>
    public string UnitLine { get; }

    /// <summary>The cells of the heading, row by row.</summary>
    public ImmutableArray<ShownHead> Head { get; }

    /// <summary>The columns from left to right.</summary>
    public ImmutableArray<ShownColumn> Columns { get; }

    /// <summary>Whether the first column holds the measures, each beside its listings.</summary>
    public bool HasMeasures { get; }

    /// <summary>How many columns a totals row's label is wide.</summary>
    public int LabelColumns { get; }

    /// <summary>The rows under the heading, page by page; at least one page.</summary>
    public ImmutableArray<ShownPage> Pages { get; }

    /// <summary>The table of a list.</summary>
    public static ShownTable Of(RecoveredList recovered)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        return new ShownTable(new ExplainedList(recovered, Language.Japanese, new ShownRows(recovered, int.MaxValue)), TableColumns.TableOf(recovered));
    }

    private ShownRow RowOf(PrintedTable table, TableRow row) => new(
        row.Kind switch
        {
            RowKind.Policy => ShownRowKind.Policy,
            RowKind.Listing => ShownRowKind.Listing,
            RowKind.Note => ShownRowKind.Note,
            RowKind.GrandTotal => ShownRowKind.GrandTotal,
            _ => ShownRowKind.Subtotal,
        },
        row.Line,
        row.Text)
    {
        Say = () => row.Kind is RowKind.Policy or RowKind.Note ? [] : [.. table.Columns.Select((column, at) => CellOf(table, row, column, row.Cells[at]))],
        Measure = row.Measure?.Text,
        MeasureKey = row.Measure,
        Label = row.Totals is { } totals ? CellOf(table, row, explained.Cell(totals.Line, Field.Total) is not null ? Field.Total : Field.Subtotal, row.Text) : null,
        IncludesRelistings = row.Totals?.IncludesRelistings == true,
        IsAbove = row.Totals is { Lines: [var first, ..] } above && first > above.Line,
    };

    private ShownCell CellOf(PrintedTable table, TableRow row, TableColumn column, string text) => CellOf(table, row, column.Field, text);

    private ShownCell CellOf(PrintedTable table, TableRow row, string field, string text)
    {
        var amount = explained.ColumnOf(field);
        var isUndecided = text == PrintedWordsOfTables.Undecided;
        return new ShownCell(
            field, text, isUndecided ? CellState.Undecided : explained.Cell(row.Line, field)?.State ?? CellState.AsPrinted,
            amount is { } place && table.Source.List.ColumnField(place) == field && explained.IsBroken(row.Line, place));
    }
}

/// <summary>A cell of the heading.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Row">Its first row, from 0.</param>
/// <param name="Rows">How many rows it covers.</param>
/// <param name="Columns">How many columns it covers.</param>
public sealed record ShownHead(string Text, int Row, int Rows, int Columns);

/// <summary>A column.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Field">The field that it shows (<see cref="Budget.Field"/>).</param>
/// <param name="IsAmount">Whether it holds amounts.</param>
public sealed record ShownColumn(string Heading, string Field, bool IsAmount);
