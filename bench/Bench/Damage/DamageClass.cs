namespace Shisaku.Bench;

/// <summary>A way in which prints are damaged, at one density.</summary>
/// <param name="Name">Its name on the command line, with the density.</param>
/// <param name="Apply">List and seed → damaged list; null where this list can't be damaged in this way.</param>
internal sealed record DamageClass(string Name, Func<DamagedList, ulong, DamagedList?> Apply)
{
    /// <summary>All classes, in the order in which they are reported.</summary>
    public static IReadOnlyList<DamageClass> All { get; } =
    [
        new("none", (list, _) => list),
        .. Of("slid-rows-one-in", SlidRows.Apply, 12, 6, 3),
        .. Of("misread-digits", MisreadDigits.Apply, 1, 2, 3),
        .. Of("lost-amounts", LostAmounts.Apply, 1, 2, 3),
        .. Of("lost-relisting-marks", LostRelistingMarks.Apply, 1, 2, 3),
        .. Of("lost-rows", LostRows.Apply, 1),
        .. Of("doubled-rows", DoubledRows.Apply, 1),
        .. Of("glued-cells", GluedCells.Apply, 1, 2),
        .. Of("misprinted-totals", MisprintedTotals.Apply, 1, 2),
        .. Of("slid-totals", SlidTotals.Apply, 2),
        .. Of("spaced-names-one-in", SpacedNames.Apply, 2),
        .. Of("wrapped-names-one-in", WrappedNames.Apply, 6),
        .. Of("mixed", Mixed.Apply, 1),
    ];

    /// <summary>The classes whose name begins so; all where no name is given.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IReadOnlyList<DamageClass> Named(string? beginning)
    {
        DamageClass[] named = [.. All.Where(each => beginning is null || each.Name.StartsWith(beginning, StringComparison.Ordinal))];
        return named.Length > 0 ? named : throw new ArgumentException(
            $"Found the class '{beginning}'; expected one of, or the beginning of: {string.Join(' ', All.Select(each => each.Name))}.");
    }

    /// <summary>The damaged list of a seed; a list that can't be damaged in this way gives place to the next.</summary>
    public DamagedList Make(ulong seed, ListSize? size = null)
    {
        for (var number = 0UL; ; number++)
        {
            var listSeed = Chance.SeedOf(seed, number);
            var list = DamagedList.Undamaged(TrueList.Make(listSeed, size));
            if (Apply(list, Chance.SeedOf(listSeed, ulong.MaxValue)) is { } damaged)
            {
                return damaged;
            }
        }
    }

    private static IEnumerable<DamageClass> Of(
        string name, Func<DamagedList, ulong, int, DamagedList?> apply, params int[] densities) =>
        densities.Select(density => new DamageClass($"{name}-{density}", (list, seed) => apply(list, seed, density)));
}
