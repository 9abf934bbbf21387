using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Site.Export;

/// <summary>The listings of a list as a copy searches them: names that come again stand once in each part, and are told by their places.
/// A programme that is listed again stands here once.</summary>
internal sealed class CopyRows(Publication publication)
{
    private const int New = 1, Priority = 2, KeyResult = 4;

    /// <summary>The list.</summary>
    public ProgrammeList List => publication.List.List;

    /// <summary>The listings in parts of at most so many.</summary>
    public IEnumerable<CopyPart> Parts(int most) => List.Policies
        .SelectMany(policy => policy.Measures.SelectMany(measure => measure.Listings.Where(listing => listing.IsRelisted != true).Select(listing => new Placed(policy, measure, listing))))
        .Chunk(most).Select(Part);

    private CopyPart Part(Placed[] listings)
    {
        var (policies, measures, divisions) = (new Names(), new Names(), new Names());
        var rows = listings.Select(object?[] (each) =>
        [
            publication.Programmes.TryGetValue(each.Listing.Line, out var id) ? id : null,
            each.Listing.Name, policies.PlaceOf(PolicyCodes.NameOf(each.Policy)), measures.PlaceOf(each.Measure.Name),
            each.Listing.Divisions.Select(division => divisions.PlaceOf(division.Text)).OfType<object>().ToArray(),
            each.Listing.Amounts.Budget.IsKnown ? each.Listing.Amounts.Budget.Counted : null, each.Listing.Term?.To, Flags(each.Listing.Flags),
        ]).ToList();
        return new CopyPart(policies.All, measures.All, divisions.All, rows);
    }

    private static int Flags(Flags flags) => (flags.New == true ? New : 0) | (flags.Priority == true ? Priority : 0) | (flags.KeyResult == true ? KeyResult : 0);

    private sealed record Placed(BasicPolicy Policy, Measure Measure, Listing Listing);

    private sealed class Names
    {
        private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);

        public List<string> All { get; } = [];

        public int? PlaceOf(string? name)
        {
            if (string.IsNullOrEmpty(name))
            {
                return null;
            }

            if (places.TryAdd(name, All.Count))
            {
                All.Add(name);
            }

            return places[name];
        }
    }
}

/// <summary>A part of what a copy searches in.</summary>
/// <param name="policies">Names of policies.</param>
/// <param name="measures">Names of measures.</param>
/// <param name="divisions">Names of divisions.</param>
/// <param name="rows">A listing each: programme, name, place of the policy, of the measure, of the divisions, budget in the unit's smallest
/// part, last year of the term, flags.</param>
internal sealed record CopyPart(List<string> policies, List<string> measures, List<string> divisions, List<object?[]> rows);
