namespace Shisaku.Reading;

/// <summary>Finds which columns a text is the common heading of, where no rule tells: they have headings below it, none beside it, and
/// it stands in their middle.</summary>
internal static class CommonHeading
{
    // How far it may be off the middle, in parts of the columns' width.
    private const double OffMiddle = 0.15;

    /// <summary>The first and the last column; null where a text is no such heading.</summary>
    /// <param name="text">The text.</param>
    /// <param name="texts">All texts of the heading.</param>
    /// <param name="placed">The table.</param>
    public static (int First, int Last)? Over(ZoneText text, List<ZoneText> texts, ZoneGrid placed)
    {
        var below = Range(text, placed, column => FirstBelow(column, text, texts) is not null);
        if (below is not { } all)
        {
            return null;
        }

        if (IsInMiddle(text, all, placed.Unruled))
        {
            return all;
        }

        // The columns beside may have headings that begin as low: then those of one line count, unless the text is one line of several.
        var next = FirstBelow(text.Column, text, texts)!;
        return LooseRows.Pitch(text.Text, next) <= placed.TightPitch
            || Range(text, placed, column => FirstBelow(column, text, texts) is { } first && LooseRows.IsSameLine(first, next)) is not { } level
                ? null
                : Within(level, text.Column).Where(range => IsInMiddle(text, range, placed.Unruled))
                    .OrderBy(range => OffBy(text, range, placed.Unruled)).Select(range => ((int, int)?)range).FirstOrDefault();
    }

    /// <summary>The columns around a text's own, of which a condition holds; null where it does not hold of two.</summary>
    private static (int First, int Last)? Range(ZoneText text, ZoneGrid placed, Predicate<int> holds)
    {
        var (first, last) = (text.Column, text.Column);
        while (first > 0 && holds(first - 1))
        {
            first--;
        }

        while (last + 1 < placed.Unruled.Count && holds(last + 1))
        {
            last++;
        }

        return first < last && holds(text.Column) ? (first, last) : null;
    }

    /// <summary>The first text of a column below a text that has none beside it there; else null.</summary>
    private static PageText? FirstBelow(int column, ZoneText text, List<ZoneText> texts)
    {
        var first = texts.Where(other => other.Column == column && other.Text != text.Text).Select(other => other.Text).MinBy(other => other.Baseline);
        return first is not null && first.Baseline > text.Text.Baseline + (text.Text.Size / 2) ? first : null;
    }

    private static IEnumerable<(int First, int Last)> Within((int First, int Last) range, int column)
        => from first in Enumerable.Range(range.First, column - range.First + 1)
           from last in Enumerable.Range(column, range.Last - column + 1)
           where first < last
           select (first, last);

    private static bool IsInMiddle(ZoneText text, (int First, int Last) range, List<PageColumn> columns)
        => OffBy(text, range, columns) <= OffMiddle * (columns[range.Last].Right - columns[range.First].Left);

    private static double OffBy(ZoneText text, (int First, int Last) range, List<PageColumn> columns)
        => Math.Abs(text.Text.Left + text.Text.Right - columns[range.First].Left - columns[range.Last].Right) / 2;
}
