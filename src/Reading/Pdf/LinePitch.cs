namespace Shisaku.Reading;

/// <summary>How far the lines of a table that no rule parts are apart, over all its pages: lines of one row are nearer to one
/// another than rows are, wherever rows are set apart at all.</summary>
/// <remarks>Each row has one line with amounts. The pitch that parts rows is the one that leaves fewest groups of lines with
/// none or with several of them.</remarks>
internal sealed class LinePitch
{
    // In sizes of letters: lines of a text are no farther apart; and by how much rows are farther apart at least.
    private const double Widest = 1.8;
    private const double Clear = 1.05;

    // Fewer rows tell nothing.
    private const int FewestRows = 3;

    private readonly List<(double Pitch, bool HasAmount)> lines = [];
    private int amounts;

    /// <summary>Up to how many sizes of letters lines that follow are of one row; 0 where the pitch does not tell.</summary>
    public double Tight { get; private set; }

    /// <summary>Whether there are enough rows with amounts to tell what is a row.</summary>
    public bool HasRows => amounts >= FewestRows;

    /// <summary>Adds the next line.</summary>
    /// <param name="pitch">How far it is below the one before, in sizes of their letters; infinite for the first of a page.</param>
    /// <param name="hasAmount">Whether it has an amount.</param>
    public void Add(double pitch, bool hasAmount)
    {
        lines.Add((pitch, hasAmount));
        amounts += hasAmount ? 1 : 0;
    }

    /// <summary>Finds the pitch that parts rows, once all lines are known.</summary>
    public void Finish()
    {
        if (HasRows)
        {
            var pitches = lines.ConvertAll(line => line.Pitch);
            pitches.Sort();
            var fewest = Odd(0);
            for (var at = 1; at < pitches.Count && pitches[at - 1] <= Widest; at++)
            {
                var middle = Math.Min((pitches[at] + pitches[at - 1]) / 2, Widest);
                if (pitches[at] >= Clear * pitches[at - 1] && Odd(middle) is var odd && odd < fewest)
                {
                    (fewest, Tight) = (odd, middle);
                }
            }
        }

        lines.Clear();
    }

    /// <summary>How many lines with amounts too few or too many the groups have that a pitch makes.</summary>
    private int Odd(double tight)
    {
        var (odd, held) = (0, 1);
        foreach (var (pitch, hasAmount) in lines)
        {
            if (pitch > tight)
            {
                odd += Math.Abs(held - 1);
                held = 0;
            }

            held += hasAmount ? 1 : 0;
        }

        return odd + Math.Abs(held - 1);
    }
}
