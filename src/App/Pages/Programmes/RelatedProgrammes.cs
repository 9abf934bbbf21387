using System.Collections.Immutable;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Pages.Programmes;

/// <summary>Programmes beside one.</summary>
/// <param name="OfMeasure">Those of the same measure in the newest list.</param>
/// <param name="OfDivision">Those of the same division there.</param>
/// <param name="Alike">Those of any newest list whose names are alike.</param>
public sealed record RelatedProgrammes(
    ImmutableArray<RelatedProgramme> OfMeasure, ImmutableArray<RelatedProgramme> OfDivision, ImmutableArray<RelatedProgramme> Alike)
{
    /// <summary>There are none.</summary>
    public static RelatedProgrammes None { get; } = new([], [], []);
}

/// <summary>A programme beside another one.</summary>
/// <param name="Id">The register's number of it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Government">Whose it is.</param>
public sealed record RelatedProgramme(long Id, string Name, string Government);

/// <summary>Finds programmes beside one.</summary>
internal sealed class RelatedFinder(PublicLists lists)
{
    /// <summary>How many of each kind are shown.</summary>
    public const int Shown = 8;

    private const int LettersOfPart = 4;
    private const int MostParts = 12;
    private const int MostHits = 100;
    private const double LeastLikeness = 0.4;

    /// <summary>The programmes beside the one of a number.</summary>
    public RelatedProgrammes Of(long id, ProgrammeYear newest)
    {
        var beside = lists.Register.Beside(newest.List.Head.Id, id, Shown);
        var government = newest.List.Head.Key.Government.Name;
        return new RelatedProgrammes(Of(beside.OfMeasure), Of(beside.OfDivision), Alike(id, newest.First.Name));

        ImmutableArray<RelatedProgramme> Of(ImmutableArray<ProgrammeName> programmes) =>
            [.. programmes.Select(programme => new RelatedProgramme(programme.Id, programme.Name, government))];
    }

    /// <summary>Programmes whose names share letters in a row with a name, the most alike first.</summary>
    private ImmutableArray<RelatedProgramme> Alike(long id, string name)
    {
        var normal = SearchText.Normal(name);
        string[] parts =
        [
            .. Enumerable.Range(0, Math.Max(0, normal.Length - LettersOfPart + 1)).Take(MostParts).Select(at => normal.Substring(at, LettersOfPart)),
        ];
        if (parts.Length == 0)
        {
            return [];
        }

        var hits = lists.Register.Search(new SearchQuery($"\"{parts[0]}\"")
        {
            Alternatives = ImmutableDictionary<string, ImmutableArray<string>>.Empty.Add(parts[0], [.. parts.Skip(1)]),
            IsOfNames = true, IsNewestOnly = true, IsRelisted = false, WithFacets = false, WithMatches = false, Limit = MostHits,
        }).Hits;
        var pairs = Pairs(normal);
        SearchHit[] alike =
        [
            .. hits.Select(hit => (Hit: hit, Likeness: Likeness(pairs, Pairs(SearchText.Normal(hit.Listing.Name)))))
                .Where(each => each.Likeness >= LeastLikeness).OrderByDescending(each => each.Likeness).Select(each => each.Hit),
        ];

        // The first few of them mostly do: the rest is not looked up.
        var found = new List<RelatedProgramme>();
        foreach (var some in alike.Chunk(2 * Shown))
        {
            var programmes = lists.Register.ProgrammesAt(some.Select(hit => (hit.Head.Version, hit.Listing.Line)));
            foreach (var (hit, programme) in some.Zip(programmes))
            {
                if (programme is { } other && other != id && !found.Exists(each => each.Id == other))
                {
                    found.Add(new RelatedProgramme(other, hit.Listing.Name, hit.Head.Government));
                }
            }

            if (found.Count >= Shown)
            {
                break;
            }
        }

        return [.. found.Take(Shown)];
    }

    /// <summary>Twice the pairs of letters that two names share, of all their pairs.</summary>
    internal static double Likeness(string one, string other) => Likeness(Pairs(one), Pairs(other));

    private static double Likeness(HashSet<int> pairs, HashSet<int> others)
    {
        var shared = pairs.Count(others.Contains);
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * shared / (pairs.Count + others.Count);
    }

    private static HashSet<int> Pairs(string name)
    {
        var pairs = new HashSet<int>(name.Length);
        for (var at = 0; at + 1 < name.Length; at++)
        {
            pairs.Add(unchecked((name[at] << 16) | name[at + 1]));
        }

        return pairs;
    }
}
