using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>How long a made list is.</summary>
/// <param name="Listings">How many listings it has in all, re-listings included.</param>
/// <param name="Policies">Over how many policies they are spread.</param>
/// <param name="EvenPolicies">Whether all policies are equally long (but for a rest), or of various length.</param>
public sealed record ListSize(int Listings, int Policies, bool EvenPolicies = false)
{
    /// <summary>A list as prefectures have them: 3 to 8 policies, 40 to 300 listings, small lists more common.</summary>
    public static ListSize Draw(Chance chance) => new(chance.AcrossDoublings(40, 300), chance.Between(3, 8));

    /// <summary>A list of so many rows in policies of at most 50, to measure speed.</summary>
    public static ListSize Rows(int rows) => new(rows, (rows + 49) / 50, EvenPolicies: true);
}

/// <summary>A made list that is true: every sum of it holds.</summary>
/// <remarks>Two to four measures a policy; about 12 % of the listings re-list a programme that an earlier policy lists first, with
/// the same name, amounts, marks, term and division. A policy with re-listings states its subtotal without and with them, the
/// others state it without; a grand total stands at the end. The lines are those of <see cref="Print.Of"/>.</remarks>
/// <param name="Seed">What it was made from: the same seed and size make the same list.</param>
/// <param name="List">The table.</param>
public sealed record TrueList(ulong Seed, ProgrammeList List)
{
    internal const int FiscalYear = 2023;

    /// <summary>Makes the list of a seed.</summary>
    public static TrueList Make(ulong seed, ListSize? size = null)
    {
        var chance = new Chance(seed);
        size ??= ListSize.Draw(chance);
        var words = new MadeWords(chance);
        var line = Print.LinesBeforeFirstPolicy;
        var first = new List<Listing>();
        var policies = ImmutableArray.CreateBuilder<BasicPolicy>();
        var lengths = size.EvenPolicies
            ? Even(size.Listings, size.Policies)
            : Various(chance, size.Listings, size.Policies, least: 4);
        foreach (var length in lengths)
        {
            var policy = MakePolicy(new PolicyPlan(policies.Count + 1, length, line), chance, words, first);
            policies.Add(policy);
            first.AddRange(policy.Listings.Where(listing => listing.IsRelisted == false));
            line = policy.Subtotals[^1].Line;
        }

        var subtotals = policies.Select(policy => policy.Subtotals[0]).ToList();
        var grandTotal = new TotalsRow(
            TotalsKind.GrandTotal, line + 1, "合計", 0, [.. subtotals.Select(subtotal => subtotal.Line)],
            MadeAmounts.SumOf([.. subtotals.Select(subtotal => subtotal.Amounts)]));
        return new TrueList(seed, new ProgrammeList(
            "令和5年度中小企業振興施策一覧", FiscalYear, new MonetaryUnit("千円", MonetaryUnit.ThousandYen), MadeAmounts.Sources,
            [], policies.ToImmutable(), grandTotal));
    }

    private static BasicPolicy MakePolicy(PolicyPlan plan, Chance chance, MadeWords words, IReadOnlyList<Listing> earlier)
    {
        var heading = plan.LineBefore + Print.LinesBeforePolicyHeading;
        var line = heading + 1;
        var relisted = plan.DrawRelisted(chance, earlier);
        var measures = ImmutableArray.CreateBuilder<Measure>();
        var place = 0;
        foreach (var length in Various(chance, plan.Length, Math.Min(chance.Between(2, 4), plan.Length), least: 1))
        {
            var firstLine = line;
            var listings = ImmutableArray.CreateBuilder<Listing>();
            for (var each = 0; each < length; each++, line++, place++)
            {
                listings.Add(relisted.TryGetValue(place, out var twin)
                    ? MadeListing.Relist(twin, line)
                    : MadeListing.Draw(chance, words, line));
            }

            measures.Add(new Measure(
                words.MeasureName(), listings.Any(listing => listing.IsRelisted == true), firstLine, listings.ToImmutable()));
        }

        var all = measures.SelectMany(measure => measure.Listings).ToList();
        var subtotals = ImmutableArray.Create(Total(TotalsKind.Subtotal, line, "小計", all.Where(listing => listing.IsRelisted == false)));
        if (relisted.Count > 0)
        {
            subtotals = subtotals.Add(Total(TotalsKind.SubtotalWithRelistings, line + 1, "〃(再掲含む。)", all));
        }

        return new BasicPolicy(
            plan.Number, Print.NumberOf(plan.Number), words.PolicyName(), heading, measures.ToImmutable(), subtotals);
    }

    private static TotalsRow Total(TotalsKind kind, int line, string label, IEnumerable<Listing> listings)
    {
        var covered = listings.ToList();
        return new TotalsRow(
            kind, line, label, 1, [.. covered.Select(listing => listing.Line)],
            MadeAmounts.SumOf([.. covered.Select(listing => listing.Amounts)]));
    }

    private static IEnumerable<int> Even(int whole, int parts) =>
        Enumerable.Range(0, parts).Select(part => (whole / parts) + (part < whole % parts ? 1 : 0));

    /// <summary>Parts of various length, each at least <paramref name="least"/>.</summary>
    private static int[] Various(Chance chance, int whole, int parts, int least)
    {
        var weights = Enumerable.Range(0, parts).Select(_ => chance.Between(1, 9)).ToArray();
        var free = whole - (parts * least);
        var lengths = weights.Select(weight => least + (free * weight / weights.Sum())).ToArray();
        lengths[chance.Below(parts)] += whole - lengths.Sum();
        return lengths;
    }
}
