namespace Shisaku.Reading;

/// <summary>How far the lines of a table that no rule parts are apart, over all its pages: lines of one row are nearer to one
/// another than rows are, wherever rows are set apart at all.</summary>
internal sealed class LinePitch
{
    // In sizes of letters: lines of a text are no farther apart, and the least by which rows must be farther apart than they.
    private const double Widest = 1.8;

    // Nearer than this, what follows stands in other columns, beside the middle of a wrapped text.
    private const double Nearest = 0.85;

    // Fewer rows tell nothing.
    private const int FewestRows = 3;
    private const double Clear = 1.12;

    // Of so many rows one may be set out of place.
    private const int OneOutOfPlace = 100;

    // Rows begin at most so often beside those that have amounts: at headings, titles and totals.
    private const double OtherRows = 1.5;
    private const int FewOtherRows = 8;

    private readonly List<double> pitches = [];
    private readonly List<double> ofRows = [];
    private int amounts;

    /// <summary>Up to how many sizes of letters lines that follow are of one row; 0 where the pitch does not tell.</summary>
    public double Tight { get; private set; }

    /// <summary>Whether there are enough rows with amounts to tell what is a row.</summary>
    public bool HasRows => amounts >= FewestRows;

    /// <summary>Adds two lines that follow one another.</summary>
    /// <param name="pitch">How far they are apart, in sizes of their letters.</param>
    /// <param name="hasAmounts">Whether the upper one has amounts.</param>
    /// <param name="hasNextAmounts">Whether the lower one has: where both have, they are of two rows.</param>
    public void Add(double pitch, bool hasAmounts, bool hasNextAmounts)
    {
        pitches.Add(pitch);
        amounts += hasNextAmounts ? 1 : 0;
        if (hasAmounts && hasNextAmounts)
        {
            ofRows.Add(pitch);
        }
    }

    /// <summary>Finds the pitch that parts rows, once all lines are known.</summary>
    public void Finish()
    {
        pitches.Sort();
        ofRows.Sort();
        var rows = ofRows.Count > 0 ? ofRows[ofRows.Count / OneOutOfPlace] : double.PositiveInfinity;
        Tight = !HasRows ? 0 : Jump(Nearest, rows) is > 0 and var jump ? jump : Jump(0, rows);
        pitches.Clear();
        ofRows.Clear();
    }

    /// <summary>The middle of the widest jump from one pitch to the next; 0 where there is none.</summary>
    private double Jump(double nearest, double rows)
    {
        var (jump, widest) = (0.0, Clear);
        for (var at = 1; at < pitches.Count && pitches[at - 1] <= Widest && pitches[at] <= rows; at++)
        {
            if (pitches[at - 1] >= nearest && pitches[at] / pitches[at - 1] > widest
                && pitches.Count - at <= (OtherRows * amounts) + FewOtherRows)
            {
                (jump, widest) = ((pitches[at] + pitches[at - 1]) / 2, pitches[at] / pitches[at - 1]);
            }
        }

        return jump;
    }
}
