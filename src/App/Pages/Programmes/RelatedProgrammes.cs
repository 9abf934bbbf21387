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

    // A programme may stand in several of the newest lists, and its own name is like itself.
    private const int Thought = 4 * Shown;

    /// <summary>The programmes beside the one of a number.</summary>
    public RelatedProgrammes Of(long id, ProgrammeYear newest)
    {
        var beside = lists.Register.Beside(newest.List.Head.Id, id, Shown);
        var government = newest.List.Head.Key.Government.Name;
        return new RelatedProgrammes(Of(beside.OfMeasure), Of(beside.OfDivision), Alike(id, newest.First.Name));

        ImmutableArray<RelatedProgramme> Of(ImmutableArray<ProgrammeName> programmes) =>
            [.. programmes.Select(programme => new RelatedProgramme(programme.Id, programme.Name, government))];
    }

    /// <summary>Programmes whose names are like a name, the most alike first.</summary>
    private ImmutableArray<RelatedProgramme> Alike(long id, string name)
    {
        // The first few of them mostly do: the rest is not looked up.
        var alike = lists.Register.NamesLike(name, Thought).Chunk(2 * Shown)
            .SelectMany(some => some.Zip(lists.Register.ProgrammesAt(some.Select(like => (like.Head.Version, like.Line)))));
        return
        [
            .. alike.Where(each => each.Second is { } other && other != id).DistinctBy(each => each.Second)
                .Select(each => new RelatedProgramme(each.Second!.Value, each.First.Name, each.First.Head.Government)).Take(Shown),
        ];
    }
}
