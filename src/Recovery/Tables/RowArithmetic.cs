namespace Shisaku.Recovery;

/// <summary>Discovers which rows of a table are the sums of which others: below their parts, or above them.</summary>
/// <remarks>Rows are taken one after the other and kept until a total takes the last of them in; the total then stands for
/// them, so that totals of totals are found in the same way. A row is a total where the sums say so in enough columns, or
/// where its label does and some sum agrees.</remarks>
internal sealed class RowArithmetic
{
    private const int LongestRun = 2_000;

    private readonly List<SumRow> items = [];
    private readonly Dictionary<int, int> levels = [];
    private readonly List<RowSum> sums = [];
    private readonly HashSet<string> styles;
    private readonly bool isLenient;

    // By column: whether no row has an amount below zero, so that what is left of a total can only become less.
    private readonly bool[] isFalling;

    private RowArithmetic(List<SumRow> rows, HashSet<string> styles, bool isLenient)
    {
        (this.styles, this.isLenient) = (styles, isLenient);
        isFalling = new bool[rows.Count == 0 ? 0 : rows[0].Values.Length];
        for (var column = 0; column < isFalling.Length; column++)
        {
            isFalling[column] = rows.TrueForAll(row => row.Values[column] is not < 0);
        }
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
        var above = Run(turned, isLenient);
        foreach (var sum in above)
        {
            sum.Parts.Reverse();
        }

        // Labels of totals stand below in nearly all tables; above they must explain clearly more.
        return isAbove is true || Explained(above) > Explained(below) + 1 ? (above, true) : (below, false);
    }

    private static int Explained(List<RowSum> sums) => sums.Sum(sum => sum.Parts.Count > 1 ? sum.Parts.Count : 0);

    /// <summary>Twice over: the totals that sums of several rows show teach how totals look, for those over one row only.</summary>
    private static List<RowSum> Run(List<SumRow> rows, bool isLenient)
    {
        var first = new RowArithmetic(rows, [], isLenient);
        rows.ForEach(first.Take);
        var byIndex = rows.ToDictionary(row => row.Index);
        var ordinary = rows.Where(row => !first.levels.ContainsKey(row.Index)).Select(row => row.Style).ToHashSet();
        var taught = first.sums.Where(sum => sum.Parts.Count > 1).Select(sum => byIndex[sum.Total].Style).ToHashSet();
        taught.ExceptWith(ordinary.Where(style => rows.Count(row => row.Style == style && !first.levels.ContainsKey(row.Index)) > rows.Count(row => row.Style == style) / 2));
        if (taught.Count == 0)
        {
            return first.sums;
        }

        var second = new RowArithmetic(rows, taught, isLenient);
        rows.ForEach(second.Take);
        return second.sums;
    }

    private void Take(SumRow row)
    {
        var from = Start(row);
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

            if (IsHopeless(row, left, mayBeTotal))
            {
                break;
            }

            var parts = items.Count - at;
            var (held, failed) = Judge(row, left, mayBeTotal ? parts : 0);
            var several = parts > 1;
            var isTotal = mayBeTotal ? held > 0 && (held >= failed || (isLenient && row.IsLabelled)) : several && failed == 0 && held > 1;
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

    /// <summary>Whether no further row can leave nothing of a total: in any column where all must hold, else in none.</summary>
    private bool IsHopeless(SumRow row, long?[] left, bool mayBeTotal)
    {
        var hopeful = false;
        for (var column = 0; column < left.Length; column++)
        {
            // Rounding allows less than one for each part.
            var isOver = isFalling[column] && left[column] < (mayBeTotal ? -LongestRun : 0);
            if (isOver && !mayBeTotal)
            {
                return true;
            }

            hopeful |= left[column] is not null && !isOver && row.Values[column] is not 0; // nothing stated can't be held
        }

        return !hopeful;
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
