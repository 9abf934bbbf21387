using System.Runtime.InteropServices;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A row of a text while its cells are being read; one is used for all rows in turn.</summary>
internal sealed class RowOfText
{
    private const int ShortCell = 24;
    private const int MostShortCells = 100_000;

    private readonly List<string> cells = [];

    // Terms, divisions and marks stand in many rows: one text serves them all.
    private readonly HashSet<string> shortCells = new(StringComparer.Ordinal);
    private bool blank = true;
    private int line;
    private RowPlace? place;

    /// <summary>Begins the next row.</summary>
    /// <param name="startLine">The line that it begins in.</param>
    /// <param name="startPlace">Where it stands, in a document of pages or sheets.</param>
    public void Begin(int startLine, RowPlace? startPlace = null)
    {
        cells.Clear();
        blank = true;
        line = startLine;
        place = startPlace;
    }

    /// <summary>Adds a cell without the blanks at its ends, among them the ideographic and the no-break space.</summary>
    public void Add(ReadOnlySpan<char> cell)
    {
        if (cells.Count == ReadingLimits.CellsInRow)
        {
            throw UnreadableListException.Because(
                UnreadableReason.TooManyCellsInRow, ("place", (object?)place ?? line), ("limit", ReadingLimits.CellsInRow));
        }

        RefuseLongerThanALine(cell.Length); // before a copy of it is made
        var trimmed = cell.Trim();
        blank &= trimmed.IsEmpty;
        cells.Add(TextOf(trimmed));
    }

    /// <summary>Ends the row, which took so many characters of the text.</summary>
    /// <returns>The row, or null where it is blank.</returns>
    public PrintedRow? End(int length)
    {
        RefuseLongerThanALine(length);
        return blank
            ? null
            : new PrintedRow(line, ImmutableCollectionsMarshal.AsImmutableArray(cells.ToArray())) { Place = place };
    }

    private string TextOf(ReadOnlySpan<char> cell)
    {
        var text = cell.ToString();
        if (text.Length > ShortCell || shortCells.Count == MostShortCells)
        {
            return text;
        }

        if (shortCells.TryGetValue(text, out var known))
        {
            return known;
        }

        shortCells.Add(text);
        return text;
    }

    private void RefuseLongerThanALine(int length)
    {
        if (length > ReadingLimits.LineLength)
        {
            throw UnreadableListException.Because(
                UnreadableReason.LineTooLong, ("place", (object?)place ?? line), ("limit", ReadingLimits.LineLength));
        }
    }
}
