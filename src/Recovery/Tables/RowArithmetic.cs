namespace Shisaku.Recovery;

/// <summary>Discovers which rows of a table are the sums of which others: below their parts, or above them.</summary>
/// <remarks>A row is a total where the sums say so in enough columns, or where its label does and some sum agrees or comes
/// near.</remarks>
internal static class RowArithmetic
{
    // How many totals of one look show that sums in a table's only column are no chance.
    private const int LeastAlone = 2;

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
        var taught = Taught(first, rows);
        if (taught.Count > 0 || (!closes && !isLenient && rows.Exists(row => row.IsLabelled && !first.IsTotal(row))))
        {
            var rules = new SumRules(taught, isLenient, KeepsBroken: !closes && !isLenient, KeepsStyled: first.IsAlone);
            first = RowStack.Of(rows, rules);
        }

        return closes ? first.Closed() : [.. first.Sums];
    }

    /// <summary>The first time over. With one column only, a sum may be chance: several of them over rows that look otherwise,
    /// by totals that look alike, are not.</summary>
    private static RowStack First(List<SumRow> rows, bool isLenient)
    {
        var rules = new SumRules([], isLenient);
        if (rows.Count > 0 && rows[0].Values.Length == 1)
        {
            var alone = RowStack.Of(rows, rules with { IsAlone = true });
            var byIndex = rows.ToDictionary(row => row.Index);
            if (alone.Sums.Select(sum => byIndex[sum.Total]).Where(total => !total.IsLabelled).GroupBy(total => total.Style).All(style => style.Count() >= LeastAlone))
            {
                return alone;
            }
        }

        return RowStack.Of(rows, rules);
    }

    /// <summary>The looks of totals over several rows, but for those that most rows which are no totals have too.</summary>
    private static HashSet<string> Taught(RowStack first, List<SumRow> rows)
    {
        var byIndex = rows.ToDictionary(row => row.Index);
        var taught = first.Sums.Where(sum => sum.Parts.Count > 1).Select(sum => byIndex[sum.Total].Style).ToHashSet();
        taught.RemoveWhere(style => first.IsAlone
            ? first.Failures(rows, style) > first.Sums.Count(sum => byIndex[sum.Total].Style == style)
            : rows.Count(row => row.Style == style && !first.IsTotal(row)) > rows.Count(row => row.Style == style) / 2);
        return taught;
    }
}
