using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>Counts what the matching of made years found.</summary>
internal sealed class YearsTally
{
    private readonly Dictionary<string, (long Pairs, long Linked, long Proposed, long Best)> kinds = new(StringComparer.Ordinal);

    /// <summary>Certain links, and those that join two programmes.</summary>
    public long Links { get; private set; }

    /// <summary>Links that join two programmes.</summary>
    public long Wrong { get; private set; }

    /// <summary>True pairs but those of splits and merges.</summary>
    public long Continued { get; private set; }

    /// <summary>Of these, those linked by themselves.</summary>
    public long ContinuedLinked { get; private set; }

    /// <summary>Proposals.</summary>
    public long Proposals { get; private set; }

    /// <summary>Proposals all of whose pairs are true.</summary>
    public long TrueProposals { get; private set; }

    /// <summary>Divisions renamed or merged of which two programmes or more go on.</summary>
    public long Divisions { get; private set; }

    /// <summary>Of these, those proposed.</summary>
    public long DivisionsFound { get; private set; }

    /// <summary>Renamings proposed that never were.</summary>
    public long DivisionsWrong { get; private set; }

    /// <summary>True pairs of a kind, how many were linked, else proposed, and proposed as the best of their earlier listing.</summary>
    public (long Pairs, long Linked, long Proposed, long Best) Of(string kind) => kinds.GetValueOrDefault(kind);

    /// <summary>Counts one year.</summary>
    /// <param name="earlier">The list before it.</param>
    /// <param name="next">The year with its truth.</param>
    /// <param name="matches">What was found.</param>
    /// <param name="say">Told of each wrong link and of each pair that was missed.</param>
    public void Add(ProgrammeList earlier, NextYear next, YearMatches matches, Action<string, int, int>? say)
    {
        var truth = next.Pairs.Select(pair => (pair.Earlier, pair.Later)).ToHashSet();
        var linked = matches.Linked.SelectMany(PairsOf).ToHashSet();
        var proposed = matches.Proposals.SelectMany(PairsOf).ToHashSet();
        var best = matches.Proposals.GroupBy(match => match.EarlierLines[0]).SelectMany(group => PairsOf(group.First())).ToHashSet();
        Links += linked.Count;
        foreach (var wrong in linked.Where(pair => !truth.Contains(pair)))
        {
            Wrong++;
            say?.Invoke("wrong", wrong.Earlier, wrong.Later);
        }

        foreach (var pair in next.Pairs)
        {
            var lines = (pair.Earlier, pair.Later);
            var (isLinked, isProposed) = (linked.Contains(lines), !linked.Contains(lines) && proposed.Contains(lines));
            var isContinued = pair.Kind is not ("split" or "merged");
            Continued += isContinued ? 1 : 0;
            ContinuedLinked += isContinued && isLinked ? 1 : 0;
            foreach (var kind in new[] { pair.Kind, "all" })
            {
                var sum = Of(kind);
                kinds[kind] = (sum.Pairs + 1, sum.Linked + (isLinked ? 1 : 0), sum.Proposed + (isProposed ? 1 : 0),
                    sum.Best + (isProposed && best.Contains(lines) ? 1 : 0));
            }

            if (!isLinked && !isProposed)
            {
                say?.Invoke("missed, " + pair.Kind, pair.Earlier, pair.Later);
            }
        }

        Proposals += matches.Proposals.Length;
        TrueProposals += matches.Proposals.Count(match => PairsOf(match).All(truth.Contains));
        var goingOn = next.Pairs.Select(pair => pair.Earlier).ToHashSet();
        var divisions = next.Divisions.Where(each => earlier.Listings.Count(listing =>
            goingOn.Contains(listing.Line) && listing.Divisions.Any(division => division.Name == each.Key)) > 1).ToList();
        Divisions += divisions.Count;
        DivisionsFound += divisions.Count(each => matches.DivisionRenamings.Any(found => (found.Earlier, found.Later) == (each.Key, each.Value)));
        DivisionsWrong += matches.DivisionRenamings.Count(found => next.Divisions.GetValueOrDefault(found.Earlier) != found.Later);
    }

    private static IEnumerable<(int Earlier, int Later)> PairsOf(YearMatch match) =>
        from earlier in match.EarlierLines from later in match.LaterLines select (earlier, later);
}
