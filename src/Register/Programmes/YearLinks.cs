using System.Data.Common;
using Dapper;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>What the lists of the years beside it say of a list's listings: which programmes they certainly go on, and which
/// they may.</summary>
internal sealed class YearLinks
{
    private readonly Dictionary<int, long> linked = [];
    private readonly List<ProgrammeProposal> proposals = [];

    /// <summary>By line: the programme of another year's list that the listing certainly is.</summary>
    public IReadOnlyDictionary<int, long> Linked => linked;

    /// <summary>Matches a list with those of its series for the nearest year before and the nearest year behind.</summary>
    public static YearLinks Of(DbConnection connection, long series, ListKey key, ProgrammeList list)
    {
        var links = new YearLinks();
        var beside = connection.Query<(long Id, long FiscalYear)>(
            Statements.Of("versions.beside"),
            new { series, phase = ListKey.WordOf(key.Phase), number = (long)key.PhaseNumber, year = (long)key.FiscalYear }).ToList();
        var own = new ListOfYear(key.FiscalYear, list);
        if (beside.LastOrDefault(other => other.FiscalYear < key.FiscalYear) is { Id: > 0 } before)
        {
            var last = new ListOfYear((int)before.FiscalYear, ListShelf.Read(connection, before.Id).List.List);
            links.Add(connection, before.Id, YearMatching.Of(last, own, Known(connection, series, last.FiscalYear, key.FiscalYear)), isOwnLater: true);
        }

        if (beside.FirstOrDefault(other => other.FiscalYear > key.FiscalYear) is { Id: > 0 } behind)
        {
            var next = new ListOfYear((int)behind.FiscalYear, ListShelf.Read(connection, behind.Id).List.List);
            links.Add(connection, behind.Id, YearMatching.Of(own, next, Known(connection, series, key.FiscalYear, next.FiscalYear)), isOwnLater: false);
        }

        return links;
    }

    /// <summary>Keeps what a person should decide; what was refused for this list before is not asked again.</summary>
    public void Propose(
        DbConnection connection, DbTransaction transaction, long list, long version, ProgrammeList of, IReadOnlyDictionary<int, long> programmes)
    {
        var refused = connection.Query<(string Name, long Programme)>(Statements.Of("proposals.refused"), new { list }, transaction).ToHashSet();
        var names = of.ListingsByLine();
        foreach (var proposal in proposals.Where(each => programmes.GetValueOrDefault(each.Line) != each.Programme))
        {
            connection.Execute(
                Statements.Of("proposal.put"),
                new
                {
                    version, line = (long)proposal.Line, programme = proposal.Programme, kind = proposal.Kind,
                    reasons = ProposalReasons.Written(proposal.Reasons),
                    state = refused.Contains((names[proposal.Line].Name, proposal.Programme)) ? "refused" : "open",
                },
                transaction);
        }
    }

    private void Add(DbConnection connection, long version, YearMatches matches, bool isOwnLater)
    {
        var programmes = connection.Query<(long Line, long Programme)>(Statements.Of("listing.programmes"), new { version })
            .ToDictionary(row => (int)row.Line, row => row.Programme);
        foreach (var match in matches.Linked.Where(match => match.Kind == MatchKind.OneToOne))
        {
            var (own, other) = isOwnLater ? (match.LaterLines[0], match.EarlierLines[0]) : (match.EarlierLines[0], match.LaterLines[0]);
            if (programmes.TryGetValue(other, out var programme))
            {
                linked.TryAdd(own, programme);
            }
        }

        // Only what came before is proposed: a programme is asked where it goes on, not where it came from.
        foreach (var match in isOwnLater ? matches.Proposals : [])
        {
            foreach (var line in match.LaterLines)
            {
                foreach (var other in match.EarlierLines.Where(programmes.ContainsKey))
                {
                    proposals.Add(new ProgrammeProposal(line, programmes[other], KindOf(match.Kind), match.Reasons));
                }
            }
        }
    }

    private static string KindOf(MatchKind kind) => kind switch
    {
        MatchKind.Split => ProgrammeProposal.Split,
        MatchKind.Merged => ProgrammeProposal.Merge,
        _ => ProgrammeProposal.Same,
    };

    /// <summary>The renamings that persons told between two years.</summary>
    internal static KnownLinks Known(DbConnection connection, long series, int earlier, int later) => new(
        [],
        [.. connection.Query<Renaming>(Statements.Of("renamings.of-series"), new { series })
            .Where(renaming => renaming.FiscalYear > earlier && renaming.FiscalYear <= later)
            .Select(renaming => new KnownDivision(renaming.Earlier, renaming.Later))]);

    private sealed record Renaming(string Earlier, string Later, long FiscalYear);
}
