using System.Text.RegularExpressions;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What the words of a heading's cells announce.</summary>
internal static partial class HeadingWords
{
    /// <summary>The key of last year's amount.</summary>
    public const string Previous = "previous";

    /// <summary>The key of this year's amount less last year's.</summary>
    public const string Difference = "difference";

    /// <summary>A funding source, or the heading over them.</summary>
    public const string FundingMark = "funding";

    // A heading says little: longer texts speak about something else.
    private const int LongestOfYears = 16;

    /// <summary>Whether a row has a word for a budget; hardly any row but a heading does, and most need no closer look.</summary>
    public static bool NameBudget(PrintedRow row)
    {
        foreach (var cell in row.Filled)
        {
            var text = Widths.Tight(row[cell]);
            foreach (var (word, field) in PrintedWords.Headings)
            {
                if (field == Field.Budget && text.Contains(word, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The columns that a row announces, in printed order.</summary>
    public static List<HeadingColumn> ColumnsOf(PrintedRow row)
    {
        var columns = new List<HeadingColumn>();
        foreach (var cell in row.Filled)
        {
            var text = Widths.Tight(row[cell]);
            if (IsFunding(text))
            {
                columns.Add(new HeadingColumn(FundingMark, cell, text));
            }
            else if (FieldOf(text) is { } field && Free(field, columns) is { } free)
            {
                columns.Add(new HeadingColumn(free, cell, text));
            }
        }

        SettleYears(row, columns);
        return columns;
    }

    /// <summary>The field that a heading announces, or null.</summary>
    public static string? FieldOf(string text)
    {
        if (OtherOf(text) is { } other)
        {
            return other;
        }

        foreach (var (word, field) in PrintedWords.Headings)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return text.Length > word.Length + 40 ? null : (field == Field.Budget ? YearsOf(text) : null) ?? field;
            }
        }

        return YearsOf(text) ?? (text.Length <= LongestOfYears && PrintedWords.In(text, PrintedWords.Codes) ? OtherColumns.Code : null);
    }

    /// <summary>What a heading says about several years, or null.</summary>
    private static string? YearsOf(string text) =>
        text.Length > LongestOfYears ? null
        : PrintedWords.In(text, PrintedWords.Ratios) ? OtherColumns.Code
        : PrintedWords.In(text, PrintedWords.Difference) ? Field.Amount(Difference)
        : PrintedWords.In(text, PrintedWords.Previous) ? Field.Amount(Previous)
        : null;

    /// <summary>What a heading announces under another one that several columns share, or null.</summary>
    /// <param name="text">The heading.</param>
    /// <param name="above">The field of the common heading.</param>
    public static string? PartOf(string text, string above)
    {
        if (text.Length > LongestOfYears || PrintedWords.In(text, PrintedWords.Ratios) || PrintedWords.In(text, PrintedWords.Remarks))
        {
            return null;
        }

        if (OtherColumns.IsTerm(above))
        {
            return PrintedWords.In(text, PrintedWords.TermStarting) ? OtherColumns.TermStart
                : PrintedWords.In(text, PrintedWords.TermEnding) ? OtherColumns.TermEnd
                : null;
        }

        return !Field.IsAmount(above) ? null
            : PrintedWords.In(text, PrintedWords.Difference) ? Field.Amount(Difference)
            : PrintedWords.In(text, PrintedWords.Previous) ? Field.Amount(Previous)
            : PrintedWords.In(text, PrintedWords.OwnYear) ? Field.Budget
            : null;
    }

    private static bool IsFunding(string text) =>
        SourceHeadings.Named(text) is not null
        || text.StartsWith(PrintedWords.FundingHeading, StringComparison.Ordinal)
        || text.EndsWith(PrintedWords.FundingDivision, StringComparison.Ordinal);

    /// <summary>Columns that a word for a field is part of, and that are another: 事業内容, 開始年度, 増減(A-B).</summary>
    private static string? OtherOf(string text) =>
        text.Length > LongestOfYears ? null
        : PrintedWords.In(text, PrintedWords.Remarks) && !PrintedWords.In(text, PrintedWords.NameHeadings) ? OtherColumns.Remark
        : PrintedWords.In(text, PrintedWords.TermStarting) ? OtherColumns.TermStart
        : PrintedWords.In(text, PrintedWords.TermEnding) ? OtherColumns.TermEnd
        : null;

    /// <summary>A field that has no column yet; further remarks and codes are told apart by a number.</summary>
    private static string? Free(string field, List<HeadingColumn> columns)
    {
        var (free, number) = (field, 1);
        while (columns.Exists(column => column.Field == free))
        {
            if (!OtherColumns.IsLeftOut(field) && !Field.IsFurtherAmount(field))
            {
                return null;
            }

            number++;
            free = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}-{number}");
        }

        return free;
    }

    /// <summary>Where two columns of amounts name a year each, the later year's is the budget, the year before it the previous.</summary>
    private static void SettleYears(PrintedRow row, List<HeadingColumn> columns)
    {
        var dated = new List<HeadingColumn>();
        foreach (var cell in row.Filled)
        {
            var text = Widths.Tight(row[cell]);
            var known = columns.Find(column => column.Cell == cell);
            if (TermNotation.FiscalYearIn(text) is not null
                && (known is null ? FieldOf(text) == Field.Budget || OnlyYear().IsMatch(text) : known.Field == Field.Budget))
            {
                dated.Add(new HeadingColumn(Field.Budget, cell, text));
            }
        }

        if (dated.Count < 2 || !columns.Exists(column => column.Field == Field.Budget))
        {
            return;
        }

        dated.Sort((one, other) => YearOf(other) - YearOf(one));
        if (YearOf(dated[0]) != YearOf(dated[1]) + 1)
        {
            return;
        }

        columns.RemoveAll(column => column.Field == Field.Budget || column.Field == Field.Amount(Previous));
        columns.Add(dated[0]);
        columns.Add(dated[1] with { Field = Field.Amount(Previous) });
        columns.Sort((one, other) => one.Cell.CompareTo(other.Cell));
    }

    private static int YearOf(HeadingColumn column) => TermNotation.FiscalYearIn(column.Printed)!.Value;

    [GeneratedRegex(PrintedWords.OnlyYearPattern)]
    private static partial Regex OnlyYear();
}
