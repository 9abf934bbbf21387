namespace Shisaku.Reading;

/// <summary>Makes rows where no rule parts them: lines of one row are nearer to one another than rows are, and where they are
/// not, amounts and the ends of lines tell.</summary>
internal static class LooseRows
{
    private const double SameLine = 0.45;

    // Lines of a cell are no farther apart, in sizes of their letters.
    private const double Leading = 1.5;

    // In sizes of letters: what is no farther in the next column than this fills its own.
    private const double Across = 0.5;

    /// <summary>Adds the rows of texts, from top to bottom.</summary>
    public static void Add(List<ZoneText> texts, ZoneGrid placed, List<ZoneRow> rows)
    {
        var levels = Levels(texts);
        for (int start = 0, end; start < levels.Count; start = end)
        {
            end = start + 1;
            while (end < levels.Count && !IsAcross(levels[end - 1], placed) && !IsAcross(levels[end], placed)
                && (placed.TightPitch == 0 || Pitch(levels[end - 1], levels[end]) <= placed.TightPitch))
            {
                end++;
            }

            var first = rows.Count;
            AddPart(levels[start..end], placed, rows);
            MarkUnclear(rows, first, placed);
        }
    }

    /// <summary>The texts line by line.</summary>
    public static List<List<ZoneText>> Levels(List<ZoneText> texts)
    {
        List<List<ZoneText>> levels = [];
        foreach (var text in texts.OrderBy(text => text.Text.Baseline))
        {
            if (levels.Count > 0 && IsSameLine(levels[^1][0].Text, text.Text))
            {
                levels[^1].Add(text);
            }
            else
            {
                levels.Add([text]);
            }
        }

        return levels;
    }

    /// <summary>How far a line is below another, in sizes of their letters.</summary>
    public static double Pitch(List<ZoneText> one, List<ZoneText> next) => Pitch(one[0].Text, next[0].Text);

    /// <summary>How far a text is below another, in sizes of their letters.</summary>
    public static double Pitch(PageText one, PageText next) => (next.Baseline - one.Baseline) / Math.Max(one.Size, next.Size);

    /// <summary>Whether texts stand in one line.</summary>
    public static bool IsSameLine(PageText one, PageText other) => Math.Abs(Pitch(one, other)) <= SameLine;

    private static void AddPart(List<List<ZoneText>> levels, ZoneGrid placed, List<ZoneRow> rows)
    {
        if (levels.Count > 1 && placed.TightPitch > 0 && levels.Count(HasAmount) <= 1)
        {
            StackedRows.Add(levels, placed, rows);
        }
        else
        {
            WrappedRows.Add(levels, placed, rows);
        }
    }

    /// <summary>Marks rows between rows with amounts that have none themselves, though they are near enough to belong to them, and are
    /// no label in the first column.</summary>
    private static void MarkUnclear(List<ZoneRow> rows, int first, ZoneGrid placed)
    {
        for (var at = Math.Max(1, first); placed.HasRows && at < rows.Count; at++)
        {
            var (above, row) = (rows[at - 1], rows[at]);
            var isNear = Near(above, row) && above.HasAmount != row.HasAmount;
            if (isNear && !row.HasAmount && row.Texts.TrueForAll(text => text.Column > 0))
            {
                row.IsUnclear = true;
            }

            if (isNear && !above.HasAmount && above.Texts.TrueForAll(text => text.Column > 0) && rows.FindIndex(before => before.HasAmount) is >= 0 and var known && known < at - 1)
            {
                above.IsUnclear = true;
            }
        }
    }

    private static bool Near(ZoneRow above, ZoneRow row)
    {
        var (last, first) = (above.Texts.MaxBy(text => text.Text.Baseline).Text, row.Texts.MinBy(text => text.Text.Baseline).Text);
        return Pitch(last, first) <= Leading;
    }

    private static bool HasAmount(List<ZoneText> level) => level.Exists(text => text.Text.IsAmount);

    /// <summary>Whether a line is one text over several columns: a title within the table, which nothing continues.</summary>
    private static bool IsAcross(List<ZoneText> level, ZoneGrid placed)
        => level is [{ Text: { IsAmount: false } text }]
            && placed.Unruled.Count(column => column.Overlap(text.Left, text.Right) > Across * text.Size) > 1;
}
