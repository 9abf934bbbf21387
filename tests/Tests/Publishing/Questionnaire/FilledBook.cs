using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;

namespace Shisaku.Tests.Publishing.Questionnaire;

/// <summary>A questionnaire that is written, filled in as a person would, and read back.</summary>
internal sealed class FilledBook : IDisposable
{
    public const long Number = 7;

    private readonly MemoryStream file = new();
    private readonly SpreadsheetDocument document;
    private readonly SheetData rows;

    public FilledBook(DraftList draft, string division)
        : this(Written(draft, division))
    {
    }

    public FilledBook(byte[] book)
    {
        file.Write(book);
        file.Position = 0;
        document = SpreadsheetDocument.Open(file, isEditable: true);
        rows = Sheet("調査票").Worksheet!.GetFirstChild<SheetData>()!;
    }

    public static byte[] Written(DraftList draft, string division)
    {
        using MemoryStream stream = new();
        QuestionnaireBook.Write(draft, Number, division, stream);
        return stream.ToArray();
    }

    public static ReturnedBook Read(byte[] book)
    {
        using MemoryStream stream = new(book);
        return QuestionnaireReading.Read(stream);
    }

    /// <summary>The row of a programme; of an empty name the first empty row.</summary>
    public int RowOf(string name) => (int)rows.Elements<Row>()
        .First(row => row.RowIndex! >= 6 && row.Elements<Cell>().Any(cell => cell.CellReference!.Value == "C" + row.RowIndex && cell.InnerText == name)).RowIndex!.Value;

    public string Letters(string column) => At(3).Elements<Cell>().Single(cell => cell.InnerText == column).CellReference!.Value!.TrimEnd('3');

    /// <summary>Types into a cell: a number as a number, anything else as a text.</summary>
    public FilledBook Type(string name, string column, object value) => Put(Cell(name, column), value);

    public Cell Cell(string name, string column) => Cell(RowOf(name), column);

    public Cell Cell(int row, string column) => At(row).Elements<Cell>().Single(cell =>
        cell.CellReference!.Value == (column == QuestionnaireForm.Key ? "A" : Letters(column)) + row.ToString(CultureInfo.InvariantCulture));

    public FilledBook Put(Cell cell, object value)
    {
        cell.InlineString = null;
        cell.CellFormula = null;
        cell.CellValue = value is string ? null : new CellValue(Convert.ToString(value, CultureInfo.InvariantCulture)!);
        cell.DataType = value is string ? CellValues.InlineString : null;
        if (value is string text)
        {
            cell.InlineString = new InlineString(new Text(text));
        }

        return this;
    }

    /// <summary>Moves all rows of entries: the last comes first, as when they are sorted.</summary>
    public FilledBook Reverse()
    {
        var entries = rows.Elements<Row>().Where(row => row.RowIndex! >= 6).ToList();
        var numbers = entries.ConvertAll(row => row.RowIndex!.Value);
        numbers.Reverse();
        entries.ForEach(row => row.Remove());
        foreach (var (row, number) in entries.Zip(numbers).Reverse())
        {
            row.RowIndex = number;
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = cell.CellReference!.Value!.TrimEnd([.. "0123456789"]) + number.ToString(CultureInfo.InvariantCulture);
            }

            rows.AppendChild(row);
        }

        return this;
    }

    public FilledBook Delete(string name)
    {
        At(RowOf(name)).Remove();
        return this;
    }

    public FilledBook Merge(string range)
    {
        Sheet("調査票").Worksheet!.GetFirstChild<MergeCells>()!.AppendChild(new MergeCell { Reference = range });
        return this;
    }

    /// <summary>As a program would that keeps only the sheets that are seen.</summary>
    public FilledBook WithoutHiddenSheet()
    {
        document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == "照合用").Remove();
        return this;
    }

    public byte[] Bytes()
    {
        document.Dispose();
        return file.ToArray();
    }

    public ReturnedBook Read() => Read(Bytes());

    public void Dispose()
    {
        document.Dispose();
        file.Dispose();
    }

    private Row At(int row) => rows.Elements<Row>().Single(each => each.RowIndex! == (uint)row);

    private WorksheetPart Sheet(string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);
}
