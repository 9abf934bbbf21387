using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells the number of a page, which stands alone between two pages' rows.</summary>
internal static class PageNumber
{
    /// <summary>Whether a row says nothing but digits, blanks and dashes: <c>- 3 -</c>.</summary>
    public static bool Is(PrintedRow row)
    {
        var hasDigit = false;
        foreach (var sign in Widths.Half(string.Concat(row.Cells)))
        {
            hasDigit |= char.IsAsciiDigit(sign);
            if (!char.IsAsciiDigit(sign) && sign != ' ' && !PrintedWords.Nothing.Contains(sign))
            {
                return false;
            }
        }

        return hasDigit;
    }
}
