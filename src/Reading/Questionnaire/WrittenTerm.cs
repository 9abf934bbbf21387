using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A term that somebody typed into the cells of its first and last year.</summary>
/// <param name="From">The first year; null for none.</param>
/// <param name="To">The last year; null where it is open.</param>
/// <param name="Unread">The keys of the columns that hold no fiscal year.</param>
internal sealed partial record WrittenTerm(int? From, int? To, List<string> Unread)
{
    private const int April = 4, March = 3, LastOfMarch = 31;

    /// <summary>Reads the cells; a whole term in the first of them is taken where the other is blank.</summary>
    public static WrittenTerm Read(ReturnedCell from, ReturnedCell to)
    {
        var whole = to.IsBlank && from.Date is null ? Whole().Match(from.Text) : Match.Empty;
        if (whole.Success && EraYear.Read(whole.Groups["from"].Value) is { } first)
        {
            var behind = whole.Groups["to"].Value.Trim();
            return behind.Length == 0 ? new(first, null, [])
                : EraYear.Read(behind) is { } last && IsInReach(last) ? new(first, last, [])
                : new(null, null, [QuestionnaireForm.From]);
        }

        var unread = new List<string>();
        return new(Year(from, QuestionnaireForm.From), Year(to, QuestionnaireForm.To), unread);

        int? Year(ReturnedCell cell, string column)
        {
            var year = cell.Date is { } date ? YearOf(date) : EraYear.Read(cell.Text);
            if (cell.IsBlank || (year is { } known && IsInReach(known)))
            {
                return year;
            }

            unread.Add(column);
            return null;
        }
    }

    private static bool IsInReach(int year) => year is >= DraftLimits.FirstYear and <= DraftLimits.LastYear;

    // The first and the last day of a fiscal year mean that year; what another day means, nobody can say: a program may have made it
    // of "5-7".
    private static int? YearOf(DateTime date) =>
        date is { Month: April, Day: 1 } ? date.Year
        : date is { Month: March, Day: LastOfMarch } ? date.Year - 1
        : null;

    [GeneratedRegex("^(?<from>[^-~\u301C\uFF5E\uFF0D\u2212\u2010\u2013]+)[-~\u301C\uFF5E\uFF0D\u2212\u2010\u2013](?<to>[^-~\u301C\uFF5E\uFF0D\u2212\u2010\u2013]*)$")]
    private static partial Regex Whole();
}
