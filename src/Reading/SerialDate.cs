namespace Shisaku.Reading;

/// <summary>A date as spreadsheets keep it: days since the end of 1899, or since 1904.</summary>
internal static class SerialDate
{
    private const int DaysTo1904 = 1462;
    private const int LastDay = 2_958_465; // 9999-12-31
    private const int DayThatNeverWas = 60; // 1900-02-29, which the first spreadsheets counted

    /// <summary>The date and time of day, to the second; null for a number that is no date.</summary>
    public static DateTime? From(decimal number, bool countsFrom1904)
    {
        if (number < 0 || number > LastDay)
        {
            return null;
        }

        var day = (int)decimal.Truncate(number);
        var seconds = (int)Math.Round((number - day) * 86_400, MidpointRounding.AwayFromZero);
        day += countsFrom1904 ? DaysTo1904 : day < DayThatNeverWas ? 1 : 0;
        return day > LastDay ? null : new DateTime(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified).AddDays(day).AddSeconds(seconds);
    }
}
