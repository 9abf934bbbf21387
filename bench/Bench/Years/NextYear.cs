using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A list of the year after another, and which of its programmes was which.</summary>
/// <param name="Later">The list of the next year.</param>
/// <param name="Pairs">True pairs of rows, each with what was done to the programme.</param>
/// <param name="Divisions">Divisions that were renamed, by their earlier name.</param>
internal sealed record NextYear(ProgrammeList Later, ImmutableArray<TruePair> Pairs, Dictionary<string, string> Divisions)
{
    /// <summary>Makes the next year of a list: programmes go on, change, end, begin; nothing is drawn but from the seed.</summary>
    public static NextYear Of(ProgrammeList earlier, ulong seed)
    {
        var chance = new Chance(seed);
        var act = new YearActs(chance, earlier);
        var places = earlier.Policies.SelectMany((policy, at) => policy.Measures.Select((_, measure) => (Policy: at, Measure: measure))).ToList();
        var stays = places.ToDictionary(place => place, _ => new List<(Listing Listing, ImmutableArray<int> From, string Kind)>());
        foreach (var place in places)
        {
            foreach (var listing in earlier.Policies[place.Policy].Measures[place.Measure].Listings.Where(each => each.IsRelisted == false))
            {
                foreach (var outcome in act.Of(listing))
                {
                    var to = outcome.Kind.StartsWith("moved", StringComparison.Ordinal) ? chance.OneOf(places) : place;
                    stays[to].Add(outcome);
                }
            }
        }

        foreach (var outcome in act.NewOnes())
        {
            stays[chance.OneOf(places)].Add(outcome);
        }

        var pairs = ImmutableArray.CreateBuilder<TruePair>();
        var line = 0;
        var policies = earlier.Policies.Select((policy, at) => policy with
        {
            Line = ++line,
            Measures = [.. policy.Measures.Select((measure, place) => measure with
            {
                Line = line + 1,
                Listings = [.. stays[(at, place)].Select(each =>
                {
                    line++;
                    pairs.AddRange(each.From.Select(from => new TruePair(from, line, each.Kind)));
                    return each.Listing with { Line = line, PrintedName = each.Listing.Name };
                })],
            })],
            Subtotals = [],
        });
        var list = earlier with { FiscalYear = YearActs.Year, Policies = [.. policies], GrandTotal = null };
        return new NextYear(list, pairs.ToImmutable(), act.RenamedDivisions);
    }
}

/// <summary>Two rows of the same programme.</summary>
/// <param name="Earlier">In the earlier list.</param>
/// <param name="Later">In the later list.</param>
/// <param name="Kind">What was done to the programme.</param>
internal sealed record TruePair(int Earlier, int Later, string Kind);
