namespace Shisaku.Reading;

/// <summary>Finds columns where no rule parts them: by the gaps that run through nearly all lines, and by the right edges
/// of amounts where there is no such gap.</summary>
internal static class ColumnFinder
{
    private const double Step = 0.5;
    private const int MostSteps = 20_000;
    private const double NarrowestGap = 2;

    /// <summary>Of so many lines one may run across a gap.</summary>
    private const int OneAcross = 25;

    /// <summary>Of so many lines one may run across a gap with a blank between two words.</summary>
    private const int OneBlankAcross = 8;

    /// <summary>The columns from left to right; a single one where the lines show no table.</summary>
    public static List<PageColumn> Find(List<List<TextSpan>> lines)
    {
        var parted = lines.FindAll(line => line.Count > 1);
        var left = lines.Count == 0 ? 0 : lines.Min(line => line[0].Left);
        var right = lines.Count == 0 ? 0 : lines.Max(line => line[^1].Right);
        if (parted.Count < 2 || parted.Count * 4 < lines.Count || !((right - left) / Step < MostSteps))
        {
            return [new(left, right)];
        }

        // A line of one text may be a title: it tells nothing, unless it is an amount.
        var telling = lines.FindAll(line => line.Count > 1 || line[0].IsAmount);
        var columns = BetweenGaps(Filled(telling, parted.Count, left, right), 0, left);
        Absorb(columns, telling);
        AddAside(columns, lines, left, right);
        return [.. columns.SelectMany(column => ByLeftEdges(column, telling)).SelectMany(column => ByRightEdges(column, telling))];
    }

    /// <summary>1 where too many lines have a text for a gap to be there.</summary>
    /// <remarks>Texts of neighbouring columns that stand near one another look like one text, with a blank at the gap.</remarks>
    private static int[] Filled(List<List<TextSpan>> lines, int parted, double left, double right)
    {
        var texts = Covered(lines, left, right);
        var words = Covered(lines.ConvertAll(line => line.SelectMany(Words).ToList()), left, right);
        for (var at = 0; at < texts.Length; at++)
        {
            texts[at] = words[at] > parted / OneAcross || texts[at] > Math.Max(parted / OneAcross, parted / OneBlankAcross) ? 1 : 0;
        }

        return texts;
    }

    private static IEnumerable<TextSpan> Words(TextSpan span)
        => span.Words.Count == 0 ? [span]
            : span.Words.Select(word => new TextSpan(word.Left, word.Right, span.IsAmount, []));

    private static int[] Covered(List<List<TextSpan>> lines, double left, double right)
    {
        var covered = new int[(int)((right - left) / Step) + 2];
        foreach (var span in lines.SelectMany(line => line))
        {
            covered[(int)((span.Left - left) / Step)]++;
            covered[Math.Min(covered.Length - 1, (int)((span.Right - left) / Step) + 1)]--;
        }

        for (var at = 1; at < covered.Length; at++)
        {
            covered[at] += covered[at - 1];
        }

        return covered;
    }

    private static List<PageColumn> BetweenGaps(int[] covered, int across, double left)
    {
        List<PageColumn> columns = [];
        for (var at = 0; at < covered.Length; at++)
        {
            if (covered[at] <= across)
            {
                continue;
            }

            var start = at;
            while (at < covered.Length && covered[at] > across)
            {
                at++;
            }

            var column = new PageColumn(left + (start * Step), left + (at * Step));
            if (columns.Count > 0 && column.Left - columns[^1].Right < NarrowestGap)
            {
                columns[^1] = columns[^1].With(column);
            }
            else
            {
                columns.Add(column);
            }
        }

        return columns;
    }

    /// <summary>Lets no column stand that hardly any line has a text in, where many lines have.</summary>
    private static void Absorb(List<PageColumn> columns, List<List<TextSpan>> lines)
    {
        for (var at = columns.Count - 1; at > 0; at--)
        {
            var texts = lines.Sum(line => line.Count(span => columns[at].Overlap(span.Left, span.Right) > (span.Right - span.Left) / 2));
            if (texts == 0)
            {
                columns.RemoveAt(at);
            }
        }
    }

    /// <summary>Adds the column of labels that stand alone in their lines, wrapped above and below their amounts.</summary>
    private static void AddAside(List<PageColumn> columns, List<List<TextSpan>> lines, double left, double right)
    {
        var aside = lines.FindAll(line => line.Count == 1 && !line[0].IsAmount
            && columns.TrueForAll(column => column.Overlap(line[0].Left, line[0].Right) < -NarrowestGap));
        if (aside.Count > 1)
        {
            columns.AddRange(BetweenGaps(Covered(aside, left, right), 0, left));
            columns.Sort((one, other) => one.Left.CompareTo(other.Left));
        }
    }

    /// <summary>Parts a column where many texts begin at one place that none runs over: what fills the column before leaves no gap.</summary>
    private static IEnumerable<PageColumn> ByLeftEdges(PageColumn column, List<List<TextSpan>> lines)
    {
        var held = lines.SelectMany(line => line.Where(span => column.Overlap(span.Left, span.Right) > 0)).ToList();
        foreach (var left in TextEdges.Frequent(held.ConvertAll(span => span.Left), held.Count))
        {
            if (left > column.Left + NarrowestGap && left < column.Right
                && !held.Exists(span => span.Left < left - TextEdges.Slack && span.Right > left + TextEdges.Slack))
            {
                yield return column with { Right = held.Where(span => span.Right <= left + TextEdges.Slack).Max(span => span.Right) };
                column = column with { Left = left };
            }
        }

        yield return column;
    }

    /// <summary>Parts a column in which lines have several amounts: each of these ends at its own column's edge.</summary>
    private static List<PageColumn> ByRightEdges(PageColumn column, List<List<TextSpan>> lines)
    {
        var held = lines.ConvertAll(line => line.FindAll(span => span.IsAmount && column.Overlap(span.Left, span.Right) > 0));
        if (held.Count(line => line.Count > 1) * 4 < held.Count(line => line.Count > 0))
        {
            return [column];
        }

        List<PageColumn> parts = [];
        var edges = held.SelectMany(line => line).Select(span => span.Right).Order().ToList();
        for (int start = 0, end; start < edges.Count; start = end)
        {
            end = start + 1;
            while (end < edges.Count && edges[end] - edges[end - 1] <= NarrowestGap)
            {
                end++;
            }

            if (end - start > 1)
            {
                parts.Add(new(parts.Count == 0 ? column.Left : parts[^1].Right + 0.1, edges[end - 1]));
            }
        }

        if (parts.Count > 0)
        {
            parts[^1] = parts[^1] with { Right = Math.Max(parts[^1].Right, column.Right) };
        }

        return parts.Count > 1 ? parts : [column];
    }
}
