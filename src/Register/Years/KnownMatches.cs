using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Makes matches of what persons said: links that share a listing are one programme.</summary>
internal static class KnownMatches
{
    private static readonly ImmutableArray<MatchReason> Said = [new MatchReason(ReasonKind.Known, [])];

    /// <summary>The matches, and a note for each link that names no first listing.</summary>
    public static (List<YearMatch> Matches, List<YearNote> Notes) Of(KnownLinks known, MatchContext context)
    {
        var (earlier, later) = (context.Earlier.ByLine(), context.Later.ByLine());
        var notes = new List<YearNote>();
        var links = new List<KnownLink>();
        foreach (var link in known.Programmes.Where(link => link.IsSame).Distinct())
        {
            if (!earlier.ContainsKey(link.EarlierLine))
            {
                notes.Add(new YearNote(YearNoteKind.KnownLinkWithoutListing, context.Earlier.Year.FiscalYear, link.EarlierLine, []));
            }
            else if (!later.ContainsKey(link.LaterLine))
            {
                notes.Add(new YearNote(YearNoteKind.KnownLinkWithoutListing, context.Later.Year.FiscalYear, link.LaterLine, []));
            }
            else
            {
                links.Add(link);
            }
        }

        return ([.. Joined(links).Select(group => Match(group, earlier, later, context))], notes);
    }

    private static IEnumerable<List<KnownLink>> Joined(List<KnownLink> links)
    {
        var (ofEarlier, ofLater) = (new Dictionary<int, List<KnownLink>>(), new Dictionary<int, List<KnownLink>>());
        foreach (var link in links)
        {
            List<KnownLink> group = [.. ofEarlier.GetValueOrDefault(link.EarlierLine, []).Union(ofLater.GetValueOrDefault(link.LaterLine, [])), link];
            foreach (var each in group)
            {
                (ofEarlier[each.EarlierLine], ofLater[each.LaterLine]) = (group, group);
            }
        }

        return ofEarlier.Values.Distinct();
    }

    private static YearMatch Match(
        List<KnownLink> links, Dictionary<int, YearListing> earlier, Dictionary<int, YearListing> later, MatchContext context)
    {
        ImmutableArray<int> before = [.. links.Select(link => link.EarlierLine).Distinct().Order()];
        ImmutableArray<int> after = [.. links.Select(link => link.LaterLine).Distinct().Order()];
        var changes = MatchChanges.None;
        foreach (var link in links)
        {
            changes |= MatchEvidence.ChangesOf(earlier[link.EarlierLine], later[link.LaterLine], context);
        }

        var kind = (before.Length, after.Length) switch
        {
            (1, 1) => MatchKind.OneToOne,
            (1, _) => MatchKind.Split,
            (_, 1) => MatchKind.Merged,
            _ => MatchKind.Regrouped,
        };
        return new YearMatch(kind, before, after, changes, IsCertain: true, 0, Said);
    }
}
