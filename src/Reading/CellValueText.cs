using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shisaku.Reading;

/// <summary>The value of a workbook's cell as a text.</summary>
internal static class CellValueText
{
    /// <summary>The text; of a formula, that of the value last computed.</summary>
    public static string Of(Cell cell, WorkbookContents contents, SheetNotes notes)
    {
        var type = cell.DataType?.Value;
        if (type == CellValues.InlineString)
        {
            return cell.InlineString is { } words ? WorkbookContents.WordsOf(words) : "";
        }

        if (cell.CellValue?.Text is not { Length: > 0 } value)
        {
            if (cell.CellFormula is not null && cell.CellValue is null)
            {
                notes.FormulaWithoutValue(cell.CellReference?.Value ?? "?");
            }

            return "";
        }

        if (type == CellValues.SharedString)
        {
            return contents.Text(int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        if (type == CellValues.Boolean)
        {
            return value.Trim() is "1" or "true" ? "TRUE" : "FALSE";
        }

        var format = contents.Format(cell.StyleIndex?.Value);
        if (type == CellValues.Date)
        {
            return DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? format.Shown(date)
                : SheetText.Plain(value);
        }

        if (type == CellValues.String || type == CellValues.Error)
        {
            return SheetText.Plain(value);
        }

        if (format.IsScaled)
        {
            notes.ScaledNumber(cell.CellReference?.Value ?? "?");
        }

        return format.Shown(value, contents.CountsFrom1904);
    }
}
