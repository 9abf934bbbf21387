using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>The made register's lists as a register takes them in.</summary>
internal static class MadeLists
{
    /// <summary>The funding columns of every list.</summary>
    public static ImmutableArray<FundingSource> Sources { get; } =
        [new("national", "国庫"), new("prefectural", "県支出金"), new("bonds", "県債"), new("other", "その他"), new("general", "一般財源")];

    /// <summary>A list as an import.</summary>
    public static ListImport Of(SegmentHead head, IEnumerable<SearchListing> listings)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes($"{head.GovernmentCode} {head.FiscalYear}");
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        var list = new ProgrammeList(head.Series, head.FiscalYear, new MonetaryUnit("千円", MonetaryUnit.ThousandYen), Sources, [], Policies(listings), null);
        var listed = list.Listings.OrderBy(listing => listing.Line).ToList();
        var printed = new PrintedList(
            new SourceDocument($"{head.GovernmentCode}-{head.FiscalYear}.txt", sha256, "text/plain"), [.. listed.Select(MadePrint.RowOf)]);
        return new ListImport(
            new ListKey(new Government(head.GovernmentCode, head.Government), head.Series, head.FiscalYear, BudgetPhase.Initial, 0),
            new RecoveredList(printed, list, [.. listed.SelectMany(MadePrint.CellsOf)], [], 0, [], null, Verdict.Unchecked), bytes);
    }

    private static ImmutableArray<BasicPolicy> Policies(IEnumerable<SearchListing> listings) =>
    [
        .. listings.GroupBy(listing => (listing.PolicyNumber, listing.Policy)).Select(policy => new BasicPolicy(
            policy.Key.PolicyNumber, null, policy.Key.Policy, null,
            [.. policy.GroupBy(listing => listing.Measure).Select(measure => new Measure(measure.Key, false, null, [.. measure.Select(Listing)]))],
            [])),
    ];

    private static Listing Listing(SearchListing listing) => new(
        listing.Line, listing.Name, listing.PrintedName ?? listing.Name, listing.IsRelisted, null, listing.Flags, Amounts(listing),
        new ProgrammeTerm("R", listing.TermFrom, listing.TermTo), listing.Commission, listing.Divisions);

    private static FundingBreakdown Amounts(SearchListing listing)
    {
        var budget = listing.BudgetYen is { } yen ? Amount.Of(yen / MonetaryUnit.ThousandYen) : Amount.Undecided;
        return new FundingBreakdown(
            budget, [.. Sources.Select(source => listing.Sources.Contains(source.Key) ? Amount.Of(1 + (listing.Line % 100)) : Amount.Blank)]);
    }
}
