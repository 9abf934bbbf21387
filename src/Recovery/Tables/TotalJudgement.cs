namespace Shisaku.Recovery;

/// <summary>Judges a total by what its parts leave of it.</summary>
internal static class TotalJudgement
{
    /// <summary>In how many columns nothing is left of a total that states something, and in how many something is; where a
    /// label says that it is a total, no more than rounding leaves counts as nothing.</summary>
    /// <param name="row">The total.</param>
    /// <param name="left">By column: what is left of it; null where a number is damaged.</param>
    /// <param name="rounded">How many parts may have been rounded.</param>
    public static (int Held, int Failed) Judge(SumRow row, long?[] left, int rounded)
    {
        var (held, failed) = (0, 0);
        for (var column = 0; column < left.Length; column++)
        {
            if (left[column] is not { } rest)
            {
                continue; // a damaged number says nothing
            }

            if (rest == 0 || (row.Values[column] is { } stated && ColumnArithmetic.IsRounded(rest, stated, rounded)))
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
