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

    /// <summary>A weight that is always enough: every row as it reads best by itself, every sum left broken.</summary>
    public long Enough => plain.Rows.Sum(row => row.Min(reading => reading.Change.Weight))
        + (Change.BrokenSum.Weight * (plain.BrokenSums.Count + plain.BrokenTwins.Count));

    /// <summary>The whole change as one number, given that the weight is not above <paramref name="most"/>: a kind counts more
    /// than all later ones together.</summary>
    public LinearExpr Whole(long most)
    {
        var (rest, unit) = Rest(most);
        return (unit * Weight) + rest;
    }

    /// <summary>Allows no weight above <paramref name="weight"/> and no change above <paramref name="whole"/>.</summary>
    public void Limit(long weight, long whole)
    {
        plain.Model.Add(Weight <= weight);
        plain.Model.Add(Whole(weight) <= whole);
    }

    /// <remarks>Amounts are only mended, and digits only changed, where that is weighed; so the weight bounds them.</remarks>
    private (LinearExpr Number, long Unit) Rest(long weight)
    {
        (Func<RowReading, long> Part, long Most)[] kinds =
        [
            (reading => reading.Change.Mended, weight),
            (reading => reading.Change.Digits, weight * Most(reading => reading.Change.Digits)),
            (reading => reading.Change.RowsOff, plain.Rows.Length),
            (reading => reading.Change.CellsMoved, plain.Rows.Length * Most(reading => reading.Change.CellsMoved)),
            (reading => reading.Change.Unusual, weight * Most(reading => reading.Change.Unusual)),
        ];
        var unit = weight + 1;
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
