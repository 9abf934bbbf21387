using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Tests.Publishing.Print;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Money;

/// <summary>Lists of many kinds, for what must hold of all of them.</summary>
internal static class ManyLists
{
    private const int LongPolicies = 100;
    private const int LongListings = 50;

    private static readonly Dictionary<string, Lazy<RecoveredList>> All = new()
    {
        ["sample"] = new(() => Sample.Recovered),
        ["small"] = new(() => SmallList.Recovered),
        ["eight sources, no policies, no measures"] = new(() => PrintedFile.Recovered(WideLists.EightSources)),
        ["previous year"] = new(() => ListText.Recover(PreviousYearTests.Beside)),
        ["undecided"] = new(() => ListText.Recover("""
            2023年度中小企業施策一覧
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | 労政課
            就職支援事業 |    500       |        |   500  |          | 労政課
            技能向上事業 |    500       |        |   500  |          | 産業課
            小計         |  5,879       |  2,885 |    90  | 2,904    |
            """)),
        ["budget by item"] = new(() => ListText.Recover("""
            目           | 本年度予算額 | 前年度予算額 | 比較   | 国県支出金 | 地方債 | その他 | 一般財源
            2款 総務費   |
            1 一般管理費 | 2,074        | 2,122        | △48    | 318        |        | 238    | 1,518
            2 文書費     | 618          | 630          | △12    | 1          |        | 4      | 613
            3 財産管理費 | 6,817        | 5,650        | 1,167  |            | 566    | 123    | 6,128
            計           | 9,509        | 8,402        | 1,107  | 319        | 566    | 365    | 8,259
            3款 民生費   |
            1 福祉総務費 | 88           | 52           | 36     | 4          |        |        | 84
            2 手当費     | 6,291        | 6,311        | △20    | 2,903      |        | 328    | 3,060
            計           | 6,379        | 6,363        | 16     | 2,907      |        | 328    | 3,144
            """)),
        ["decimals, totals above"] = new(() => ListText.Recover("""
            Ministry/Demand             | Revenue | Capital | Total
            MINISTRY OF AGRICULTURE     | 281.30  | 0.67    | 281.97
            1. Department of Crops      | 222.60  | 0.48    | 223.08
            2. Department of Research   | 37.15   | ...     | 37.15
            3. Department of Fisheries  | 21.55   | 0.19    | 21.74
            MINISTRY OF COAL            | 5.50    | ...     | 5.50
            4. Ministry of Coal         | 5.50    | ...     | 5.50
            MINISTRY OF COMMERCE        | 35.15   | 4.10    | 39.25
            5. Department of Commerce   | 19.21   | 3.04    | 22.25
            6. Department of Industry   | 15.94   | 1.06    | 17.00
            """)),
        ["5,000 rows"] = new(Long),
    };

    /// <summary>What the lists are called.</summary>
    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The list of a name.</summary>
    public static RecoveredList Of(string name) => All[name].Value;

    /// <summary>Policies of listings whose every tenth is a re-listing, with both subtotals, and a grand total.</summary>
    private static RecoveredList Long()
    {
        var (line, policies) = (0, ImmutableArray.CreateBuilder<BasicPolicy>());
        for (var policy = 1; policy <= LongPolicies; policy++)
        {
            var heading = ++line;
            ImmutableArray<Listing> listings =
            [
                .. Enumerable.Range(1, LongListings).Select(number => new Listing(
                    ++line, $"事業{policy}-{number}", $"事業{policy}-{number}", number % 10 == 0, null, new Flags(false, number % 3 == 0, null),
                    Amounts((policy * 100L) + number, number % 2 == 0 ? number : null), null, Commission.None, [new DivisionInCharge($"第{number % 40}課", null)])),
            ];
            Listing[] first = [.. listings.Where(listing => listing.IsRelisted == false)];
            policies.Add(new BasicPolicy(policy, $"({policy})", $"方針{policy}", heading, [new Measure($"施策{policy}", true, heading + 1, listings)],
                [Total(TotalsKind.Subtotal, ++line, first), Total(TotalsKind.SubtotalWithRelistings, ++line, [.. listings])]));
        }

        var all = policies.SelectMany(policy => policy.Listings).Where(listing => listing.IsRelisted == false).ToArray();
        var list = new ProgrammeList(
            "令和5年度施策一覧", 2023, new MonetaryUnit("千円", MonetaryUnit.ThousandYen), [new FundingSource("national", "国庫"), new FundingSource("general", "一般財源")],
            [Field.Term], policies.ToImmutable(), Total(TotalsKind.GrandTotal, line + 1, all) with { Lines = [.. policies.Select(policy => policy.Subtotals[0].Line)] });
        return new RecoveredList(
            new PrintedList(new SourceDocument("long.txt", new string('0', 64), "text/plain"), []), list,
            [.. list.Listings.Select(listing => new RecoveredCell(listing.Line, Field.Budget, 2, "x", CellState.AsPrinted, Certainty.Proven))],
            Sums.Of(list), 0, [], null, Verdict.Proven);

        static TotalsRow Total(TotalsKind kind, int line, Listing[] rows)
        {
            var budget = rows.Sum(row => row.Amounts.Budget.Counted);
            var national = rows.Sum(row => row.Amounts.Sources[0].Counted);
            return new TotalsRow(
                kind, line, kind == TotalsKind.GrandTotal ? "合計" : kind == TotalsKind.Subtotal ? "小計" : "〃(再掲含む。)", kind == TotalsKind.GrandTotal ? 0 : 1,
                [.. rows.Select(row => row.Line)], Amounts(budget, national));
        }

        static FundingBreakdown Amounts(long budget, long? national) => new(
            Amount.Of(budget), [national is { } known ? Amount.Of(known) : Amount.Blank, Amount.Of(budget - (national ?? 0))]);
    }
}
