using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Tests.Register.Search;

/// <summary>Lists that hold little but names.</summary>
internal static class SmallRegister
{
    public static SearchedList List(long version, int year, params string[] names) => new(
        new SegmentHead(version, "020001", "青森県", "一覧", year, "initial"),
        [.. names.Select((name, place) => new SearchListing(
            (version * 100_000) + place, place + 1, name, null, 1, "産業の振興", null, [new DivisionInCharge("産業課", "西部県民局")],
            new Flags(null, null, null), false, 1_000, ["general"], null, null, HasTerm: false, Commission.None))]);

    public static ListingSearch Search(params SearchedList[] lists)
    {
        var search = new ListingSearch();
        search.Replace([], lists.Select(list => list.Segment));
        return search;
    }
}
