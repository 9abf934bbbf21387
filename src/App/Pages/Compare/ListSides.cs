using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Compare;

/// <summary>What two lists say of the same thing, each in whole units of its currency.</summary>
/// <param name="Key">What it is: <c>total</c>, a source's key, or when terms end.</param>
/// <param name="Name">What lists call it; null where they do not name it.</param>
/// <param name="One">The first list; null where it says nothing of it.</param>
/// <param name="Other">The second list.</param>
public sealed record SidePair(string Key, string? Name, SideAmount? One, SideAmount? Other);

/// <summary>What one list says.</summary>
/// <param name="Listings">How many first listings it rests on.</param>
/// <param name="Amount">What they come to; null where that is undecided or not stated.</param>
/// <param name="Share">Its share of the list's total in tenths of a percent, rounded to the nearest, halves up; null where it has none.</param>
public sealed record SideAmount(int Listings, Int128? Amount, int? Share)
{
    /// <summary>The share in percent with one digit behind the point; empty where there is none.</summary>
    public string Percent => Share is { } share ? (share / 10m).ToString("0.0", CultureInfo.InvariantCulture) + " %" : "";
}

/// <summary>A group of one list.</summary>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Amount">What it comes to.</param>
public sealed record SideGroup(string? Name, SideAmount Amount);

/// <summary>One of two lists.</summary>
/// <param name="Currency">The currency of its amounts (ISO 4217).</param>
/// <param name="Listings">How many listings it has, re-listings included.</param>
/// <param name="First">How many first listings.</param>
/// <param name="New">How many of these are marked as new; null where it has no such mark.</param>
/// <param name="Policies">By policy.</param>
/// <param name="Divisions">By divisions in charge, the largest first.</param>
public sealed record ListSide(
    string Currency, int Listings, int First, int? New, ImmutableArray<SideGroup> Policies, ImmutableArray<SideGroup> Divisions);

/// <summary>Two lists side by side of which no programme is looked for in the other: totals, sources by their keys, when terms end, and
/// each one's policies and divisions. All without re-listings.</summary>
/// <param name="Total">The budgets.</param>
/// <param name="Sources">By source, those of both lists first.</param>
/// <param name="Terms">By when the term ends, seen from each list's own year; empty where neither prints terms.</param>
/// <param name="One">The first list.</param>
/// <param name="Other">The second list.</param>
public sealed record ListSides(SidePair Total, ImmutableArray<SidePair> Sources, ImmutableArray<SidePair> Terms, ListSide One, ListSide Other)
{
    /// <summary>Whether amounts are in one currency; else no difference of them is told.</summary>
    public bool IsOneCurrency => One.Currency == Other.Currency;

    /// <summary>Puts two lists side by side.</summary>
    public static ListSides Of(ProgrammeList one, ProgrammeList other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var (a, b) = (new SideAmounts(one), new SideAmounts(other));
        var keys = one.FundingSources.Concat(other.FundingSources).DistinctBy(source => source.Key)
            .OrderByDescending(source => a.HasSource(source.Key) && b.HasSource(source.Key));
        return new ListSides(
            new SidePair("total", null, a.Total, b.Total),
            [.. keys.Select(source => new SidePair(source.Key, source.Printed, a.OfSource(source.Key), b.OfSource(source.Key)))],
            a.HasTerms || b.HasTerms ? [.. TermEnds.Keys.Select(key => new SidePair(key, null, a.OfTerm(key), b.OfTerm(key)))] : [],
            Side(one, a), Side(other, b));
    }

    private static ListSide Side(ProgrammeList list, SideAmounts amounts) => new(
        list.Unit.Currency, list.Listings.Count(), list.Listings.Count(GroupTotals.IsFirst),
        list.AbsentColumns.Contains(Field.New) ? null : list.Listings.Count(listing => GroupTotals.IsFirst(listing) && listing.Flags.New == true),
        [.. list.Policies.Select(policy => new SideGroup(PolicyCodes.NameOf(policy), amounts.Of(GroupTotals.OfPolicy(list, policy))))],
        [
            .. DivisionTotal.Of(list).OrderByDescending(group => group.Total.Sums.Columns[0].Known)
                .Select(group => new SideGroup(group.Divisions.IsEmpty ? null : string.Join("; ", group.Divisions.Select(each => each.Text)), amounts.Of(group.Total))),
        ]);
}
