namespace Shisaku.Recovery;

/// <summary>Finds what a total is the total of where no sum agrees, as where a row is lost or an amount misread.</summary>
internal static class BrokenTotal
{
    private const int LeastParts = 3;

    // Its rows must come to within so much of it: a half.
    private const int NearTotal = 2;

    /// <summary>The first of the rows right before it on one level, if they come near the total; or -1.</summary>
    /// <param name="row">The row that says by its label that it is a total, or by its look, as others do.</param>
    /// <param name="items">What stands before it.</param>
    /// <param name="levels">The levels of the totals among them.</param>
    /// <param name="styles">The looks of totals.</param>
    public static int Start(SumRow row, List<SumRow> items, Dictionary<int, int> levels, HashSet<string> styles)
    {
        var isStyled = !row.IsLabelled;
        var from = items.Count;
        var level = from > 0 ? Math.Min(1, levels.GetValueOrDefault(items[^1].Index)) : 0;
        var left = (long?[])row.Values.Clone();
        while (from > 0 && items.Count - from < RowStack.LongestRun
            && (isStyled ? !items[from - 1].IsLabelled && !styles.Contains(items[from - 1].Style) : Math.Min(1, levels.GetValueOrDefault(items[from - 1].Index)) == level))
        {
            from--;
            for (var column = 0; column < left.Length; column++)
            {
                left[column] -= items[from].Values[column];
            }
        }

        var (near, far) = (0, 0);
        for (var column = 0; column < left.Length; column++)
        {
            if (row.Values[column] is { } stated && stated != 0 && left[column] is { } rest)
            {
                var isNear = Math.Abs(rest) <= Math.Abs(stated) / NearTotal;
                (near, far) = isNear ? (near + 1, far) : (near, far + 1);
            }
        }

        var isTotal = isStyled ? items.Count > from && far == 0 : items.Count - from >= LeastParts && near > far;
        return isTotal ? from : -1;
    }
}
