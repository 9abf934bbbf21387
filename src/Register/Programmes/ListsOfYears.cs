using System.Collections.Immutable;
using System.Data.Common;

namespace Shisaku.Register;

/// <summary>Compares two lists of the register.</summary>
internal static class ListsOfYears
{
    /// <summary>Compares by the programmes that the listings are, as imports and persons put them.</summary>
    public static (YearComparison Comparison, YearMatches Matches) Compare(DbConnection connection, VersionHead earlier, VersionHead later)
    {
        var (one, other) = (Year(connection, earlier), Year(connection, later));
        var context = MatchContext.Of(one, other);
        var matches = YearMatching.Of(context, Known(connection, earlier, later, one, other));
        return (YearComparison.Of(context, matches), matches);
    }

    private static ListOfYear Year(DbConnection connection, VersionHead head) =>
        new(head.Key.FiscalYear, ListShelf.ReadCompact(connection, head.Id).List.List);

    private static KnownLinks Known(DbConnection connection, VersionHead earlier, VersionHead later, ListOfYear one, ListOfYear other)
    {
        var (before, behind) = (Lines(connection, earlier, one), Lines(connection, later, other));
        var links = ImmutableArray.CreateBuilder<KnownLink>();
        foreach (var (programme, line) in before)
        {
            if (behind.TryGetValue(programme, out var same))
            {
                links.Add(new KnownLink(line, same));
            }
        }

        foreach (var succession in ProgrammeShelf.Successions(connection))
        {
            if (before.TryGetValue(succession.EarlierId, out var from) && behind.TryGetValue(succession.LaterId, out var to))
            {
                links.Add(new KnownLink(from, to));
            }
        }

        foreach (var proposal in ListShelf.Proposals(connection, later.Id).Where(each => each.State == "refused"))
        {
            if (before.TryGetValue(proposal.Programme, out var from))
            {
                links.Add(new KnownLink(from, proposal.Line, IsSame: false));
            }
        }

        var series = ListShelf.Series(connection, later.Key.Government.Code, later.Key.Series).First().Id;
        return YearLinks.Known(connection, series, earlier.Key.FiscalYear, later.Key.FiscalYear) with { Programmes = links.ToImmutable() };
    }

    /// <summary>By programme: the line of its first listing.</summary>
    private static Dictionary<long, int> Lines(DbConnection connection, VersionHead head, ListOfYear year)
    {
        var first = year.List.Listings.Where(listing => listing.IsRelisted == false).Select(listing => listing.Line).ToHashSet();
        var lines = new Dictionary<long, int>();
        foreach (var (line, programme) in ListShelf.Programmes(connection, head.Id))
        {
            if (first.Contains(line))
            {
                lines.TryAdd(programme, line);
            }
        }

        return lines;
    }
}
