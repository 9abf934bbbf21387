namespace Shisaku.Recovery;

/// <summary>The rows of a table, taken one after the other and kept until a total takes the last of them in; the total then
/// stands for them, so that totals of totals are found in the same way.</summary>
internal sealed class RowStack
{
    /// <summary>The longest run of rows that one total is tried over.</summary>
    public const int LongestRun = 2_000;

    private const int LeastTelling = 100;

    private readonly List<SumRow> items = [];
    private readonly Dictionary<int, int> levels = [];
    private readonly List<RowSum> sums = [];
    private readonly SumRules rules;

    // By column: whether no row has an amount below zero, so that what is left of a total can only become less.
    private readonly bool[] isFalling;

    private RowStack(SumRules rules, bool[] isFalling) => (this.rules, this.isFalling) = (rules, isFalling);

    /// <summary>The totals found, in the order of the rows.</summary>
    public IReadOnlyList<RowSum> Sums => sums;

    /// <inheritdoc cref="SumRules.IsAlone"/>
    public bool IsAlone => rules.IsAlone;

    /// <summary>Takes all rows.</summary>
    public static RowStack Of(List<SumRow> rows, SumRules rules)
    {
        var isFalling = new bool[rows.Count == 0 ? 0 : rows[0].Values.Length];
        for (var column = 0; column < isFalling.Length; column++)
        {
            isFalling[column] = rows.TrueForAll(row => row.Values[column] is not < 0);
        }

        var stack = new RowStack(rules, isFalling);
        rows.ForEach(stack.Take);
        return stack;
    }

    /// <summary>Whether a row was found to be a total.</summary>
    public bool IsTotal(SumRow row) => levels.ContainsKey(row.Index);

    /// <summary>How many rows of a look are no totals though several rows of other looks stand before them.</summary>
    public int Failures(List<SumRow> rows, string style)
    {
        var (failures, before) = (0, 0);
        foreach (var row in rows)
        {
            failures += row.Style == style && before > 1 && !IsTotal(row) ? 1 : 0;
            before = row.Style == style ? 0 : before + 1;
        }

        return failures;
    }

    /// <summary>The sums of turned rows in printed order. Where totals stand above their parts, the total of everything may still
    /// stand below: labelled as one, it adds up what is left between it and the one before.</summary>
    public List<RowSum> Closed()
    {
        sums.ForEach(sum => sum.Parts.Reverse());
        if (sums.Count == 0)
        {
            return sums;
        }

        var closing = new RowStack(new SumRules([], rules.IsLenient, KeepsBroken: !rules.IsLenient), isFalling);
        items.Reverse();
        foreach (var row in items)
        {
            closing.levels[row.Index] = levels.GetValueOrDefault(row.Index);
            if (row.IsLabelled && !IsTotal(row))
            {
                closing.Take(row);
            }
            else
            {
                closing.items.Add(row);
            }
        }

        return [.. sums, .. closing.sums];
    }

    private void Take(SumRow row)
    {
        var from = Start(row);
        if (from < 0 && (row.IsLabelled ? rules.KeepsBroken : rules.KeepsStyled && rules.Styles.Contains(row.Style)))
        {
            from = BrokenTotal.Start(row, items, levels, rules.Styles);
        }

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
        var mayBeTotal = row.IsLabelled || rules.Styles.Contains(row.Style);
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
            var (held, failed) = TotalJudgement.Judge(row, left, mayBeTotal ? parts : 0);
            var isTotal = mayBeTotal ? held > 0 && (held >= failed || (rules.IsLenient && row.IsLabelled))
                : parts > 1 && failed == 0 && (held > 1 || (held == 1 && IsAlone && IsOver(row, at)));
            if (isTotal && (held > bestHeld || (rules.IsLenient && held == bestHeld)))
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

    /// <summary>Whether no further row can leave nothing of a total: in any column where all must hold, else in none.</summary>
    private bool IsHopeless(SumRow row, long?[] left, bool mayBeTotal)
    {
        var hopeful = false;
        for (var column = 0; column < left.Length; column++)
        {
            // Rounding allows less than one for each part.
            var isBelow = isFalling[column] && left[column] < (mayBeTotal ? -LongestRun : 0);
            if (isBelow && !mayBeTotal)
            {
                return true;
            }

            hopeful |= left[column] is not null && !isBelow && row.Values[column] is not 0; // nothing stated can't be held
        }

        return !hopeful;
    }
}
