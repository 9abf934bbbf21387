namespace Shisaku.Reading;

/// <summary>The grids met so far, so that a table that goes on over pages keeps its columns.</summary>
internal sealed class GridBook
{
    // Pages to the left and to the right are bound at other sides, and a page may be scanned or placed a little off.
    private const double FarthestShift = 60;
    private const double Slack = 3;
    private const int Remembered = 32;

    private readonly List<ColumnGrid> ruled = [];
    private readonly List<ColumnGrid> unruled = [];

    /// <summary>All grids.</summary>
    public IEnumerable<ColumnGrid> All => ruled.Concat(unruled);

    /// <summary>The grid of ruled edges, and how far it is to the left of where they are now.</summary>
    public (ColumnGrid Grid, double Shift) Ruled(double[] edges)
    {
        for (var at = ruled.Count - 1; at >= Math.Max(0, ruled.Count - Remembered); at--)
        {
            var known = ruled[at].Edges;
            if (known.Length == edges.Length)
            {
                var shift = edges[0] - known[0];
                if (Math.Abs(shift) <= FarthestShift && !edges.Where((edge, index) => Math.Abs(edge - known[index] - shift) > Slack).Any())
                {
                    return (ruled[at], shift);
                }
            }
        }

        ruled.Add(new(edges));
        return (ruled[^1], 0);
    }

    /// <summary>The grid of columns that no rule parts, found in lines.</summary>
    public ColumnGrid Unruled(List<PageColumn> columns, List<List<TextSpan>> lines)
    {
        for (var at = unruled.Count - 1; at >= Math.Max(0, unruled.Count - Remembered); at--)
        {
            if (!AreAlike(unruled[at].Unruled, columns))
            {
                continue;
            }

            if (Continued(unruled[at].Unruled, columns) is { } both)
            {
                unruled[at].Unruled.Clear();
                unruled[at].Unruled.AddRange(both);
                return unruled[at];
            }

            if (unruled[at].TryJoin(lines))
            {
                return unruled[at];
            }
        }

        unruled.Add(new(columns));
        return unruled[^1];
    }

    /// <summary>The columns of both where they are the same, and some are blank on one of the pages; else null.</summary>
    private static List<PageColumn>? Continued(List<PageColumn> known, List<PageColumn> columns)
    {
        List<PageColumn> both = [];
        foreach (var column in known.Concat(columns).OrderBy(column => column.Left).ThenBy(column => column.Right))
        {
            if (both.Count > 0 && both[^1].Overlap(column.Left, column.Right) > 0)
            {
                both[^1] = both[^1].With(column);
            }
            else
            {
                both.Add(column);
            }
        }

        // Where two columns of either have become one, the tables differ.
        return Distinct(known, both) && Distinct(columns, both) ? both : null;
    }

    private static bool AreAlike(List<PageColumn> known, List<PageColumn> columns)
    {
        var alike = columns.Count(column => known.Exists(other =>
            Math.Abs(other.Left - column.Left) <= Slack || Math.Abs(other.Right - column.Right) <= Slack));
        return alike * 2 >= columns.Count && alike * 2 >= known.Count;
    }

    private static bool Distinct(List<PageColumn> columns, List<PageColumn> both)
        => columns.Select(column => both.FindIndex(other => other.Overlap(column.Left, column.Right) > 0)).Distinct().Count() == columns.Count;
}
