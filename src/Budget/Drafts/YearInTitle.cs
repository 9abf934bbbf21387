using System.Globalization;

namespace Shisaku.Budget;

/// <summary>Puts another year into a title that names one.</summary>
internal static class YearInTitle
{
    /// <summary>The title with the new year in the notation of the old; null where it does not name the old year.</summary>
    public static string? Replaced(string? title, int? before, int year)
    {
        if (title is null || before is not { } old)
        {
            return null;
        }

        var isFound = false;
        var replaced = PrintedWordsOfDrafts.YearWithin().Replace(title, match =>
        {
            if (EraYear.Read(match.Value) != old)
            {
                return match.Value;
            }

            isFound = true;
            var (era, number) = (match.Groups["era"].Value, match.Groups["year"].Value);
            var next = EraYear.Of(year);
            return era.Length == 0 || next is null ? Digits(year, number)
                : (era.Length == 1 ? next.Letter : next.Name) + Digits(next.Number, number);
        });
        return isFound ? replaced : null;
    }

    /// <summary>A number in the width of the digits that stood there.</summary>
    private static string Digits(int number, string before)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return before[0] > '\u007F' && char.IsDigit(before[0])
            ? string.Concat(digits.Select(digit => (char)(digit - '0' + '\uFF10')))
            : digits;
    }
}
