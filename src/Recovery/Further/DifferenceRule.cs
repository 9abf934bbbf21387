namespace Shisaku.Recovery;

/// <summary>Finds what the difference column states: this year's amount less last year's, or the other way round.</summary>
internal static class DifferenceRule
{
    /// <summary>The rule that two thirds of the rows obey; null where there is none, or no such column.</summary>
    /// <param name="values">By row: the budget, then the further amounts.</param>
    /// <param name="columns">The further columns.</param>
    public static ColumnSum? Of(long?[][] values, FurtherColumns columns)
    {
        var (previous, difference) = (columns[HeadingWords.Previous] + 1, columns[HeadingWords.Difference] + 1);
        if (previous == 0 || difference == 0)
        {
            return null;
        }

        var forwards = Counted(values, new ColumnSum(difference, [0], [previous], 0, 0));
        var backwards = Counted(values, new ColumnSum(difference, [previous], [0], 0, 0));
        var rule = forwards.Held >= backwards.Held ? forwards : backwards;
        return rule.Held > 0 && rule.Held * 3 >= rule.Tried * 2 ? rule : null;
    }

    private static ColumnSum Counted(long?[][] values, ColumnSum rule)
    {
        var (held, tried) = (0, 0);
        foreach (var row in values)
        {
            if (rule.Residual(row) is { } residual && row[rule.Total] is not 0)
            {
                tried++;
                held += residual == 0 ? 1 : 0;
            }
        }

        return rule with { Held = held, Tried = tried };
    }
}
