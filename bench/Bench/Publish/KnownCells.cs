using System.Collections;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Shisaku.Bench;

/// <summary>What stands in a cell.</summary>
/// <param name="Text">Its text.</param>
/// <param name="IsNumber">Whether it is a number.</param>
internal sealed record KnownCell(string Text, bool IsNumber);

/// <summary>The cells of a published file, taken back from it, for the bare library to write the very same.</summary>
internal sealed class KnownCells : IEnumerable<KnownCell?[]>
{
    private readonly List<KnownCell?[]> rows = [];
    private readonly Dictionary<(string Text, bool IsNumber), KnownCell> known = []; // one object a text: a million rows stay in memory

    /// <inheritdoc/>
    public IEnumerator<KnownCell?[]> GetEnumerator() => rows.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The cells of a CSV file.</summary>
    public static KnownCells OfCsv(string file)
    {
        var cells = new KnownCells();
        using var csv = CsvReader.FromFile(file, new CsvReaderOptions { HasHeader = false });
        while (csv.Read())
        {
            cells.rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(field => cells.Known(csv.GetString(field), isNumber: false))]);
        }

        return cells;
    }

    /// <summary>The cells of a workbook, sheet by sheet.</summary>
    public static List<KnownCells> OfWorkbook(string file)
    {
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. document.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => OfSheet((WorksheetPart)document.WorkbookPart.GetPartById(sheet.Id!)))];
    }

    private static KnownCells OfSheet(WorksheetPart part)
    {
        var cells = new KnownCells();
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(Row) && reader.IsStartElement && reader.LoadCurrentElement() is { } row)
            {
                cells.rows.Add([.. row.Elements<Cell>().Select(cell => cell.InnerText.Length == 0
                    ? null
                    : cells.Known(cell.CellValue?.Text ?? cell.InnerText, cell.DataType is null))]);
            }
        }

        return cells;
    }

    private KnownCell Known(string text, bool isNumber)
    {
        if (!known.TryGetValue((text, isNumber), out var cell))
        {
            known.Add((text, isNumber), cell = new KnownCell(text, isNumber));
        }

        return cell;
    }
}
