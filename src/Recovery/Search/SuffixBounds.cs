namespace Shisaku.Recovery;

/// <summary>The least and the most that the rows from each one on can add, dimension by dimension.</summary>
internal sealed class SuffixBounds
{
    private readonly long[][] least;
    private readonly long[][] most;

    /// <param name="rows">The rows in the order of the search.</param>
    /// <param name="dimensions">How many sums there are.</param>
    public SuffixBounds(ChoiceRow[] rows, int dimensions)
    {
        (least, most) = (new long[rows.Length + 1][], new long[rows.Length + 1][]);
        (least[rows.Length], most[rows.Length]) = (new long[dimensions], new long[dimensions]);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            (least[row], most[row]) = ((long[])least[row + 1].Clone(), (long[])most[row + 1].Clone());
            for (var dimension = 0; dimension < dimensions; dimension++)
            {
                least[row][dimension] += rows[row].Least(dimension);
                most[row][dimension] += rows[row].Most(dimension);
            }
        }
    }

    /// <summary>Whether the rows from <paramref name="row"/> on could add up to what is left.</summary>
    public bool Allow(int row, ReadOnlySpan<long> left)
    {
        for (var dimension = 0; dimension < left.Length; dimension++)
        {
            if (left[dimension] < least[row][dimension] || left[dimension] > most[row][dimension])
            {
                return false;
            }
        }

        return true;
    }
}
