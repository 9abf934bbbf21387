using DocumentFormat.OpenXml.Spreadsheet;
using System.Globalization;

namespace Shisaku.Reading;

/// <summary>A cell of a returned questionnaire: what it shows, and what it is.</summary>
/// <param name="Text">What it shows, on one line; empty for a blank.</param>
/// <param name="Number">Its number, where it is one and no date.</param>
/// <param name="Date">Its date, where it is one.</param>
/// <param name="IsFailed">Whether it is a formula without a value, or an error.</param>
internal sealed record ReturnedCell(string Text, decimal? Number = null, DateTime? Date = null, bool IsFailed = false)
{
    /// <summary>A blank.</summary>
    public static ReturnedCell Blank { get; } = new("");

    /// <summary>Whether nothing stands there.</summary>
    public bool IsBlank => Text.Length == 0 && !IsFailed;

    /// <summary>A cell of a workbook; of a formula, the value last computed.</summary>
    public static ReturnedCell Of(Cell cell, WorkbookContents contents, SheetNotes notes)
    {
        var type = cell.DataType?.Value;
        var value = cell.CellValue?.Text;
        if (type == CellValues.Error)
        {
            return new ReturnedCell(value ?? "", IsFailed: true);
        }

        if (cell.CellFormula is not null && string.IsNullOrEmpty(value) && (cell.CellValue is null || type != CellValues.String))
        {
            return new ReturnedCell("", IsFailed: true);
        }

        var text = CellValueText.Of(cell, contents, notes);
        if ((type is null || type == CellValues.Number) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return contents.Format(cell.StyleIndex?.Value).IsDate && SerialDate.From(number, contents.CountsFrom1904) is { } day
                ? new ReturnedCell(text, Date: day)
                : new ReturnedCell(text.Length > 0 ? text : value!, number);
        }

        return type == CellValues.Date && DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new ReturnedCell(text, Date: date)
            : new ReturnedCell(text);
    }
}
