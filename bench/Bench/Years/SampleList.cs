using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>The sample's true table as a list.</summary>
internal static class SampleList
{
    /// <summary>The list of a table of the form of <c>samples/aomori-r5.truth.tsv</c>; its totals rows are left out.</summary>
    public static ProgrammeList Read(string file)
    {
        var rows = SampleTruth.Read(file).Rows;
        return new ProgrammeList(
            SampleTruth.Title, TrueList.FiscalYear, new MonetaryUnit("千円", MonetaryUnit.ThousandYen), MadeAmounts.Sources, [],
            [.. rows.Where(row => row["kind"] == "policy").Select(policy => Policy(policy, rows))], null);
    }

    private static BasicPolicy Policy(Dictionary<string, string> policy, ImmutableArray<Dictionary<string, string>> rows)
    {
        var measures = rows.Where(row => row["kind"] == "listing" && row["policy"] == policy["policy"]).GroupBy(row => row["measure"])
            .Select(group => new Measure(group.Key, false, Number(group.First()["line"]), [.. group.Select(Listing)]));
        return new BasicPolicy(Number(policy["policy"]), policy["policy"], policy["name"], Number(policy["line"]), [.. measures], []);
    }

    private static Listing Listing(Dictionary<string, string> row) => new(
        Number(row["line"])!.Value, row["name"], row["name"], row["relisted"] == "true", Number(row["relists"]),
        new Flags(row["new"] == "true", row["priority"] == "true", row["keyResult"] == "true"),
        new FundingBreakdown(Amount(row["budget"]), [.. MadeAmounts.Sources.Select(source => Amount(row[source.Key]))]),
        Number(row["from"]) is { } from ? new ProgrammeTerm("", from, Number(row["to"])) : null,
        Enum.Parse<Commission>(row["commission"], ignoreCase: true),
        [.. row["divisions"].Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Division)]);

    private static DivisionInCharge Division(string text) => text.IndexOf('(', StringComparison.Ordinal) is > 0 and var open
        ? new DivisionInCharge(text[..open], text[(open + 1)..^1])
        : new DivisionInCharge(text, null);

    private static Amount Amount(string text) =>
        text.Length == 0 ? Budget.Amount.Blank : Budget.Amount.Of(long.Parse(text, CultureInfo.InvariantCulture));

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);
}
