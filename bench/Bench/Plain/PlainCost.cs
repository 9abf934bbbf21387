using Google.OrTools.Sat;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The change of a reading of the whole list as numbers of a <see cref="PlainModel"/>: the first is minimised first.</summary>
/// <remarks>The kinds of <see cref="Change"/> in their order, and last the number of broken sums: of two readings that change as
/// much, one says what row is missing and the other only that sums are broken; the one that explains is meant.</remarks>
internal sealed class PlainCost(PlainModel plain)
{
    /// <summary>What readings, broken sums and missing rows weigh together.</summary>
    public LinearExpr Weight { get; } = LinearExpr.Sum(
    [
        plain.SumOf(reading => reading.Change.Weight),
        Change.BrokenSum.Weight * LinearExpr.Sum(plain.BrokenSums),
        Change.BrokenSum.Weight * LinearExpr.Sum(plain.BrokenTwins),
        Change.LostRow.Weight * LinearExpr.Sum(plain.Losts.Where(lost => lost is not null).Select(lost => lost!.IsLost)),
    ]);

    /// <summary>The other kinds as one number, given the weight: a kind counts more than all later ones together.</summary>
    public LinearExpr Rest(int weight) => Weighed(weight).Number;

    /// <summary>Allows no change above that of a weight and a rest.</summary>
    public void Limit(long weight, long rest)
    {
        var (other, unit) = Weighed((int)weight);
        plain.Model.Add(Weight <= weight);
        plain.Model.Add((unit * Weight) + other <= (unit * weight) + rest);
    }

    /// <remarks>Amounts are only mended, and digits only changed, where that is weighed; so the weight bounds them.</remarks>
    private (LinearExpr Number, long Unit) Weighed(int weight)
    {
        (Func<RowReading, long> Part, long Most)[] kinds =
        [
            (reading => reading.Change.Mended, weight),
            (reading => reading.Change.Digits, weight * Most(reading => reading.Change.Digits)),
            (reading => reading.Change.RowsOff, plain.Rows.Length),
            (reading => reading.Change.CellsMoved, plain.Rows.Length * Most(reading => reading.Change.CellsMoved)),
            (reading => reading.Change.Unusual, weight * Most(reading => reading.Change.Unusual)),
        ];
        var unit = (long)weight + 1;
        var parts = new List<LinearExpr> { LinearExpr.Sum(plain.BrokenSums.Concat(plain.BrokenTwins)) };
        foreach (var (part, most) in kinds.Reverse())
        {
            var scale = unit;
            parts.Add(plain.SumOf(reading => scale * part(reading)));
            unit *= most + 1;
        }

        return (LinearExpr.Sum(parts), unit);
    }

    private long Most(Func<RowReading, long> part) => plain.Rows.SelectMany(row => row).Max(part);
}
