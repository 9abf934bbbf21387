using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Writes the cells of a sheet's rows, and notes which are merged.</summary>
/// <param name="table">The table.</param>
/// <param name="sheet">The sheet's number, from 0.</param>
/// <param name="xml">Writes.</param>
/// <param name="formulas">The formulas of totals; null where values are wanted.</param>
internal sealed class SheetCells(PrintedTable table, int sheet, SheetXml xml, TotalFormulas? formulas)
{
    private readonly string[] letters = [.. Enumerable.Range(0, table.Columns.Length).Select(SheetXml.Letters)];
    private readonly string[] styles = [.. Enum.GetValues<CellLook>().Select(look => SheetStyle.Of(sheet, look).ToString(CultureInfo.InvariantCulture))];

    /// <summary>The ranges that are one cell.</summary>
    public List<string> Merged { get; } = [];

    /// <summary>Writes a text over the whole width.</summary>
    public void Across(int row, string text, CellLook look)
    {
        for (var column = 0; column < table.Columns.Length; column++)
        {
            Put(row, column, column == 0 ? text : "", look);
        }

        Merge(row, 0, 1, table.Columns.Length);
    }

    /// <summary>Writes a row of the heading.</summary>
    public void Head(int row, int head)
    {
        var cells = table.Head().Where(cell => cell.Row == head).ToDictionary(cell => cell.Column);
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var cell = cells.GetValueOrDefault(column);
            Put(row, column, cell?.Text ?? "", CellLook.Head);
            if (cell is not null)
            {
                Merge(row, column, cell.Rows, cell.Columns);
            }
        }
    }

    /// <summary>Writes a row.</summary>
    /// <param name="row">The sheet's row.</param>
    /// <param name="from">What it says.</param>
    /// <param name="measure">The measure that begins or goes on here, on this page.</param>
    public void Write(int row, TableRow from, PlacedMeasure? measure)
    {
        if (from.Kind is RowKind.Policy or RowKind.Note)
        {
            Across(row, from.Text, from.Kind == RowKind.Policy ? CellLook.Policy : CellLook.Note);
            return;
        }

        var isTotal = from.Totals is not null;
        for (var column = 0; column < table.Columns.Length; column++)
        {
            var (shown, look) = (table.Columns[column], LookOf(table.Columns[column].Kind, isTotal));
            if (isTotal ? column == table.LabelColumn : column == 0 && measure is not null)
            {
                Put(row, column, isTotal ? from.Text : measure!.Measure.Text, look);
            }
            else if (shown.Kind == ColumnKind.Amount && from.Amounts![shown.Amount] is { IsUndecided: false } amount)
            {
                PutAmount(row, column, amount, from.Totals is { } totals ? formulas?.Of(totals, shown.Amount, letters[column]) : null, look);
            }
            else
            {
                Put(row, column, from.Cells[column], look);
            }
        }

        Merge(row, isTotal ? table.LabelColumn : 0, measure?.Rows ?? 1, isTotal ? table.LabelColumns : 1);
    }

    private static CellLook LookOf(ColumnKind kind, bool isTotal) => kind switch
    {
        ColumnKind.Amount => isTotal ? CellLook.TotalAmount : CellLook.Amount,
        _ when isTotal => CellLook.TotalLabel,
        ColumnKind.Measure => CellLook.Measure,
        ColumnKind.Mark or ColumnKind.Term => CellLook.Mark,
        _ => CellLook.Text,
    };

    private void Merge(int row, int column, int rows, int columns)
    {
        if (rows > 1 || columns > 1)
        {
            Merged.Add(string.Create(CultureInfo.InvariantCulture, $"{letters[column]}{row}:{letters[column + columns - 1]}{row + rows - 1}"));
        }
    }

    private void Put(int row, int column, string text, CellLook look)
    {
        Begin(row, column, look);
        if (text.Length > 0)
        {
            xml.Text(SheetTexts.Allowed(text));
        }

        xml.End();
    }

    private void PutAmount(int row, int column, Amount amount, string? formula, CellLook look)
    {
        Begin(row, column, look);
        if (amount.IsKnown)
        {
            var decimals = table.Source.List.Decimals;
            xml.Number(
                decimals == 0 ? amount.Counted.ToString(CultureInfo.InvariantCulture) : amount.ToString(decimals).Replace(",", "", StringComparison.Ordinal),
                formula);
        }

        xml.End();
    }

    private void Begin(int row, int column, CellLook look) =>
        xml.Begin("c", ("r", letters[column] + row.ToString(CultureInfo.InvariantCulture)), ("s", styles[(int)look]));
}
