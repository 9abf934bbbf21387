namespace Shisaku.Publishing;

/// <summary>How large a table is set: paper, size of the letters, widths of the columns.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="Size">The size of the letters, in points.</param>
/// <param name="Widths">The widths of the columns, in points.</param>
internal sealed record TableMeasures(Paper Paper, double Size, double[] Widths)
{
    /// <summary>Between a rule and the text beside it, in thousandths of the size.</summary>
    public const int Padding = 250;

    // A size that can be read without a glass comes before A4, the usual paper.
    private const double LargestSize = 9, SmallestOnA4 = 6, SmallestOnA3 = 5, SmallestForComfort = 7.5, Step = 0.5;
    private const int ComfortableName = 13_000;

    /// <summary>The left edge of a column, from the table's own.</summary>
    public double LeftOf(int column) => Widths.Take(column).Sum();

    /// <summary>The width of so many columns.</summary>
    public double WidthOf(int column, int columns) => Widths.Skip(column).Take(columns).Sum();

    /// <summary>How wide a text may be in so many columns, in thousandths of the size.</summary>
    public int TextWidth(int column, int columns) => (int)(WidthOf(column, columns) / Size * 1000) - (2 * Padding) + 1;

    /// <summary>The largest size at which every number, mark and term stands in one line; on A3 where A4 is too small for it.</summary>
    public static TableMeasures Of(PrintedTable table, ITextRuler ruler)
    {
        var needs = ColumnNeeds.Of(table, ruler);
        var name = table.LabelColumn;

        // Letters a little smaller are read more easily than names in a column of a few letters.
        var comfort = Math.Max(0, Math.Min(needs[name].Liked, ComfortableName) - needs[name].Least);
        for (var size = LargestSize; size >= SmallestForComfort; size -= Step)
        {
            if ((needs.Sum(need => need.Least) + comfort) * size / 1000 <= Paper.A4.BodyWidth)
            {
                return new TableMeasures(Paper.A4, size, Shared(needs, size, Paper.A4.BodyWidth, name));
            }
        }

        foreach (var (paper, smallest) in new[] { (Paper.A4, SmallestOnA4), (Paper.A3, SmallestOnA3) })
        {
            for (var size = LargestSize; size >= smallest; size -= Step)
            {
                if (needs.Sum(need => need.Least) * size / 1000 <= paper.BodyWidth)
                {
                    return new TableMeasures(paper, size, Shared(needs, size, paper.BodyWidth, name));
                }
            }
        }

        // Nothing is cut off: letters become as small as they must.
        var fitting = Paper.A3.BodyWidth * 1000 / needs.Sum(need => need.Least);
        return new TableMeasures(Paper.A3, fitting, Shared(needs, fitting, Paper.A3.BodyWidth, name));
    }

    /// <summary>Every column gets what it needs at least, of the rest a share of what it would like besides, then of what makes it
    /// roomy; names get what is left.</summary>
    private static double[] Shared(List<ColumnNeeds> needs, double size, double width, int name)
    {
        var rest = width - (needs.Sum(need => need.Least) * size / 1000);
        var liked = Share(needs.Sum(need => need.Liked - need.Least), rest);
        rest -= needs.Sum(need => need.Liked - need.Least) * liked * size / 1000;
        var roomy = Share(needs.Sum(need => need.Roomy - need.Liked), rest);
        double[] widths =
        [
            .. needs.Select(need => Math.Floor(
                (need.Least + ((need.Liked - need.Least) * liked) + ((need.Roomy - need.Liked) * roomy)) * size / 10) / 100),
        ];
        widths[name] += Math.Floor(Math.Max(0, width - widths.Sum()) * 100) / 100;
        return widths;

        double Share(int wanted, double there) => Math.Clamp(there / (Math.Max(1, wanted) * size / 1000), 0, 1);
    }
}
