using System.Collections.Immutable;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Pages.Search;

/// <summary>A programme of a list that was found, with all its listings there that were: the first one, and re-listings.</summary>
/// <param name="Programme">The register's number of it.</param>
/// <param name="List">The list.</param>
/// <param name="Hits">Its listings, the best hit first.</param>
/// <param name="NewestYear">The newest fiscal year of the list's series: what ended before it is over.</param>
public sealed record FoundProgramme(long Programme, PublicList List, ImmutableArray<SearchHit> Hits, int NewestYear)
{
    /// <summary>The listing that stands for the others: the first listing where it was found, else the best hit.</summary>
    public SearchHit Best => Hits.FirstOrDefault(hit => hit.Listing.IsRelisted == false) ?? Hits[0];

    /// <summary>Where terms stand in a text of the listing; none where the field does not match.</summary>
    public static FieldMatch? Match(SearchHit hit, string field, string text) =>
        hit.Matches.FirstOrDefault(match => match.Field == field && match.Text == text);
}

/// <summary>Puts hits together to programmes.</summary>
internal sealed class FoundProgrammes(PublicLists lists)
{
    /// <summary>The programmes of hits, in their order. Hits of one list that are the same programme become one.</summary>
    public ImmutableArray<FoundProgramme> Of(ImmutableArray<SearchHit> hits)
    {
        var found = new List<FoundProgramme>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var programmes = lists.Register.ProgrammesAt(hits.Select(hit => (hit.Head.Version, hit.Listing.Line)));
        foreach (var (hit, id) in hits.Zip(programmes))
        {
            if (lists.OfVersion(hit.Head.Version) is not { } list || id is not { } programme)
            {
                continue; // the list changed between the search and now: the next request sees it
            }

            var key = $"{hit.Head.Version} {programme}";
            if (places.TryGetValue(key, out var place))
            {
                found[place] = found[place] with { Hits = found[place].Hits.Add(hit) };
            }
            else
            {
                places.Add(key, found.Count);
                found.Add(new FoundProgramme(programme, list, [hit], lists.NewestYear(list.Head.Key)));
            }
        }

        return [.. found];
    }
}
