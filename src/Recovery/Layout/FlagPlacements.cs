namespace Shisaku.Recovery;

/// <summary>Which marks of a row are which flags.</summary>
/// <param name="layout">The layout of the row's section.</param>
internal sealed class FlagPlacements(SectionLayout layout)
{
    /// <summary>Every way to read marks as flags, in order.</summary>
    /// <param name="marks">The cells of the marks.</param>
    public List<string[]> Of(List<int> marks)
    {
        var all = new List<string[]>();
        if (marks.Count <= layout.Flags.Count)
        {
            Place(0, []);
        }

        return all;

        void Place(int from, string[] placed)
        {
            if (placed.Length == marks.Count)
            {
                all.Add(placed);
                return;
            }

            for (var flag = from; flag < layout.Flags.Count; flag++)
            {
                Place(flag + 1, [.. placed, layout.Flags[flag]]);
            }
        }
    }

    /// <summary>The way that bends the row least; then, where slid rows slid before their flags, one that moved these with
    /// the budget; then the one with the fewest marks off the layout. Null where there are more marks than flags.</summary>
    /// <param name="marks">The cells of the marks.</param>
    /// <param name="nameShift">By how many cells the row's name stands off the layout.</param>
    /// <param name="budgetShift">By how many its budget does.</param>
    /// <param name="slidBefore">Whether slid rows of the section slid before their flags.</param>
    public string[]? Best(List<int> marks, int nameShift, int budgetShift, bool slidBefore)
    {
        string[]? best = null;
        var least = int.MaxValue;
        foreach (var placement in Of(marks))
        {
            var (bends, shift, off, withBudget) = (0, nameShift, 0, 0);
            for (var index = 0; index < placement.Length; index++)
            {
                var next = marks[index] - layout[placement[index]];
                bends += Math.Abs(next - shift);
                shift = next;
                off += next == 0 ? 0 : 1;
                withBudget += next == budgetShift ? 1 : 0;
            }

            bends += Math.Abs(budgetShift - shift);
            var isOther = slidBefore && withBudget == placement.Length ? 0 : 1;
            var cost = (((bends * 2) + isOther) * (layout.Flags.Count + 1)) + off;
            if (cost < least)
            {
                (best, least) = (placement, cost);
            }
        }

        return best;
    }
}
