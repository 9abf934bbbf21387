using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Compare;

/// <summary>The amounts of one list in whole units of its currency, with their shares of its total.</summary>
internal sealed class SideAmounts
{
    private const int Tenths = 1000;

    private readonly ProgrammeList list;
    private readonly GroupTotal whole;
    private readonly Int128? total;
    private readonly ILookup<string, Listing> terms;

    public SideAmounts(ProgrammeList list)
    {
        this.list = list;
        whole = GroupTotals.OfList(list);
        total = Units(whole[0]);
        terms = list.Listings.Where(GroupTotals.IsFirst).ToLookup(listing => TermEnds.Of(listing.Term, list.FiscalYear));
    }

    /// <summary>The total without re-listings: the list's own where it states one.</summary>
    public SideAmount Total => Of(whole);

    /// <summary>Whether the list prints terms, and when each ends can be told.</summary>
    public bool HasTerms => list.FiscalYear is not null && !list.AbsentColumns.Contains(Field.Term);

    /// <summary>Whether it has a source.</summary>
    public bool HasSource(string key) => Column(key) > 0;

    /// <summary>What a source gives; null where the list has no such source.</summary>
    public SideAmount? OfSource(string key) => Column(key) is > 0 and var column
        ? Made(list.Listings.Count(listing => GroupTotals.IsFirst(listing) && listing.Amounts[column] is { IsKnown: true, Counted: not 0 }), whole[column])
        : null;

    /// <summary>The listings whose terms end so; null where that can't be told.</summary>
    public SideAmount? OfTerm(string key)
    {
        if (!HasTerms)
        {
            return null;
        }

        var group = new GroupTotal(SummedAmounts.Of(list, terms[key]), null, HasRelistings: false);
        return group.Sums.Listings == 0 ? new SideAmount(0, 0, total is null ? null : 0) : Of(group);
    }

    /// <summary>What a group comes to.</summary>
    public SideAmount Of(GroupTotal group) => Made(group.Sums.Listings, group[0]);

    private SideAmount Made(int listings, Amount amount)
    {
        var units = Units(amount);
        return new SideAmount(listings, units, units is { } known && total is { } all && all > 0 && known >= 0 && known <= all
            ? (int)(((known * Tenths * 2) + all) / (all * 2))
            : null);
    }

    private int Column(string key) => 1 + list.FundingSources.Select(source => source.Key).ToList().IndexOf(key);

    // Units may lie far apart: what is no whole number of the currency's unit is not told.
    private Int128? Units(Amount amount)
    {
        if (amount.IsUndecided || (amount.IsBlank && list.AbsentColumns.Contains(Field.Budget)))
        {
            return null;
        }

        var factor = Int128.One;
        for (var place = 0; place < list.Decimals; place++)
        {
            factor *= 10;
        }

        var units = (Int128)amount.Counted * list.Unit.Yen;
        return units % factor == 0 ? units / factor : null;
    }
}

/// <summary>When a term ends, seen from the year of its list.</summary>
internal static class TermEnds
{
    /// <summary>Every case, the nearest first.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["before", "this-year", "next-year", "later", "open", "none"];

    /// <summary>The case of a term.</summary>
    public static string Of(ProgrammeTerm? term, int? year) => (term, year) switch
    {
        (null or { From: null, To: null }, _) or (_, null) => "none",
        ({ To: null }, _) => "open",
        ({ To: var to }, { } now) when to < now => "before",
        ({ To: var to }, { } now) when to == now => "this-year",
        ({ To: var to }, { } now) when to == now + 1 => "next-year",
        _ => "later",
    };
}
