using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads one sheet, element by element, so that a long one is never in memory as a tree.</summary>
internal sealed class SheetReader
{
    private readonly string name;
    private readonly WorkbookContents contents;
    private readonly Action<object> stands;
    private readonly SheetNotes notes;
    private readonly HashSet<int> hiddenColumns = [];
    private readonly List<SheetRow> rows = [];
    private readonly List<string> merged = [];
    private SheetRow row = new(0, true);
    private int cells;

    /// <summary>A reader of a sheet.</summary>
    /// <param name="name">The sheet's name.</param>
    /// <param name="contents">What it shares with the others.</param>
    /// <param name="stands">Is told which row is being read.</param>
    public SheetReader(string name, WorkbookContents contents, Action<object> stands)
    {
        this.name = name;
        this.contents = contents;
        this.stands = stands;
        notes = new SheetNotes(name);
    }

    /// <summary>What was left out of the rows.</summary>
    public IEnumerable<ReadingNote> Notes => notes.All;

    /// <summary>The rows that are shown and not blank.</summary>
    public IEnumerable<PrintedRow> Rows(WorksheetPart part)
    {
        ReadElements(part);
        SheetMerges.Blank(rows, merged, notes);
        var printing = new RowOfText();
        foreach (var shown in rows)
        {
            printing.Begin(shown.Number, Place(shown.Number));
            foreach (var cell in shown.Cells)
            {
                printing.Add(cell);
            }

            if (printing.End(shown.Cells.Sum(cell => cell.Length)) is { } printed)
            {
                yield return printed;
            }
        }
    }

    private RowPlace Place(int number) => new(null, name, number);

    private void ReadElements(WorksheetPart part)
    {
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Cell))
            {
                AddCell((Cell)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(Row))
            {
                BeginRow(reader);
            }
            else if (reader.ElementType == typeof(Column))
            {
                AddColumns((Column)reader.LoadCurrentElement()!);
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } reference })
            {
                merged.Add(reference);
            }
        }
    }

    private void AddColumns(Column columns)
    {
        if (columns.Hidden?.Value == true)
        {
            var last = (int)Math.Min(columns.Max?.Value ?? 0, ReadingLimits.CellsInRow);
            for (var column = (int)Math.Min(columns.Min?.Value ?? 1, ReadingLimits.CellsInRow + 1); column <= last; column++)
            {
                hiddenColumns.Add(column - 1);
            }
        }
    }

    private void BeginRow(OpenXmlReader reader)
    {
        var number = row.Number + 1;
        var hidden = false;
        foreach (var attribute in reader.Attributes)
        {
            number = attribute.LocalName == "r" ? SheetReference.Row(attribute.Value) : number;
            hidden |= attribute.LocalName == "hidden" && attribute.Value is "1" or "true";
        }

        if (number <= row.Number)
        {
            throw new InvalidDataException("The rows are not in order.");
        }

        stands(Place(number));
        row = new SheetRow(number, hidden);
        if (!hidden)
        {
            rows.Add(row);
        }
    }

    private void AddCell(Cell cell)
    {
        row.NextColumn = cell.CellReference?.Value is { } reference ? SheetReference.Column(reference) : row.NextColumn;
        var column = row.NextColumn++;
        if (column < row.Cells.Count)
        {
            throw new InvalidDataException("The cells are not in order.");
        }

        var text = CellValueText.Of(cell, contents, notes);
        if (text.Length == 0)
        {
            return;
        }

        if (row.IsHidden)
        {
            notes.HiddenRow(row.Number);
        }
        else if (hiddenColumns.Contains(column))
        {
            notes.HiddenColumn(column);
        }
        else
        {
            if (column >= ReadingLimits.CellsInRow)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooManyCellsInRow, ("place", Place(row.Number)), ("limit", ReadingLimits.CellsInRow));
            }

            cells += column + 1 - row.Cells.Count;
            if (cells > ReadingLimits.Cells)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooManyCells, ("place", Place(row.Number)), ("limit", ReadingLimits.Cells));
            }

            row.Add(column, text);
        }
    }
}
