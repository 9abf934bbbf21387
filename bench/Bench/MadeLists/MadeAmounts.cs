using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Budgets and their sources as prefectures have them.</summary>
/// <remarks>Budgets from 200 to 2,000,000 thousand yen, every doubling as likely; three in five end in arbitrary digits, the
/// others are round to 10, 100 or 1,000. Three rows in five have one source (mostly general revenue), three in ten have two
/// (often in equal halves), one in ten has three. No amount is zero.</remarks>
internal static class MadeAmounts
{
    private const int National = 0;
    private const int Other = 1;
    private const int General = 2;

    /// <summary>The funding columns of every made list.</summary>
    public static ImmutableArray<FundingSource> Sources { get; } =
        [new("national", "国庫"), new("other", "その他"), new("general", "一般財源")];

    /// <summary>A budget with its sources.</summary>
    public static FundingBreakdown Draw(Chance chance)
    {
        var budget = DrawBudget(chance);
        var sources = new long[Sources.Length];
        var kind = chance.Below(100);
        if (kind < 60)
        {
            var only = chance.Below(100);
            sources[only < 76 ? General : only < 88 ? National : Other] = budget;
        }
        else if (kind < 90)
        {
            var (one, another) = DrawPair(chance);
            sources[one] = chance.Percent(40) ? (budget + chance.Below(2)) / 2 : DrawPart(chance, budget);
            sources[another] = budget - sources[one];
        }
        else
        {
            sources[National] = DrawPart(chance, budget - 1);
            sources[Other] = DrawPart(chance, budget - sources[National]);
            sources[General] = budget - sources[National] - sources[Other];
        }

        return Of(budget, sources);
    }

    /// <summary>A row's amounts; a source that is nothing is blank.</summary>
    public static FundingBreakdown Of(long budget, IEnumerable<long> sources) =>
        new(Amount.Of(budget), [.. sources.Select(source => source == 0 ? Amount.Blank : Amount.Of(source))]);

    /// <summary>What several rows add up to; a column in which none of them has anything is blank.</summary>
    public static FundingBreakdown SumOf(IReadOnlyCollection<FundingBreakdown> rows) =>
        Of(
            rows.Sum(row => row.Budget.Counted),
            Enumerable.Range(0, Sources.Length).Select(source => rows.Sum(row => row.Sources[source].Counted)));

    private static long DrawBudget(Chance chance)
    {
        long budget = chance.AcrossDoublings(200, 2_000_000);
        var round = chance.Below(100) switch { < 60 => 1, < 75 => 10, < 90 => 100, _ => 1_000 };
        return Math.Max(budget / round * round, 200);
    }

    private static (int One, int Another) DrawPair(Chance chance) => chance.Below(100) switch
    {
        < 70 => (National, General),
        < 90 => (Other, General),
        _ => (National, Other),
    };

    /// <summary>A part of a whole that leaves at least 1: one in eight nearly all of it, as 122,823 of 122,824.</summary>
    private static long DrawPart(Chance chance, long whole) =>
        chance.Percent(12) ? whole - chance.Between(1, (int)Math.Min(whole - 1, 50)) : chance.Between(1, (int)whole - 1);
}
