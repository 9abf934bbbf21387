using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The list of programmes (施策一覧) of one fiscal year, in truth: what the print is meant to say.</summary>
/// <param name="Title">As printed, without its number; null where the list has none.</param>
/// <param name="FiscalYear">The western year in which the fiscal year begins; null where the list does not say.</param>
/// <param name="Unit">The unit of all amounts.</param>
/// <param name="FundingSources">The funding columns in printed order.</param>
/// <param name="AbsentColumns">Fields of a listing that this list has no column for.</param>
/// <param name="Policies">The basic policies; a list without policies has one without number and name.</param>
/// <param name="GrandTotal">合計, or null where the list prints none.</param>
public sealed record ProgrammeList(
    string? Title,
    int? FiscalYear,
    MonetaryUnit Unit,
    ImmutableArray<FundingSource> FundingSources,
    ImmutableArray<string> AbsentColumns,
    ImmutableArray<BasicPolicy> Policies,
    TotalsRow? GrandTotal)
{
    /// <summary>Amount columns besides the budget and its sources, in printed order.</summary>
    public ImmutableArray<AmountColumn> AmountColumns { get; init; } = [];

    /// <summary>What these columns must obey.</summary>
    public ImmutableArray<ColumnRule> ColumnRules { get; init; } = [];

    /// <summary>How many digits of every amount are decimals of the printed unit.</summary>
    public int Decimals { get; init; }

    /// <summary>How many amount columns there are in all.</summary>
    public int ColumnCount => 1 + FundingSources.Length + AmountColumns.Length;

    /// <summary>All listings in printed order.</summary>
    public IEnumerable<Listing> Listings => Policies.SelectMany(policy => policy.Listings);

    /// <summary>All listings by the line they are printed on.</summary>
    public Dictionary<int, Listing> ListingsByLine()
    {
        var listings = new Dictionary<int, Listing>();
        foreach (var listing in Listings)
        {
            listings.Add(listing.Line, listing);
        }

        return listings;
    }

    /// <summary>All totals rows in printed order, the grand total last.</summary>
    public IEnumerable<TotalsRow> TotalsRows =>
        Policies.SelectMany(policy => policy.Subtotals).Concat(GrandTotal is null ? [] : [GrandTotal]);

    /// <summary>The name of an amount column in findings and checks: <c>budget</c> or <c>funding.KEY</c>.</summary>
    /// <param name="column">0 for the budget, 1 for the first source; the further columns follow.</param>
    public string ColumnField(int column) =>
        column == 0 ? Field.Budget
        : column <= FundingSources.Length ? Field.Funding(FundingSources[column - 1].Key)
        : Field.Amount(AmountColumns[column - 1 - FundingSources.Length].Key);

    /// <summary>The printed heading of an amount column; null for the budget.</summary>
    /// <param name="column">As in <see cref="ColumnField"/>.</param>
    public string? ColumnHeading(int column) =>
        column == 0 ? null
        : column <= FundingSources.Length ? FundingSources[column - 1].Printed
        : AmountColumns[column - 1 - FundingSources.Length].Printed;
}

/// <summary>The unit in which amounts are printed.</summary>
/// <param name="Printed">As printed; null where the list does not say.</param>
/// <param name="Yen">How many yen one unit is.</param>
public sealed record MonetaryUnit(string? Printed, long Yen)
{
    /// <summary>千円, the usual unit of programme lists.</summary>
    public const long ThousandYen = 1_000;

    /// <summary>The code of the yen.</summary>
    public const string Yens = "JPY";

    /// <summary>The currency (ISO 4217); where it is not the yen, <see cref="Yen"/> counts units of it.</summary>
    public string Currency { get; init; } = Yens;
}

/// <summary>A basic policy (基本方針) and what stands under it.</summary>
/// <param name="Number">Its number, e.g. 1 for ①; null for a list without policies.</param>
/// <param name="PrintedNumber">The number as printed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line of its heading; null where it has none.</param>
/// <param name="Measures">The measures in printed order.</param>
/// <param name="Subtotals">Its totals rows in printed order.</param>
public sealed record BasicPolicy(
    int? Number,
    string? PrintedNumber,
    string? Name,
    int? Line,
    ImmutableArray<Measure> Measures,
    ImmutableArray<TotalsRow> Subtotals)
{
    /// <summary>The listings of all measures in printed order.</summary>
    public IEnumerable<Listing> Listings => Measures.SelectMany(measure => measure.Listings);
}

/// <summary>A measure (施策の方向): a group of programmes under a policy.</summary>
/// <param name="Name">Without bullet and without <c>(再掲含む。)</c>; null where the list has no measures.</param>
/// <param name="IncludesRelistings">Whether the print says that it includes re-listings.</param>
/// <param name="Line">The line it is printed on; null where the list has no measures.</param>
/// <param name="Listings">Its listings in printed order.</param>
public sealed record Measure(string? Name, bool IncludesRelistings, int? Line, ImmutableArray<Listing> Listings);

/// <summary>A row that states a sum of others.</summary>
/// <param name="Kind">Which sum.</param>
/// <param name="Line">The printed row.</param>
/// <param name="Label">As printed, e.g. 小計.</param>
/// <param name="Level">0 for the grand total, 1 for a policy's subtotal.</param>
/// <param name="Lines">The rows it covers: listings, or for a grand total over subtotals, those.</param>
/// <param name="Amounts">The amounts it states.</param>
public sealed record TotalsRow(
    TotalsKind Kind,
    int Line,
    string Label,
    int Level,
    ImmutableArray<int> Lines,
    FundingBreakdown Amounts)
{
    /// <summary>Whether re-listings are counted in it.</summary>
    public bool IncludesRelistings => Kind == TotalsKind.SubtotalWithRelistings;
}

/// <summary>What a totals row adds up.</summary>
public enum TotalsKind
{
    /// <summary>小計: the listings of a policy, re-listings not counted.</summary>
    Subtotal,

    /// <summary>〃(再掲含む。): all listings of a policy.</summary>
    SubtotalWithRelistings,

    /// <summary>合計: all first listings of the list.</summary>
    GrandTotal,
}
