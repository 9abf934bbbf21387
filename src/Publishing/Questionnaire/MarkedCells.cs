using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Publishing.OpenData;
using Text = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace Shisaku.Publishing;

/// <summary>The cells of a sheet that is marked; one that is not there is made.</summary>
internal sealed class MarkedCells
{
    private readonly SheetData data;
    private readonly SortedDictionary<uint, Row> rows = [];

    public MarkedCells(SheetData data)
    {
        this.data = data;
        var number = 0u;
        foreach (var row in data.Elements<Row>())
        {
            number = row.RowIndex?.Value ?? number + 1;
            rows[number] = row;
        }
    }

    /// <summary>Does something with every cell.</summary>
    public void Each(Action<Cell> act)
    {
        foreach (var cell in data.Descendants<Cell>())
        {
            act(cell);
        }
    }

    /// <summary>The cell of a name, such as <c>F12</c>.</summary>
    public Cell At(string name)
    {
        var letters = name.TrimEnd([.. "0123456789"]);
        var number = uint.Parse(name.AsSpan(letters.Length), CultureInfo.InvariantCulture);
        if (!rows.TryGetValue(number, out var row))
        {
            row = new Row { RowIndex = number };
            var behind = rows.FirstOrDefault(each => each.Key > number).Value;
            data.InsertBefore(row, behind);
            rows.Add(number, row);
        }

        OpenXmlElement? next = null;
        foreach (var cell in row.Elements<Cell>())
        {
            var other = cell.CellReference?.Value?.TrimEnd([.. "0123456789"]) ?? "";
            if (other == letters)
            {
                return cell;
            }

            if (other.Length > letters.Length || (other.Length == letters.Length && string.CompareOrdinal(other, letters) > 0))
            {
                next = cell;
                break;
            }
        }

        var made = new Cell { CellReference = name };
        row.InsertBefore(made, next);
        return made;
    }

    /// <summary>Puts a sheet into its part, its elements without a prefix: not every program that reads workbooks knows one.</summary>
    public static void Put(WorksheetPart part, Worksheet sheet)
    {
        using (var empty = new MemoryStream(Encoding.UTF8.GetBytes($"<worksheet xmlns=\"{WorkbookParts.Main}\"><sheetData/></worksheet>")))
        {
            part.FeedData(empty);
        }

        part.Worksheet!.RemoveAllChildren();
        part.Worksheet.Append(sheet.ChildElements.Select(child => child.CloneNode(deep: true)));
        part.Worksheet.Save();
    }

    /// <summary>Puts a text into a cell.</summary>
    public static void Put(Cell cell, string text)
    {
        cell.CellFormula = null;
        cell.CellValue = null;
        cell.DataType = CellValues.InlineString;
        cell.InlineString = new InlineString(new Text(SheetTexts.Allowed(text)) { Space = SpaceProcessingModeValues.Preserve });
    }
}
