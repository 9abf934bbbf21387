using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The rows of a heading that a person named as one finds them.</summary>
internal static class StatedRows
{
    /// <summary>The indexes of the first and the last row.</summary>
    /// <exception cref="UnusableLayoutException">The list has no such rows.</exception>
    public static (int First, int Last) Of(PrintedList list, LayoutRows rows)
    {
        var (first, last) = (IndexOf(list, rows.First), IndexOf(list, rows.Last));
        return first >= 0 && last >= first ? (first, last) : throw StatedRefusal.OfRows(rows, list);
    }

    private static int IndexOf(PrintedList list, RowPlace place)
    {
        for (var row = 0; row < list.Rows.Length; row++)
        {
            var own = list.Rows[row].Place ?? new RowPlace(null, null, list.Rows[row].Line);
            if (own.Row == place.Row && (place.Page is null || place.Page == own.Page) && (place.Sheet is null || place.Sheet == own.Sheet))
            {
                return row;
            }
        }

        return -1;
    }
}
