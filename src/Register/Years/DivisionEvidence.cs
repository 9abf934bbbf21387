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

        var (shared, isRenamed) = (0, false);
        foreach (var division in later.Divisions)
        {
            shared += Array.Exists(earlier.Divisions, each => context.NameInLater(each) == division.Name) ? 1 : 0;
        }

        foreach (var division in earlier.Divisions)
        {
            isRenamed |= context.NameInLater(division) != division.Name;
        }

        if (shared == 0)
        {
            scale.Add(ReasonKind.OtherDivision, -15);
            return MatchChanges.Division;
        }

        var isWhole = shared == later.Divisions.Length && shared == Count(earlier, context);
        if (isRenamed)
        {
            scale.Add(ReasonKind.RenamedDivision, isWhole ? 18 : 12);
        }
        else
        {
            scale.Add(isWhole ? ReasonKind.SameDivision : ReasonKind.SharedDivision, isWhole ? 20 : 12);
        }

        var isOtherOffice = isWhole && !HaveSameOffices(earlier.Divisions, later.Divisions);
        if (isOtherOffice)
        {
            scale.Add(ReasonKind.OtherOffice, -10);
        }

        return isWhole && !isRenamed && !isOtherOffice ? MatchChanges.None : MatchChanges.Division;
    }

    // Two divisions that became one count once.
    private static int Count(YearListing earlier, MatchContext context) => earlier.Divisions.Length == 1
        ? 1 : earlier.Divisions.Select(context.NameInLater).Distinct(StringComparer.Ordinal).Count();

    private static bool HaveSameOffices(YearDivision[] earlier, YearDivision[] later) => earlier.Length == 1 && later.Length == 1
        ? earlier[0].Office == later[0].Office
        : earlier.Select(division => division.Office).Order(StringComparer.Ordinal)
            .SequenceEqual(later.Select(division => division.Office).Order(StringComparer.Ordinal));
}
