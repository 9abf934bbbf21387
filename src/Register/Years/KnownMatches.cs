namespace Shisaku.Register;

/// <summary>Makes matches of what persons said: links that share a listing are one programme.</summary>
internal static class KnownMatches
{
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

    private static List<List<KnownLink>> Joined(List<KnownLink> links)
    {
        var groups = new List<List<KnownLink>>();
        foreach (var link in links)
        {
            var touching = groups
                .Where(group => group.Exists(each => each.EarlierLine == link.EarlierLine || each.LaterLine == link.LaterLine)).ToList();
            groups.RemoveAll(touching.Contains);
            groups.Add([.. touching.SelectMany(group => group), link]);
        }

        return groups;
    }

    private static YearMatch Match(
        List<KnownLink> links, Dictionary<int, YearListing> earlier, Dictionary<int, YearListing> later, MatchContext context)
    {
        var before = links.Select(link => link.EarlierLine).Distinct().Order().ToList();
        var after = links.Select(link => link.LaterLine).Distinct().Order().ToList();
        var changes = links.Select(link => MatchEvidence.Of(earlier[link.EarlierLine], later[link.LaterLine], context).Changes)
            .Aggregate((one, other) => one | other);
        var kind = (before.Count, after.Count) switch
        {
            (1, 1) => MatchKind.OneToOne,
            (1, _) => MatchKind.Split,
            (_, 1) => MatchKind.Merged,
            _ => MatchKind.Regrouped,
        };
        return new YearMatch(kind, [.. before], [.. after], changes, IsCertain: true, 0, [new MatchReason(ReasonKind.Known, [])]);
    }
}
