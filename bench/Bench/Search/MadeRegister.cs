using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>Lists of 47 governments over 20 years, as a register would keep them: most programmes go on from year to year.</summary>
/// <param name="Listings">How many listings in all.</param>
/// <param name="Seed">The same seed makes the same lists.</param>
internal sealed record MadeRegister(int Listings, ulong Seed)
{
    public const int Governments = 47;
    public const int Years = 20;
    public const int LastYear = 2025;

    private const int Policies = 8;
    private const int MeasuresOfPolicy = 3;
    private const int PlanYears = 5;
    private static readonly string[] Sources = ["national", "other", "general", "bonds", "prefectural"];

    /// <summary>The lists of a government, newest year first.</summary>
    public IEnumerable<(SegmentHead Head, List<SearchListing> Listings)> Of(int government)
    {
        var first = government * Years;
        for (var number = first; number < first + Years; number++)
        {
            var year = LastYear - (number - first);
            var count = (int)(((long)Listings * (number + 1) / (Governments * Years)) - ((long)Listings * number / (Governments * Years)));
            var head = new SegmentHead(
                number + 1, $"{government + 1:00}000{government % 9 + 1}", RegisterWords.Prefectures[government], "中小企業振興施策一覧", year, "initial");
            yield return (head, [.. Enumerable.Range(0, count).Select(place => Listing(government, year, place, count, number))]);
        }
    }

    private SearchListing Listing(int government, int year, int place, int count, int list)
    {
        // A programme of this place begins anew every few years; until then it keeps its name, its division and its term.
        var ofPlace = new Chance(Chance.SeedOf(Seed, ((ulong)government << 24) + (ulong)place));
        var lasts = ofPlace.Between(2, 12);
        var from = year - ((year + ofPlace.Below(lasts)) % lasts);
        var chance = new Chance(Chance.SeedOf(Seed + 1, ((ulong)government << 40) + ((ulong)place << 12) + (ulong)from));
        var name = RegisterWords.ProgrammeName(chance);
        var divisions = chance.Distinct(RegisterWords.Divisions, chance.Percent(4) ? 2 : 1)
            .Select(division => new DivisionInCharge(division, chance.Percent(6) ? chance.OneOf(RegisterWords.Offices) : null));
        var (policy, measure) = PlanOf(government, year, place, count);
        var sources = Sources.Where((_, source) => chance.Percent(source == 2 ? 80 : 25)).ToArray();
        var ofYear = new Chance(Chance.SeedOf(Seed + 2, ((ulong)list << 24) + (ulong)place));
        return new SearchListing(
            ((long)list << 24) + place, (place * 2) + 12, name, ofYear.Percent(3) ? name.Insert(name.Length / 2, " ") : null,
            (place * Policies / count) + 1, policy, measure, [.. divisions],
            new Flags(from == year, chance.Percent(20), chance.Percent(12)), chance.Percent(12),
            ofYear.Percent(3) ? null : ofYear.AcrossDoublings(100, 4_000_000) * 1_000L,
            [.. sources], from, chance.Percent(15) ? null : from + lasts - 1, HasTerm: true,
            chance.Percent(70) ? Commission.None : chance.Percent(60) ? Commission.Whole : Commission.Part);
    }

    /// <summary>A policy and a measure of the plan that a government follows for some years.</summary>
    private (string Policy, string Measure) PlanOf(int government, int year, int place, int count)
    {
        var policy = place * Policies / count;
        var plan = ((ulong)government << 16) + (ulong)(year / PlanYears);
        var measure = place * Policies * MeasuresOfPolicy / count;
        return (RegisterWords.PolicyName(new Chance(Chance.SeedOf(Seed + 3, (plan << 8) + (ulong)policy))),
            RegisterWords.MeasureName(new Chance(Chance.SeedOf(Seed + 4, (plan << 8) + (ulong)measure))));
    }
}
