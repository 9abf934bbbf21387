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
            var bends = Bends(placement, marks, nameShift, budgetShift);
            var (off, withBudget) = (0, 0);
            for (var index = 0; index < placement.Length; index++)
            {
                var shift = marks[index] - layout[placement[index]];
                off += shift == 0 ? 0 : 1;
                withBudget += shift == budgetShift ? 1 : 0;
            }

            var isOther = slidBefore && withBudget == placement.Length ? 0 : 1;
            var cost = (((bends * 2) + isOther) * (layout.Flags.Count + 1)) + off;
            if (cost < least)
            {
                (best, least) = (placement, cost);
            }
        }

        return best;
    }

    /// <summary>Whether all ways that bend the row least move the marks with the budget, or none does; null where they differ.</summary>
    public bool? MovedWithBudget(List<int> marks, int nameShift, int budgetShift)
    {
        var (least, moved, stayed) = (int.MaxValue, false, false);
        foreach (var placement in Of(marks))
        {
            var bends = Bends(placement, marks, nameShift, budgetShift);
            if (bends < least)
            {
                (least, moved, stayed) = (bends, false, false);
            }

            if (bends == least)
            {
                var isMoved = true;
                for (var index = 0; index < placement.Length; index++)
                {
                    isMoved &= marks[index] - layout[placement[index]] == budgetShift;
                }

                (moved, stayed) = (moved || isMoved, stayed || !isMoved);
            }
        }

        return moved == stayed ? null : moved;
    }

    /// <summary>How many blanks must have slipped in or fallen out between name, flags and budget.</summary>
    private int Bends(string[] placement, List<int> marks, int nameShift, int budgetShift)
    {
        var (bends, shift) = (0, nameShift);
        for (var index = 0; index < placement.Length; index++)
        {
            var next = marks[index] - layout[placement[index]];
            bends += Math.Abs(next - shift);
            shift = next;
        }

        return bends + Math.Abs(budgetShift - shift);
    }
}
