namespace Shisaku.Register;

/// <summary>What all comparisons of two listings need to know of their lists.</summary>
/// <param name="Earlier">The earlier year.</param>
/// <param name="Later">The later year.</param>
/// <param name="Unit">The unit common to both.</param>
/// <param name="Policies">Which policy is which.</param>
/// <param name="Grams">What the names are made of.</param>
/// <param name="RenamedDivisions">Divisions that stand under another name in the later year, as compared.</param>
internal sealed record MatchContext(
    YearSide Earlier, YearSide Later, CommonUnit Unit, PolicyPairs Policies, NameGrams Grams, Dictionary<string, string> RenamedDivisions)
{
    /// <summary>The context of two lists before anything is matched.</summary>
    /// <exception cref="OverflowException">An amount exceeds 64 bits in the common unit.</exception>
    public static MatchContext Of(ListOfYear earlier, ListOfYear later)
    {
        var (unit, names) = (CommonUnit.Of(earlier.List, later.List), new NameForms());
        var (one, other) = (YearSide.Of(earlier, unit.EarlierFactor, names), YearSide.Of(later, unit.LaterFactor, names));
        return new MatchContext(
            one, other, unit, PolicyPairs.Of(earlier.List, later.List, names), new NameGrams(one, other), new(StringComparer.Ordinal));
    }

    /// <summary>An earlier division's name as it is compared with later ones.</summary>
    public string NameInLater(YearDivision division) => RenamedDivisions.GetValueOrDefault(division.Name, division.Name);
}
