using System.Globalization;

namespace Shisaku.Reading;

/// <summary>How a workbook shows a number: as an amount, a share, or a date.</summary>
/// <remarks>An amount comes out plain and exact, whatever separators its format has, a negative one with <c>-</c>. Only what
/// changes its meaning is followed: dates, percentages, scaling, and formats that show something else than the number.</remarks>
internal sealed class NumberFormat
{
    private const int ExactDigits = 15; // of a number as spreadsheets keep it; what goes beyond is noise

    private readonly FormatSection[] sections;

    private NumberFormat(FormatSection[] sections) => this.sections = sections;

    /// <summary>The format of a cell that has none.</summary>
    public static NumberFormat General { get; } = new([FormatSection.Of("General")]);

    /// <summary>Whether numbers are shown divided by thousands.</summary>
    public bool IsScaled => sections[0].Thousands > 0;

    /// <summary>Whether numbers are shown as dates.</summary>
    public bool IsDate => sections[0].IsDate;

    /// <summary>The format of a code: up to four sections, set apart by semicolons.</summary>
    public static NumberFormat Of(string code)
        => code.Length == 0 ? General : new([.. FormatSection.Split(code).Take(4).Select(FormatSection.Of)]);

    /// <summary>A number as it is shown.</summary>
    public string Shown(string stored, bool countsFrom1904)
    {
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return SheetText.Plain(stored);
        }

        var section = SectionFor(number);
        if (section.IsDate)
        {
            return SerialDate.From(number, countsFrom1904) is { } date ? section.Dates.Shown(date) : Plain(number);
        }

        if (!section.HasNumber)
        {
            return section.Literal.Trim();
        }

        if (section.IsPercent)
        {
            return Rounded(number * 100, section.Decimals) + "%";
        }

        if (section.Thousands > 0)
        {
            for (var times = 0; times < section.Thousands; times++)
            {
                number /= 1000;
            }

            return Rounded(number, section.Decimals);
        }

        return section.NamesYear ? $"{section.Before}{Plain(number)}{section.Behind}".Trim() : Plain(number);
    }

    /// <summary>A date as it is shown.</summary>
    public string Shown(DateTime date) => (sections[0].IsDate ? sections[0].Dates : DateFormat.Iso).Shown(date);

    private static string Rounded(decimal number, int decimals)
        => Math.Round(number, Math.Min(decimals, ExactDigits), MidpointRounding.AwayFromZero)
            .ToString("F" + Math.Min(decimals, ExactDigits).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Plain(decimal number)
    {
        var digits = 0;
        var size = Math.Abs(number);
        for (var rest = Math.Truncate(size); rest >= 1; rest = Math.Truncate(rest / 10))
        {
            digits++;
        }

        for (var rest = size; rest is > 0 and < 0.1m; rest *= 10)
        {
            digits--;
        }

        return Math.Round(number, Math.Clamp(ExactDigits - digits, 0, 28), MidpointRounding.AwayFromZero)
            .ToString("0.############################", CultureInfo.InvariantCulture);
    }

    private FormatSection SectionFor(decimal number)
    {
        if (Array.Exists(sections, section => section.Condition is not null))
        {
            return Array.Find(sections, section => section.Condition?.Invoke(number) == true)
                ?? Array.Find(sections, section => section.Condition is null)
                ?? General.sections[0];
        }

        return number < 0 && sections.Length > 1 ? sections[1]
            : number == 0 && sections.Length > 2 ? sections[2]
            : sections[0];
    }
}
