using System.Globalization;
using System.Text;

namespace Shisaku.Reading;

/// <summary>How a workbook shows a date: in the years of an era as it is printed, otherwise always as 2023-04-01.</summary>
internal sealed class DateFormat
{
    private readonly IReadOnlyList<FormatToken> tokens;
    private readonly bool isGannen;

    /// <summary>The format of a code's parts.</summary>
    /// <param name="tokens">The parts.</param>
    /// <param name="isGannen">Whether an era's first year has its own word.</param>
    public DateFormat(IReadOnlyList<FormatToken> tokens, bool isGannen)
    {
        this.tokens = tokens;
        this.isGannen = isGannen;
    }

    /// <summary>A date in a cell without a format for dates.</summary>
    public static DateFormat Iso { get; } = new([new('y', 4, "")], false);

    /// <summary>The date as it is shown.</summary>
    public string Shown(DateTime date)
    {
        if (Has("ge"))
        {
            return InEra(date);
        }

        var time = date.ToString(Has("s") ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);
        return !Has("ymda") || (!Has("yd") && Has("h")) ? time
            : date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + (Has("h") && date.TimeOfDay > TimeSpan.Zero ? " " + time : "");
    }

    private bool Has(string kinds) => tokens.Any(token => kinds.Contains(token.Kind, StringComparison.Ordinal));

    private string InEra(DateTime date)
    {
        var era = PrintedWordsOfDates.EraOf(date);
        var year = date.Year - era.Start.Year + 1;
        var text = new StringBuilder();
        for (var at = 0; at < tokens.Count; at++)
        {
            var (kind, length, literal) = tokens[at];
            text.Append(kind switch
            {
                FormatToken.Literal => literal,
                '.' => ".", // between numbers; only in seconds a decimal point
                ',' => ",",
                'g' => length switch { 1 => era.Letter, 2 => era.Name[..1], _ => era.Name },
                'e' when year == 1 && isGannen => PrintedWordsOfDates.FirstYear,
                'e' => Digits(year, length),
                'y' => length > 2 ? Digits(date.Year, 4) : Digits(date.Year % 100, 2),
                'm' when IsMinute(at) => Digits(date.Minute, length),
                'm' => length < 3 ? Digits(date.Month, length) : date.ToString("MMM", CultureInfo.InvariantCulture),
                'd' => length < 3 ? Digits(date.Day, length) : date.ToString("ddd", CultureInfo.InvariantCulture),
                'h' => Digits(date.Hour, length),
                's' => Digits(date.Second, length),
                'a' => PrintedWordsOfDates.Weekday(date.DayOfWeek, length),
                _ => "",
            });
        }

        return text.ToString().Trim();
    }

    // The same letter means the month, and between hours and seconds the minute.
    private bool IsMinute(int at)
    {
        var before = tokens.Take(at).LastOrDefault(token => token.IsDate);
        var behind = tokens.Skip(at + 1).FirstOrDefault(token => token.IsDate);
        return before.Kind == 'h' || behind.Kind == 's';
    }

    private static string Digits(int number, int length)
        => number.ToString("D" + Math.Min(length, 4).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
