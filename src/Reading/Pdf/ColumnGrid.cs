namespace Shisaku.Reading;

/// <summary>The columns of a table, which may run over many pages: all of them count the same columns.</summary>
/// <remarks>Where rules stand, the strips between them are columns; a strip may hold several that no rule parts.</remarks>
internal sealed class ColumnGrid
{
    private const int LinesCompared = 200;

    private readonly List<List<TextSpan>>[] lines;
    private readonly List<PageColumn>[] columns;
    private readonly int[] first;

    /// <summary>A grid between ruled edges.</summary>
    public ColumnGrid(double[] edges)
    {
        Edges = edges;
        lines = [.. Enumerable.Range(0, edges.Length + 1).Select(_ => new List<List<TextSpan>>())];
        columns = [.. lines.Select(_ => new List<PageColumn>())];
        first = new int[lines.Length];
    }

    /// <summary>A grid that no rule parts.</summary>
    public ColumnGrid(List<PageColumn> found)
        : this(Array.Empty<double>()) => columns[0] = found;

    /// <summary>How its lines follow one another, where no rule parts them.</summary>
    public LinePitch Pitch { get; } = new();

    /// <summary>Where rules stand.</summary>
    public double[] Edges { get; }

    /// <summary>How many columns there are.</summary>
    public int Count { get; private set; }

    /// <summary>The columns of a grid that no rule parts.</summary>
    public List<PageColumn> Unruled => columns[0];

    /// <summary>Adds the texts of a line that stand in a strip.</summary>
    public void Add(int strip, List<TextSpan> line) => lines[strip].Add(line);

    /// <summary>Takes the columns that further lines and its own have together, where no rule parts them, and tells whether it does:
    /// no column of its own may be lost, and no two texts of a further line may come to stand in one.</summary>
    public bool TryJoin(List<List<TextSpan>> further)
    {
        var found = ColumnFinder.Find([.. lines[0].TakeLast(LinesCompared), .. further]);
        if (found.Count < columns[0].Count || further.Exists(line => line.Count > 1 && AreTogether(line, found)))
        {
            return false;
        }

        columns[0] = found;
        return true;
    }

    /// <summary>Finds and counts the columns, once all lines are known.</summary>
    public void Finish()
    {
        Count = 0;
        for (var strip = 0; strip < columns.Length; strip++)
        {
            if (Edges.Length == 0)
            {
                // What a single page leaves open, all lines together tell.
                var found = ColumnFinder.Find(lines[0]);
                columns[0] = found.Count >= columns[0].Count ? found : columns[0];
            }
            else if (columns[strip].Count == 0)
            {
                // What lies outside the rules is a column only if something is printed there.
                var isOutside = strip == 0 || strip == columns.Length - 1;
                columns[strip] = lines[strip].Count > 0 ? ColumnFinder.Find(lines[strip])
                    : isOutside ? [] : [new(Edges[strip - 1], Edges[strip])];
            }

            first[strip] = Count;
            Count += columns[strip].Count;
            lines[strip].Clear();
        }

        Count = Math.Max(1, Count);
    }

    /// <summary>The first column of a strip.</summary>
    public int FirstOf(int strip) => Math.Min(first[strip], Count - 1);

    /// <summary>The column of a text in a strip.</summary>
    public int IndexOf(int strip, double left, double right, bool isAmount)
    {
        var found = columns[strip];
        if (found.Count < 2)
        {
            return FirstOf(strip);
        }

        if (isAmount)
        {
            // Amounts end where their column ends, and a long one may begin before it.
            var ending = found.FindIndex(column => right <= column.Right + 1.5);
            return first[strip] + (ending < 0 ? found.Count - 1 : ending);
        }

        var best = 0;
        for (var at = 0; at < found.Count; at++)
        {
            if (Math.Abs(found[at].Left - left) <= 3)
            {
                return first[strip] + at; // a text that begins with its column may run into the next, if that is blank
            }

            best = found[at].Overlap(left, right) > found[best].Overlap(left, right) ? at : best;
        }

        return first[strip] + best;
    }

    private static bool AreTogether(List<TextSpan> line, List<PageColumn> columns)
        => line.Select(text => columns.MaxBy(column => column.Overlap(text.Left, text.Right))).Distinct().Count() < line.Count;
}
