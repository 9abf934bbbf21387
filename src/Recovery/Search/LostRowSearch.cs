namespace Shisaku.Recovery;

/// <summary>Reads a group whose totals are more than its rows: what is missing must itself be a row, with no amount below
/// zero and a budget that is the sum of its sources.</summary>
/// <remarks>No amount is mended beside a lost row: what is missing could make up for any wrong one.</remarks>
internal static class LostRowSearch
{
    private const int Leaves = 20_000;

    /// <summary>How many rows may be open one behind another: each takes a part of the stack.</summary>
    private const int OpenRows = 1_000;

    /// <summary>The least-change choices, with no row off its layout beyond those that visibly are, and what they miss.</summary>
    public static List<(Change Change, int[] Choices, LostRow Lost)> Find(
        ChoiceRow[] rows, GroupSums sums, long[] target, int weight)
    {
        var found = new List<(Change Change, int[] Choices, LostRow Lost)>();
        var chosen = new int[rows.Length];
        var leaves = Leaves;
        Walk(0, (long[])target.Clone(), weight, Change.None, OpenRows);
        return found;

        void Walk(int row, long[] left, int allowed, Change change, int depth)
        {
            // Rows with one choice are most of them: no recursion for these.
            var after = left;
            while (row < rows.Length)
            {
                var choices = rows[row].Choices;
                if (choices.Skip(1).Any(choice => IsOpen(rows[row], choice, allowed)))
                {
                    break;
                }

                if (!IsOpen(rows[row], choices[0], allowed))
                {
                    return;
                }

                after = SumVector.Less(after, choices[0].Adds);
                change += choices[0].Change;
                allowed -= choices[0].Change.Weight;
                chosen[row++] = 0;
            }

            if (found.Count > 0 && change > found[0].Change)
            {
                return;
            }

            if (row == rows.Length)
            {
                leaves--;
                if (Missing(sums, after) is { } lost)
                {
                    found.RemoveAll(each => change < each.Change);
                    found.Add((change, (int[])chosen.Clone(), lost));
                }

                return;
            }

            if (depth == 0)
            {
                // So many rows explain any loss: nothing that would be found could be claimed.
                leaves = 0;
                found.Clear();
                return;
            }

            for (var index = 0; index < rows[row].Choices.Length && leaves > 0; index++)
            {
                var choice = rows[row].Choices[index];
                if (IsOpen(rows[row], choice, allowed))
                {
                    chosen[row] = index;
                    Walk(row + 1, SumVector.Less(after, choice.Adds), allowed - choice.Change.Weight, change + choice.Change, depth - 1);
                }
            }
        }
    }

    private static bool IsOpen(ChoiceRow row, Choice choice, int allowed) =>
        choice.Change.Weight <= allowed
        && choice.Change.RowsOff <= row.Choices[0].Change.RowsOff
        && choice.Change.Mended + row.Floor.Mended == 0;

    private static LostRow? Missing(GroupSums sums, long[] left)
    {
        var first = left[..sums.Columns];
        var relisted = sums.HasWithRelistings ? left[sums.Columns..] : new long[sums.Columns];
        var (missesFirst, missesRelisted) = (first.Any(each => each != 0), relisted.Any(each => each != 0));
        return (missesFirst || missesRelisted)
            && (!missesFirst || IsRow(first))
            && (!missesRelisted || IsRow(relisted))
            ? new LostRow([.. first], [.. relisted])
            : null;
    }

    private static bool IsRow(long[] amounts) =>
        amounts[0] > 0
        && amounts.All(amount => amount >= 0)
        && (amounts.Length == 1 || amounts.Skip(1).Sum() == amounts[0]);
}
