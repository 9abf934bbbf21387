namespace Shisaku.Recovery;

/// <summary>The order in which a group's rows are walked. Rows that are off their layout anyway come last: they branch
/// without costing anything.</summary>
internal sealed class WalkOrder
{
    private readonly int[] order;

    /// <param name="rows">The rows of the group.</param>
    public WalkOrder(ChoiceRow[] rows)
    {
        order = new int[rows.Length];
        var (front, back) = (0, order.Length);
        for (var row = rows.Length - 1; row >= 0; row--)
        {
            if (Branches(rows[row]))
            {
                order[--back] = row;
            }
        }

        for (var row = 0; row < rows.Length; row++)
        {
            if (!Branches(rows[row]))
            {
                order[front++] = row;
            }
        }

        Rows = new ChoiceRow[rows.Length];
        for (var at = 0; at < order.Length; at++)
        {
            Rows[at] = rows[order[at]];
        }
    }

    /// <summary>The rows in this order.</summary>
    public ChoiceRow[] Rows { get; }

    /// <summary>Whether a row may be read in another way without changing more.</summary>
    public static bool Branches(ChoiceRow row) =>
        row.Choices.Length > 1 && row.Choices[1].Change is { Weight: 0, RowsOff: 0 };

    /// <summary>Choices made in this order, as the group's rows stand.</summary>
    /// <param name="chosen">The index of each row's choice; entries behind the last row are not looked at.</param>
    public int[] AsGiven(int[] chosen)
    {
        var choices = new int[order.Length];
        for (var at = 0; at < order.Length; at++)
        {
            choices[order[at]] = chosen[at];
        }

        return choices;
    }
}
