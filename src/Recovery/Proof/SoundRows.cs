namespace Shisaku.Recovery;

/// <summary>Tells which rows stand in sums that can be kept by moving amounts alone: only there can a value be proven.</summary>
internal static class SoundRows
{
    /// <summary>By row of the list: whether its sums can be kept.</summary>
    /// <param name="problem">The list.</param>
    /// <param name="open">The readings left open in the end.</param>
    /// <param name="sections">By section: its proof.</param>
    /// <param name="isTopSound">Whether the grand total can be kept.</param>
    public static bool[] Of(AmountProblem problem, OpenReadings open, SectionProof[] sections, bool isTopSound)
    {
        var isSound = new bool[problem.Rows.Length];
        for (var index = 0; index < sections.Length; index++)
        {
            var (section, proof) = (problem.Sections[index], sections[index]);
            var isFirstSound = proof.IsSound && AgreeWithTwins(open, proof.First);
            foreach (var row in proof.First)
            {
                isSound[row] = isFirstSound && (section.Subtotal is not null || isTopSound);
            }

            var isRelistedSound = proof.IsRelistedSound && AgreeWithTwins(open, proof.Relisted);
            foreach (var row in proof.Relisted)
            {
                // Where no total covers the re-listings, each rests on its twin alone.
                isSound[row] = section.WithRelistings is null
                    ? open.TwinsOf(row).Exists(twin => !open.IsUnsound(twin))
                    : isFirstSound && isRelistedSound;
            }

            if (section.Subtotal is { } subtotal)
            {
                isSound[subtotal] = isFirstSound || isTopSound;
            }

            if (section.WithRelistings is { } with)
            {
                isSound[with] = isFirstSound && isRelistedSound;
            }
        }

        if (problem.GrandTotal is { } grand)
        {
            isSound[grand] = isTopSound;
        }

        for (var row = 0; row < isSound.Length; row++)
        {
            isSound[row] &= !open.IsUnsound(row);
        }

        return isSound;
    }

    private static bool AgreeWithTwins(OpenReadings open, int[] rows)
    {
        foreach (var row in rows)
        {
            if (open.IsUnsound(row))
            {
                return false;
            }
        }

        return true;
    }
}
