namespace Shisaku.Recovery;

/// <summary>Discovers which rows of a table are the sums of which others: below their parts, or above them.</summary>
/// <remarks>Rows are taken one after the other and kept until a total takes the last of them in; the total then stands for
/// them, so that totals of totals are found in the same way. A row is a total where the sums say so in enough columns, or
/// where its label does and some sum agrees.</remarks>
internal sealed class RowArithmetic
{
    private const int LongestRun = 2_000;
    private const int LeastAlone = 2;
    private const int LeastTelling = 100;
    private const int LeastBroken = 3;

    // A total that no sum agrees with is one by its label if its rows come to within so much of it: a half.
    private const int NearTotal = 2;

    private readonly List<SumRow> items = [];
    private readonly Dictionary<int, int> levels = [];
    private readonly List<RowSum> sums = [];
    private readonly HashSet<string> styles;
    private readonly bool isLenient;
    private readonly bool isAlone;
    private readonly bool keepsBroken;
    private readonly bool keepsStyled;

    private RowArithmetic(HashSet<string> styles, bool isLenient, bool isAlone = false, bool keepsBroken = false, bool keepsStyled = false)
    {
        (this.styles, this.isLenient) = (styles, isLenient);
        (this.isAlone, this.keepsBroken, this.keepsStyled) = (isAlone, keepsBroken, keepsStyled);
    }

    /// <summary>The sums of a table's rows, and whether totals stand above what they add up.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isAbove">Whether they do, where a person said so; null where it is to be discovered.</param>
    /// <param name="isLenient">Whether a label and one column are enough, as where a row slid and most columns fail.</param>
    public static (List<RowSum> Sums, bool IsAbove) Discover(List<SumRow> rows, bool? isAbove, bool isLenient = false)
    {
        var below = isAbove is true ? [] : Run(rows, isLenient);
        if (isAbove is false)
        {
            return (below, false);
        }

        var turned = new List<SumRow>(rows);
        turned.Reverse();
        var above = Run(turned, isLenient, closes: true);

        // Labels of totals stand below in nearly all tables; above they must explain clearly more.
        return isAbove is true || Explained(above) > Explained(below) + 1 ? (above, true) : (below, false);
    }

    private static int Explained(List<RowSum> sums) => sums.Sum(sum => sum.Parts.Count > 1 ? sum.Parts.Count : 0);

    /// <summary>Twice over: the totals that sums of several rows show teach how totals look, for those over one row only.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isLenient">As above.</param>
    /// <param name="closes">Whether the rows are turned, and a total of all that is left may close them.</param>
    private static List<RowSum> Run(List<SumRow> rows, bool isLenient, bool closes = false)
    {
        var first = First(rows, isLenient);
        var byIndex = rows.ToDictionary(row => row.Index);
        var ordinary = rows.Where(row => !first.levels.ContainsKey(row.Index)).Select(row => row.Style).ToHashSet();
        var taught = first.sums.Where(sum => sum.Parts.Count > 1).Select(sum => byIndex[sum.Total].Style).ToHashSet();
        taught.RemoveWhere(style => first.isAlone
            ? first.Failures(rows, style) > first.sums.Count(sum => byIndex[sum.Total].Style == style)
            : ordinary.Contains(style) && rows.Count(row => row.Style == style && !first.levels.ContainsKey(row.Index)) > rows.Count(row => row.Style == style) / 2);
        if (taught.Count == 0 && (closes || isLenient || !rows.Exists(row => row.IsLabelled && !first.levels.ContainsKey(row.Index))))
        {
            return closes ? first.Closed() : first.sums;
        }

        var second = new RowArithmetic(taught, isLenient, keepsBroken: !closes && !isLenient, keepsStyled: first.isAlone);
        rows.ForEach(second.Take);
        return closes ? second.Closed() : second.sums;
    }

    /// <summary>The first time over. With one column only, a sum may be chance: several of them over rows that look otherwise,
    /// by totals that look alike, are not.</summary>
    private static RowArithmetic First(List<SumRow> rows, bool isLenient)
    {
        var first = new RowArithmetic([], isLenient, isAlone: rows.Count > 0 && rows[0].Values.Length == 1);
        rows.ForEach(first.Take);
        var byIndex = rows.ToDictionary(row => row.Index);
        if (!first.isAlone || first.sums.Where(sum => !byIndex[sum.Total].IsLabelled).GroupBy(sum => byIndex[sum.Total].Style).All(style => style.Count() >= LeastAlone))
        {
            return first;
        }

        first = new RowArithmetic([], isLenient);
        rows.ForEach(first.Take);
        return first;
    }

