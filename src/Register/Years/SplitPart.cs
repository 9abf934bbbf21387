namespace Shisaku.Register;

/// <summary>A listing that may be a part of a programme of the other year. What it has in common with the whole is found once,
/// however many others it is paired with.</summary>
/// <param name="whole">The listing of the year in which the programme is one.</param>
/// <param name="listing">The part.</param>
/// <param name="grams">What the names are made of.</param>
/// <param name="ofWhole">The name of a division of the whole, as it is compared.</param>
/// <param name="ofPart">The name of a division of the part.</param>
internal sealed class SplitPart(
    YearListing whole, YearListing listing, NameGrams grams, Func<YearDivision, string> ofWhole, Func<YearDivision, string> ofPart)
{
    private const int LeastName = 5;

    private readonly bool isInside =
        listing.Name.Core.Length >= LeastName && whole.Name.Core.Contains(listing.Name.Core, StringComparison.Ordinal);

    private int? kinship;
    private bool? sharesDivision;

    /// <summary>The part.</summary>
    public YearListing Listing => listing;

    /// <summary>How like the names are, of a hundred.</summary>
    public int Kinship => kinship ??= IsWithin ? 100 : grams.Likeness(whole.Name.Core, listing.Name.Core);

    /// <summary>Whether one name stands within the other.</summary>
    public bool IsWithin => IsInside
        || (whole.Name.Core.Length >= LeastName && listing.Name.Core.Contains(whole.Name.Core, StringComparison.Ordinal));

    /// <summary>Whether the part's name stands within that of the whole.</summary>
    public bool IsInside => isInside;

    /// <summary>Whether a division is in charge of both.</summary>
    public bool SharesDivision => sharesDivision ??= listing.Divisions.Select(ofPart).Intersect(whole.Divisions.Select(ofWhole), StringComparer.Ordinal).Any();
}
