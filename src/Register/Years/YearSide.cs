namespace Shisaku.Register;

/// <summary>One of the two years that are compared: its first listings, and those of which nobody can say if they are.</summary>
/// <param name="Year">The list and its year.</param>
/// <param name="Listings">The listings in printed order; re-listings are left out.</param>
internal sealed record YearSide(ListOfYear Year, YearListing[] Listings)
{
    /// <summary>The first listings of a list, their amounts multiplied by a factor.</summary>
    /// <exception cref="OverflowException">An amount exceeds 64 bits in the common unit.</exception>
    public static YearSide Of(ListOfYear year, long factor, NameForms names)
    {
        var listings = new List<YearListing>();
        for (var policy = 0; policy < year.List.Policies.Length; policy++)
        {
            foreach (var measure in year.List.Policies[policy].Measures)
            {
                var name = names.Of(measure.Name);
                foreach (var listing in measure.Listings.Where(listing => listing.IsRelisted != true))
                {
                    listings.Add(new YearListing(
                        listings.Count, listing, names.Of(listing.Name), policy, name,
                        [.. listing.Divisions.Select(division => YearDivision.Of(division, names))],
                        YearMoney.Of(listing.Amounts, year.List, factor), year.FiscalYear));
                }
            }
        }

        return new YearSide(year, [.. listings]);
    }

    /// <summary>The listings by the line they are printed on.</summary>
    public Dictionary<int, YearListing> ByLine() => Listings.ToDictionary(listing => listing.Line);
}