    /// <summary>How many rows of a look are no totals though several rows of other looks stand before them.</summary>
    private int Failures(List<SumRow> rows, string style)
    {
        var (failures, before) = (0, 0);
        foreach (var row in rows)
        {
            failures += row.Style == style && before > 1 && !levels.ContainsKey(row.Index) ? 1 : 0;
            before = row.Style == style ? 0 : before + 1;
        }

        return failures;
    }

    /// <summary>The sums of turned rows in printed order. Where totals stand above their parts, the total of everything may still
    /// stand below: labelled as one, it adds up what is left between it and the one before.</summary>
    private List<RowSum> Closed()
    {
        sums.ForEach(sum => sum.Parts.Reverse());
        if (sums.Count > 0)
        {
            var closing = new RowArithmetic([], isLenient, keepsBroken: !isLenient);
            items.Reverse();
            foreach (var row in items)
            {
                closing.levels[row.Index] = levels.GetValueOrDefault(row.Index);
                if (row.IsLabelled && !levels.ContainsKey(row.Index))
                {
                    closing.Take(row);
                }
                else
                {
                    closing.items.Add(row);
                }
            }

            sums.AddRange(closing.sums);
        }

        return sums;
    }

    private void Take(SumRow row)
    {
        var from = Start(row);
        from = from < 0 && (row.IsLabelled ? keepsBroken : keepsStyled && styles.Contains(row.Style)) ? BrokenStart(row) : from;
        if (from < 0)
        {
            items.Add(row);
            return;
        }

        var parts = items.GetRange(from, items.Count - from);
        items.RemoveRange(from, parts.Count);
        items.Add(row);
        levels[row.Index] = parts.Max(part => levels.GetValueOrDefault(part.Index)) + 1;
        sums.Add(new RowSum(row.Index, [.. parts.Select(part => part.Index)], levels[row.Index]));
    }

    /// <summary>The first of the last rows that a row adds up, or -1.</summary>
    private int Start(SumRow row)
    {
        var mayBeTotal = row.IsLabelled || styles.Contains(row.Style);
        var (best, bestHeld) = (-1, 0);
        var left = (long?[])row.Values.Clone();
        for (var at = items.Count - 1; at >= 0 && items.Count - at <= LongestRun; at--)
        {
            for (var column = 0; column < left.Length; column++)
            {
                left[column] -= items[at].Values[column];
            }

            var parts = items.Count - at;
            var (held, failed) = Judge(row, left, mayBeTotal ? parts : 0);
            var several = parts > 1;
            var isTotal = mayBeTotal ? held > 0 && (held >= failed || (isLenient && row.IsLabelled))
                : several && failed == 0 && (held > 1 || (held == 1 && isAlone && IsOver(row, at)));
            if (isTotal && (held > bestHeld || (isLenient && held == bestHeld)))
            {
                (best, bestHeld) = (at, held);
                if (failed == 0)
                {
                    break;
                }
            }
        }

        return best;
    }

    /// <summary>Whether a row's only number is large enough to tell and all rows that it would add up look otherwise.</summary>
    private bool IsOver(SumRow row, int from) =>
        Math.Abs(row.Values[0] ?? 0) >= LeastTelling && items.FindIndex(from, item => item.Style == row.Style) < 0;

    /// <summary>Where a row says by its label that it is a total, or by its look as others do, and no sum agrees, as where a row
    /// is lost or an amount misread: what stands right before it on one level, if it comes near the total; or -1.</summary>
    private int BrokenStart(SumRow row)
    {
        var isStyled = !row.IsLabelled;
        var from = items.Count;
        var level = from > 0 ? Math.Min(1, levels.GetValueOrDefault(items[^1].Index)) : 0;
        var left = (long?[])row.Values.Clone();
        while (from > 0 && items.Count - from < LongestRun
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

        var isTotal = isStyled ? items.Count > from && far == 0 : items.Count - from >= LeastBroken && near > far;
        return isTotal ? from : -1;
    }

    /// <summary>In how many columns nothing is left of a total that states something, and in how many something is; where a
    /// label says that it is a total, no more than rounding leaves counts as nothing.</summary>
    private static (int Held, int Failed) Judge(SumRow row, long?[] left, int rounded)
    {
        var (held, failed) = (0, 0);
        for (var column = 0; column < left.Length; column++)
        {
            if (left[column] is null)
            {
                continue; // a damaged number says nothing
            }

            if (left[column] == 0 || (row.Values[column] is { } stated && ColumnArithmetic.IsRounded(left[column]!.Value, stated, rounded)))
            {
                held += row.Values[column] is { } value && value != 0 ? 1 : 0;
            }
            else
            {
                failed++;
            }
        }

        return (held, failed);
    }
}
