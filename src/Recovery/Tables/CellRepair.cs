namespace Shisaku.Recovery;

/// <summary>Mends single cells of a grid: a damaged one that sums tell, and a misread one at which two or more sums cross that
/// all fail by the same difference, while no sum that holds speaks against it.</summary>
internal sealed class CellRepair
{
    private readonly long?[][] values;
    private readonly List<CellSum> sums;
    private readonly Predicate<GridCell> isDecided;
    private readonly Func<GridCell, long, bool> mayBe;
    private readonly Dictionary<GridCell, List<CellSum>> sumsOf = [];

    private CellRepair(long?[][] values, List<CellSum> sums, Predicate<GridCell> isDecided, Func<GridCell, long, bool> mayBe)
    {
        (this.values, this.sums, this.isDecided, this.mayBe) = (values, sums, isDecided, mayBe);
        foreach (var sum in sums)
        {
            foreach (var cell in sum.Cells)
            {
                if (!sumsOf.TryGetValue(cell, out var known))
                {
                    sumsOf[cell] = known = [];
                }

                known.Add(sum);
            }
        }
    }

    /// <summary>The cells that were mended, and what was printed there; their values are changed in place.</summary>
    /// <param name="values">By row and column; null where a number is damaged.</param>
    /// <param name="sums">What must come to nothing.</param>
    /// <param name="isDecided">Whether a person decided what stands in a cell: that stays.</param>
    /// <param name="mayBe">Whether what is printed in a damaged cell may have been a number.</param>
    public static Dictionary<GridCell, long?> Mend(
        long?[][] values, List<CellSum> sums, Predicate<GridCell> isDecided, Func<GridCell, long, bool> mayBe)
    {
        var repair = new CellRepair(values, sums, isDecided, mayBe);
        var mended = new Dictionary<GridCell, long?>();
        repair.FillDamaged(mended);
        while (repair.Misread() is { } found)
        {
            mended.TryAdd(found.Cell, values[found.Cell.Row][found.Cell.Column]);
            values[found.Cell.Row][found.Cell.Column] += found.Difference;
        }

        return mended;
    }

    /// <summary>A damaged cell is told by the sums in which it is the only one, where these agree.</summary>
    private void FillDamaged(Dictionary<GridCell, long?> mended)
    {
        foreach (var cell in sumsOf.Keys.Where(cell => values[cell.Row][cell.Column] is null).ToList())
        {
            var (told, telling) = (new HashSet<long>(), 0);
            foreach (var sum in sumsOf[cell])
            {
                values[cell.Row][cell.Column] = 0;
                if (sum.Residual(values) is { } rest)
                {
                    told.Add(-rest * sum.SignOf(cell));
                    telling++;
                }

                values[cell.Row][cell.Column] = null;
            }

            // One sum alone tells nothing that the digits which can still be read speak against.
            if (told.Count == 1 && (telling > 1 || mayBe(cell, told.Single())))
            {
                values[cell.Row][cell.Column] = told.Single();
                mended.Add(cell, null);
            }
        }
    }

    /// <summary>The one cell that mends the most sums at once, or null: where two cells do as well, neither is changed.</summary>
    private Correction? Misread()
    {
        var found = sums.Where(sum => sum.Residual(values) is not (null or 0))
            .SelectMany(sum => sum.Cells)
            .Distinct()
            .Select(CorrectionAt)
            .OfType<Correction>()
            .OrderByDescending(each => each.Sums.Count)
            .ThenBy(each => each.Digits)
            .ToList();
        return found.Find(each => !found.Exists(other => other != each && other.Sums.Count >= each.Sums.Count && other.Digits <= each.Digits && other.Sums.Exists(each.Sums.Contains)));
    }

    /// <summary>What changing a cell would mend, or null where its sums fail by different differences or one of them holds.</summary>
    private Correction? CorrectionAt(GridCell cell)
    {
        if (isDecided(cell))
        {
            return null;
        }

        var own = sumsOf[cell];
        var (difference, tried) = ((long?)null, 0);
        foreach (var sum in own)
        {
            if (sum.Residual(values) is not { } rest)
            {
                continue;
            }

            var needed = -rest * sum.SignOf(cell);
            if (needed == 0 || (difference is { } known && known != needed))
            {
                return null;
            }

            difference = needed;
            tried++;
        }

        var printed = values[cell.Row][cell.Column];
        return tried > 1 && difference is { } change && printed is { } value && (value + change >= 0 || value < 0 || value + change == -value)
            ? new Correction(cell, change, own, Misreading.Between(value, value + change).Digits)
            : null;
    }

    private sealed record Correction(GridCell Cell, long Difference, List<CellSum> Sums, int Digits);
}
