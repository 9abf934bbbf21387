using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>All cells of a sheet that are not blank, hidden ones too, by row and column.</summary>
internal sealed class ReturnedSheet
{
    private readonly SortedDictionary<int, Dictionary<int, ReturnedCell>> rows = [];
    private readonly List<(int Top, int Bottom, int Left, int Right)> merged = [];
    private int cells;

    /// <summary>Reads a sheet.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="part">Where it stands.</param>
    /// <param name="contents">What it shares with the others.</param>
    public ReturnedSheet(string name, WorksheetPart part, WorkbookContents contents)
    {
        Name = name;
        var (notes, number, column) = (new SheetNotes(name), 0, 0);
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
            {
                continue;
            }

            if (reader.ElementType == typeof(Row))
            {
                var stated = reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "r").Value;
                (number, column) = (stated is null ? number + 1 : SheetReference.Row(stated), 0);
            }
            else if (reader.ElementType == typeof(Cell))
            {
                var cell = (Cell)reader.LoadCurrentElement()!;
                column = cell.CellReference?.Value is { } reference ? SheetReference.Column(reference) : column;
                Add(number, column++, ReturnedCell.Of(cell, contents, notes));
            }
            else if (reader.ElementType == typeof(MergeCell) && reader.LoadCurrentElement() is MergeCell { Reference.Value: { } range })
            {
                var corners = range.Split(':');
                merged.Add((
                    SheetReference.Row(corners[0]), SheetReference.Row(corners[^1]), SheetReference.Column(corners[0]), SheetReference.Column(corners[^1])));
            }
        }
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The rows that are not blank, from 1, in order.</summary>
    public IEnumerable<int> Rows => rows.Keys;

    /// <summary>A cell; blank where there is none.</summary>
    /// <param name="row">The row, from 1.</param>
    /// <param name="column">The column, from 0.</param>
    public ReturnedCell At(int row, int column) => rows.GetValueOrDefault(row)?.GetValueOrDefault(column) ?? ReturnedCell.Blank;

    /// <summary>The cells of a row that are not blank, by their columns.</summary>
    public IEnumerable<KeyValuePair<int, ReturnedCell>> Row(int row) => (rows.GetValueOrDefault(row) ?? []).OrderBy(cell => cell.Key);

    /// <summary>Whether a cell is merged with others.</summary>
    public bool IsMerged(int row, int column) =>
        merged.Exists(range => row >= range.Top && row <= range.Bottom && column >= range.Left && column <= range.Right);

    private void Add(int row, int column, ReturnedCell cell)
    {
        if (cell.IsBlank)
        {
            return;
        }

        // Far more than the form has; what stands beyond is nobody's entry.
        if (++cells > ReadingLimits.Cells / 10 || merged.Count > ReadingLimits.CellsInRow)
        {
            throw UnreadableListException.Because(
                UnreadableReason.TooManyCells, ("place", new RowPlace(null, Name, row)), ("limit", ReadingLimits.Cells / 10));
        }

        if (!rows.TryGetValue(row, out var there))
        {
            rows.Add(row, there = []);
        }

        there[column] = cell;
    }
}
