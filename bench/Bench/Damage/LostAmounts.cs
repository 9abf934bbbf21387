namespace Shisaku.Bench;

/// <summary>Amounts of listings, budget or source, of which nothing is printed any more: their cell is blank.</summary>
/// <remarks>Every printed amount of a listing is as likely as every other; a row may lose several.</remarks>
internal static class LostAmounts
{
    /// <summary>Loses <paramref name="count"/> amounts.</summary>
    public static DamagedList? Apply(DamagedList list, ulong seed, int count)
    {
        var drawn = new Chance(seed).Distinct(list.Amounts(PrintRowKind.Listing), count);
        foreach (var place in drawn)
        {
            list = list.WithText(place, "");
        }

        return drawn.Count == count ? list : null;
    }
}
