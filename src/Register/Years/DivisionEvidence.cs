namespace Shisaku.Register;

/// <summary>What the divisions in charge say about a match.</summary>
internal static class DivisionEvidence
{
    /// <summary>Weighs the divisions; answers whether they differ.</summary>
    public static MatchChanges Weigh(Scale scale, YearListing earlier, YearListing later, MatchContext context)
    {
        // A print that lost a division says nothing.
        if (earlier.Divisions.Length == 0 || later.Divisions.Length == 0)
        {
            return MatchChanges.None;
        }

        var names = earlier.Divisions.Select(context.NameInLater).ToHashSet(StringComparer.Ordinal);
        var shared = later.Divisions.Count(division => names.Contains(division.Name));
        var isWhole = shared == names.Count && shared == later.Divisions.Length;
        var isRenamed = earlier.Divisions.Any(division => context.NameInLater(division) != division.Name);
        if (shared == 0)
        {
            scale.Add(ReasonKind.OtherDivision, -15, Joined("from", earlier), Joined("to", later));
            return MatchChanges.Division;
        }

        if (isRenamed)
        {
            scale.Add(ReasonKind.RenamedDivision, isWhole ? 18 : 12, Joined("from", earlier), Joined("to", later));
        }
        else
        {
            scale.Add(isWhole ? ReasonKind.SameDivision : ReasonKind.SharedDivision, isWhole ? 20 : 12, Joined("division", later));
        }

        var isOtherOffice = isWhole && !earlier.Divisions.Select(division => division.Office).Order(StringComparer.Ordinal)
            .SequenceEqual(later.Divisions.Select(division => division.Office).Order(StringComparer.Ordinal));
        if (isOtherOffice)
        {
            scale.Add(ReasonKind.OtherOffice, -10, Joined("from", earlier), Joined("to", later));
        }

        return isWhole && !isRenamed && !isOtherOffice ? MatchChanges.None : MatchChanges.Division;
    }

    private static ReasonDetail Joined(string name, YearListing listing) =>
        new(name, string.Join("; ", listing.Divisions.Select(division => division.Printed)));
}
