namespace Shisaku.Publishing;

/// <summary>How wide a column must be, and how wide it would like to be, in thousandths of the size, padding included.</summary>
/// <param name="Least">What it must have: numbers, marks and terms are never wrapped.</param>
/// <param name="Liked">What its texts would like to have.</param>
/// <param name="Roomy">What it takes where there is room for all: headings in one line, air around numbers.</param>
internal sealed record ColumnNeeds(int Least, int Liked, int Roomy)
{
    // A text of a few lines reads better than one in a narrow or an endless column.
    private const int LeastText = 7_000, MostName = 30_000, MostMeasure = 11_000, MostDivisions = 17_000, HeadingLetters = 3_000, MarkHeading = 2_000, MostLongHeading = 6_500,
        MostHeading = 11_000, Air = 1_500, HeadingAir = 1_000;

    /// <summary>The needs of a table's columns; every row is looked at.</summary>
    public static List<ColumnNeeds> Of(PrintedTable table, ITextRuler ruler)
    {
        var widest = new int[table.Columns.Length];
        foreach (var row in table.Rows())
        {
            for (var column = 0; column < row.Cells.Length; column++)
            {
                widest[column] = Math.Max(widest[column], Widest(row.Cells[column], ruler));
            }

            if (row.Measure is { } measure)
            {
                widest[0] = Math.Max(widest[0], ruler.WidthOf(measure.Text));
            }
        }

        return [.. table.Columns.Select((column, at) => Of(column, widest[at], ruler))];
    }

    private static int Widest(string text, ITextRuler ruler) =>
        text.Contains('\n', StringComparison.Ordinal) ? text.Split('\n').Max(ruler.WidthOf) : ruler.WidthOf(text);

    private static ColumnNeeds Of(TableColumn column, int widest, ITextRuler ruler)
    {
        var isMark = column.Kind == ColumnKind.Mark;
        var isLong = column.Heading.Contains('\n', StringComparison.Ordinal);
        var heading = isMark && isLong
            ? Math.Min(column.Heading.Split('\n').Max(ruler.WidthOf), MostLongHeading) // its lines are short, and broken again they can't be read
            : Math.Min(LongestWord(column.Heading, ruler), isMark ? MarkHeading : HeadingLetters);
        var least = column.Kind switch
        {
            ColumnKind.Name or ColumnKind.Measure or ColumnKind.Divisions => Math.Min(Math.Max(widest, HeadingLetters), LeastText),
            _ => Math.Max(widest, heading),
        };
        var liked = column.Kind switch
        {
            ColumnKind.Name => Math.Min(widest, MostName),
            ColumnKind.Measure => Math.Min(widest, MostMeasure),
            ColumnKind.Divisions => Math.Min(widest, MostDivisions),
            ColumnKind.Mark => least,
            ColumnKind.Term => least + 500,
            _ => Math.Max(least, Math.Min(column.Heading.Split('\n').Max(ruler.WidthOf), 6_000)),
        };
        var whole = column.Heading.Split('\n').Max(ruler.WidthOf);
        var roomy = column.Kind switch
        {
            ColumnKind.Name => liked,
            ColumnKind.Measure or ColumnKind.Divisions => Math.Max(Math.Min(widest, MostName), Math.Min(whole + HeadingAir, MostHeading)),
            ColumnKind.Mark => least + Air,
            _ => Math.Max(least + Air, Math.Min(whole + HeadingAir, MostHeading)),
        };
        const int Padding = 2 * TableMeasures.Padding;
        return new ColumnNeeds(least + Padding, Math.Max(liked, least) + Padding, Math.Max(roomy, Math.Max(liked, least)) + Padding);
    }

    /// <summary>The width of the longest part of a heading that is not broken: Latin words; of Japanese any letter.</summary>
    private static int LongestWord(string heading, ITextRuler ruler) =>
        heading.Split(' ', '\n').Max(word => word.All(char.IsAscii) ? ruler.WidthOf(word) : HeadingLetters);
}
