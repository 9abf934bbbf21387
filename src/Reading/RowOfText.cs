using System.Runtime.InteropServices;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A row of a text while its cells are being read; one is used for all rows in turn.</summary>
internal sealed class RowOfText
{
    private readonly List<string> cells = [];
    private bool blank = true;
    private int line;

    /// <summary>Begins the next row.</summary>
    /// <param name="startLine">The line that it begins in.</param>
    public void Begin(int startLine)
    {
        cells.Clear();
        blank = true;
        line = startLine;
    }

    /// <summary>Adds a cell without the blanks at its ends, among them the ideographic and the no-break space.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        if (cells.Count == ReadingLimits.CellsInRow)
        {
            throw UnreadableListException.Because(
                UnreadableReason.TooManyCellsInRow, ("line", line), ("limit", ReadingLimits.CellsInRow));
        }

        RefuseLongerThanALine(cell.Length); // before a copy of it is made
        var trimmed = cell.Trim();
        blank &= trimmed.IsEmpty;
        cells.Add(trimmed.ToString());
    }

    /// <summary>Ends the row, which took so many characters of the text.</summary>
    /// <returns>The row, or null where it is blank.</returns>
    public PrintedRow? End(int length)
    {
        RefuseLongerThanALine(length);
        return blank ? null : new PrintedRow(line, ImmutableCollectionsMarshal.AsImmutableArray(cells.ToArray()));
    }

    private void RefuseLongerThanALine(int length)
    {
        if (length > ReadingLimits.LineLength)
        {
            throw UnreadableListException.Because(
                UnreadableReason.LineTooLong, ("line", line), ("limit", ReadingLimits.LineLength));
        }
    }
}
