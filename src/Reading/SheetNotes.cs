using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>What is left out of a sheet, counted while it is read.</summary>
internal sealed class SheetNotes
{
    private const int MostNamed = 20;

    private readonly string sheet;
    private readonly List<int> hiddenRows = [];
    private readonly SortedSet<int> hiddenColumns = [];
    private readonly List<string> coveredCells = [];
    private readonly List<string> formulas = [];
    private readonly List<string> scaled = [];

    /// <summary>Nothing yet.</summary>
    public SheetNotes(string sheet) => this.sheet = sheet;

    /// <summary>The notes, one for each thing that was left out.</summary>
    public IEnumerable<ReadingNote> All
    {
        get
        {
            if (hiddenRows.Count > 0)
            {
                yield return new ReadingNote(
                    ReadingNote.HiddenRows, hiddenRows.Count, sheet, Named(NumberRanges.Of(hiddenRows, row => row.ToString(CultureInfo.InvariantCulture))));
            }

            if (hiddenColumns.Count > 0)
            {
                yield return new ReadingNote(
                    ReadingNote.HiddenColumns, hiddenColumns.Count, sheet, Named(NumberRanges.Of([.. hiddenColumns], SheetReference.ColumnName)));
            }

            foreach (var (key, cells) in new[]
            {
                (ReadingNote.CoveredCells, coveredCells), (ReadingNote.FormulasWithoutValue, formulas), (ReadingNote.ScaledNumbers, scaled),
            })
            {
                if (cells.Count > 0)
                {
                    yield return new ReadingNote(key, cells.Count, sheet, Named(cells));
                }
            }
        }
    }

    /// <summary>A hidden row has a cell that is not blank.</summary>
    public void HiddenRow(int number)
    {
        if (hiddenRows.Count == 0 || hiddenRows[^1] != number)
        {
            hiddenRows.Add(number);
        }
    }

    /// <summary>A hidden column has a cell that is not blank.</summary>
    public void HiddenColumn(int column) => hiddenColumns.Add(column);

    /// <summary>A cell under a merged one is not blank.</summary>
    public void CoveredCell(string column, int row) => coveredCells.Add(string.Create(CultureInfo.InvariantCulture, $"{column}{row}"));

    /// <summary>A formula has no value.</summary>
    public void FormulaWithoutValue(string cell) => formulas.Add(cell);

    /// <summary>A number is shown in thousands or millions.</summary>
    public void ScaledNumber(string cell) => scaled.Add(cell);

    private static string Named(List<string> names)
        => string.Join(", ", names.Take(MostNamed)) + (names.Count > MostNamed ? ", …" : "");
}
