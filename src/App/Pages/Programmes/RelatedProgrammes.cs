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
            IsOfNames = true, IsNewestOnly = true, IsRelisted = false, WithFacets = false, Limit = MostHits,
        }).Hits;
        (SearchHit Hit, double Likeness)[] alike =
        [
            .. hits.Select(hit => (hit, Likeness(normal, SearchText.Normal(hit.Listing.Name))))
                .Where(each => each.Item2 >= LeastLikeness).OrderByDescending(each => each.Item2),
        ];
        var programmes = lists.Register.ProgrammesAt(alike.Select(each => (each.Hit.Head.Version, each.Hit.Listing.Line)));
        return
        [
            .. alike.Zip(programmes, (each, programme) => (each.Hit, Programme: programme ?? id))
                .Where(each => each.Programme != id).DistinctBy(each => each.Programme).Take(Shown)
                .Select(each => new RelatedProgramme(each.Programme, each.Hit.Listing.Name, each.Hit.Head.Government)),
        ];
    }

    /// <summary>Twice the pairs of letters that two names share, of all their pairs.</summary>
    internal static double Likeness(string one, string other)
    {
        var (pairs, others) = (Pairs(one), Pairs(other));
        var shared = pairs.Count(others.Contains);
        return pairs.Count + others.Count == 0 ? 0 : 2.0 * shared / (pairs.Count + others.Count);
    }

    private static HashSet<string> Pairs(string name) =>
        [.. Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(at => name.Substring(at, 2))];
}
