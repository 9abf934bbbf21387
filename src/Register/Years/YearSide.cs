namespace Shisaku.Register;

/// <summary>One of the two years that are compared: its first listings, and those of which nobody can say if they are.</summary>
/// <param name="Year">The list and its year.</param>
/// <param name="Listings">The listings in printed order; re-listings are left out.</param>
internal sealed record YearSide(ListOfYear Year, YearListing[] Listings)
{
    /// <summary>The first listings of a list, their amounts multiplied by a factor.</summary>
    /// <exception cref="OverflowException">An amount exceeds 64 bits in the common unit.</exception>
    public static YearSide Of(ListOfYear year, long factor)
    {
        var listings = new List<YearListing>();
        for (var policy = 0; policy < year.List.Policies.Length; policy++)
        {
            foreach (var measure in year.List.Policies[policy].Measures)
            {
                var name = NameForm.Of(measure.Name);
                foreach (var listing in measure.Listings.Where(listing => listing.IsRelisted != true))
                {
                    listings.Add(new YearListing(
                        listings.Count, listing, NameForm.Of(listing.Name), policy, name,
                        [.. listing.Divisions.Select(YearDivision.Of)],
                        YearMoney.Of(listing.Amounts, year.List, factor), year.FiscalYear));
                }
            }
        }

        return new YearSide(year, [.. listings]);
    }

    /// <summary>Both years in their common unit.</summary>
    /// <exception cref="OverflowException">An amount exceeds 64 bits in the common unit.</exception>
    public static (YearSide Earlier, YearSide Later) Both(ListOfYear earlier, ListOfYear later, CommonUnit unit) =>
        (Of(earlier, unit.EarlierFactor), Of(later, unit.LaterFactor));

    /// <summary>The listings by the line they are printed on.</summary>
    public Dictionary<int, YearListing> ByLine() => Listings.ToDictionary(listing => listing.Line);
}
