using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing.OpenData;

/// <summary>Finds how sure a cell is, without a table of its own: cells stand in the order of their lines.</summary>
/// <remarks>Where they do not, they are put in that order first.</remarks>
internal sealed class CellCertainties(ImmutableArray<RecoveredCell> cells)
{
    private readonly ImmutableArray<RecoveredCell> sorted = IsSorted(cells) ? cells : [.. cells.OrderBy(cell => cell.Line)];

    /// <summary>How sure the first cell of a line and field is; null where there is none.</summary>
    public Certainty? Of(int line, string field)
    {
        for (var at = FirstOf(line); at < sorted.Length && sorted[at].Line == line; at++)
        {
            if (sorted[at].Field == field)
            {
                return sorted[at].Certainty;
            }
        }

        return null;
    }

    private int FirstOf(int line)
    {
        var (from, to) = (0, sorted.Length);
        while (from < to)
        {
            var middle = from + ((to - from) / 2);
            (from, to) = sorted[middle].Line < line ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static bool IsSorted(ImmutableArray<RecoveredCell> cells)
    {
        for (var at = 1; at < cells.Length; at++)
        {
            if (cells[at].Line < cells[at - 1].Line)
            {
                return false;
            }
        }

        return true;
    }
}
