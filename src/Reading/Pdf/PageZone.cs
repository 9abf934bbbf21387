namespace Shisaku.Reading;

/// <summary>A part of a page, over its whole width: one that rules stand in, which is a table or tables side by side, or one
/// between such.</summary>
/// <param name="Page">The page.</param>
/// <param name="Lines">The lines of text in it.</param>
/// <param name="Edges">The edges between its columns that are ruled.</param>
/// <param name="Lying">The rules that lie in it.</param>
internal sealed record PageZone(
    PageInk Page, List<List<PageText>> Lines, List<TableEdge> Edges, List<PageRule> Lying)
{
    // Between lines of text, in sizes of its letters: a gap this high ends a table that no rule holds together.
    private const double BlockGap = 3;
    private const double UsualGaps = 1.6;
    private const int FewGaps = 4;

    /// <summary>How far from its texts the rules lie that close a zone.</summary>
    private const double LyingNear = 2 * PageRule.Slack;

    // A frame is much higher than what it holds, and has room for a title, or for more than one table.
    private const double FramePart = 0.85;
    private const double FrameRoom = 30;

    /// <summary>The zones of a page from top to bottom.</summary>
    public static IEnumerable<PageZone> Of(PageInk page)
    {
        var ranges = Ranges(page.Standing);
        var next = 0;
        foreach (var (top, bottom) in ranges)
        {
            var first = page.Lines.FindIndex(next, line => line[0].Middle > top);
            first = first < 0 ? page.Lines.Count : first;
            var end = page.Lines.FindIndex(first, line => line[0].Middle > bottom);
            end = end < 0 ? page.Lines.Count : end;
            if (end == first)
            {
                continue;
            }

            first = WithHeading(page, next, first, top);
            foreach (var block in Blocks(page, next, first))
            {
                yield return block;
            }

            var standing = page.Standing.FindAll(rule => rule.To > top && rule.From < bottom);
            var start = Math.Min(top, page.Lines[first][0].Top);
            yield return new(page, page.Lines[first..end], TableEdge.Of(standing), LyingIn(page, start, bottom));
            next = end;
        }

        foreach (var block in Blocks(page, next, page.Lines.Count))
        {
            yield return block;
        }
    }

    /// <summary>From where to where rules stand, but for those of a frame around tables.</summary>
    private static List<(double Top, double Bottom)> Ranges(List<PageRule> standing)
    {
        var ranges = Covered(standing);
        if (ranges.Count == 0)
        {
            return ranges;
        }

        var longest = standing.Max(rule => rule.Length);
        var within = standing.FindAll(rule => rule.Length < FramePart * longest);
        var inner = Covered(within);
        var isFrame = TableEdge.Of(standing.FindAll(rule => rule.Length >= FramePart * longest)).Count <= 2
            && inner.Count > 0 && inner.Sum(range => range.Bottom - range.Top) < FramePart * longest
            && (inner.Count > 1 || inner[0].Top > standing.MaxBy(rule => rule.Length).From + FrameRoom);
        return isFrame ? inner : ranges;
    }

    private static List<(double Top, double Bottom)> Covered(List<PageRule> standing)
    {
        List<(double Top, double Bottom)> ranges = [];
        foreach (var rule in standing.OrderBy(rule => rule.From))
        {
            if (ranges.Count > 0 && rule.From <= ranges[^1].Bottom + PageRule.Slack)
            {
                ranges[^1] = (ranges[^1].Top, Math.Max(ranges[^1].Bottom, rule.To));
            }
            else
            {
                ranges.Add((rule.From, rule.To));
            }
        }

        return ranges;
    }

    /// <summary>Where a table begins that stands open above its rules: with the lines of its heading.</summary>
    private static int WithHeading(PageInk page, int from, int first, double top)
    {
        if (page.Lying.Exists(rule => Math.Abs(rule.At - top) <= 2 * PageRule.Slack && rule.Length > page.Turn.TurnedWidth / 4))
        {
            return first;
        }

        while (first > from && page.Lines[first - 1].Count > 1
            && page.Lines[first][0].Baseline - page.Lines[first - 1][0].Baseline < BlockGap * page.Lines[first][0].Size)
        {
            first--;
        }

        return first;
    }

    private static List<PageRule> LyingIn(PageInk page, double top, double bottom)
        => page.Lying.FindAll(rule => rule.At >= top - LyingNear && rule.At <= bottom + LyingNear);

    private static IEnumerable<PageZone> Blocks(PageInk page, int from, int to)
    {
        // A table may be set so wide that all its gaps are high.
        var gaps = Enumerable.Range(from, Math.Max(0, to - from)).Skip(1).Select(at => Gap(page, at)).Order().ToList();
        var usual = gaps.Count >= FewGaps ? UsualGaps * gaps[gaps.Count / 2] : 0;
        for (int start = from, end; start < to; start = end)
        {
            end = start + 1;
            while (end < to && Gap(page, end)
                < Math.Max(usual, BlockGap * Math.Max(page.Lines[end][0].Size, page.Lines[end - 1][0].Size)))
            {
                end++;
            }

            yield return new(page, page.Lines[start..end], [], LyingIn(page, page.Lines[start][0].Top, page.Lines[end - 1][0].Bottom));
        }
    }

    private static double Gap(PageInk page, int at) => page.Lines[at][0].Top - page.Lines[at - 1][0].Bottom;
}
