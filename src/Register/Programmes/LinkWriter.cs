using System.Data.Common;
using Dapper;

namespace Shisaku.Register;

/// <summary>What a person says of a listing and a programme of another year.</summary>
/// <param name="Line">The listing's row.</param>
/// <param name="Programme">The register's number of the programme.</param>
/// <param name="Kind"><see cref="ProgrammeProposal.Same"/>, <see cref="ProgrammeProposal.Split"/>, <see cref="ProgrammeProposal.Merge"/>;
/// null as it was proposed.</param>
/// <param name="IsRefused">Whether they have nothing to do with one another.</param>
public sealed record SaidLink(int Line, long Programme, string? Kind, bool IsRefused);

/// <summary>Puts listings to programmes as a person says, and takes that back.</summary>
internal sealed class LinkWriter(Database database, DbConnection connection, DbTransaction transaction, TimeProvider clock)
{
    /// <summary>Does what is said; false where the list has no such listing or the register no such programme.</summary>
    public bool Put(VersionHead head, SaidLink said, ChangeNote note)
    {
        var programmes = connection.Query<(long Line, long Programme)>(Statements.Of("listing.programmes"), new { version = head.Id }, transaction)
            .ToDictionary(row => (int)row.Line, row => row.Programme);
        if (!programmes.TryGetValue(said.Line, out var own) || ProgrammeShelf.Read(connection, said.Programme) is not { } programme
            || programme.Government.Code != head.Key.Government.Code)
        {
            return false;
        }

        var kind = said.Kind ?? ListShelf.Proposals(connection, head.Id)
            .FirstOrDefault(each => each.Line == said.Line && each.Programme == said.Programme)?.Kind ?? ProgrammeProposal.Same;
        var link = said.IsRefused ? Refuse(head, said, own) : Accept(head, said, own, kind);
        connection.Execute(
            Statements.Of("proposal.put"),
            new
            {
                version = head.Id, line = (long)said.Line, programme = said.Programme, kind, reasons = "[]",
                state = said.IsRefused ? "refused" : "accepted",
            },
            transaction);
        JournalBook.Add(
            connection, transaction, clock, note, said.IsRefused ? JournalAct.Refuse : JournalAct.Link, head.Key.ToString(),
            $"{own}", StatedVersion.Of(Stated(head) with { Links = [link] }));
        return true;
    }

    private StatedLink Accept(VersionHead head, SaidLink said, long own, string kind)
    {
        // A programme of its own that stands in this list only was made by the import: the listing simply is the other one.
        var isAlone = connection.ExecuteScalar<long>(
            Statements.Of("programme.is-alone"), new { programme = own, list = head.ListId }, transaction) == 0;
        if (kind == ProgrammeProposal.Same && isAlone)
        {
            Link(head, said.Line, said.Programme);
            return new StatedLink(said.Line, said.Programme, said.Programme, ProgrammeProposal.Same);
        }

        var becomes = kind == ProgrammeProposal.Same ? "replace" : kind;
        connection.Execute(
            Statements.Of("succession.put"),
            new { earlier = said.Programme, later = own, kind = becomes, year = (long)head.Key.FiscalYear }, transaction);
        return new StatedLink(said.Line, said.Programme, own, becomes);
    }

    private StatedLink Refuse(VersionHead head, SaidLink said, long own)
    {
        connection.Execute(Statements.Of("succession.drop"), new { earlier = said.Programme, later = own }, transaction);
        if (own == said.Programme)
        {
            own = connection.ExecuteScalar<long>(Statements.Of("programme.next"), transaction: transaction);
            var government = connection.ExecuteScalar<long>(Statements.Of("government.named"), new { code = head.Key.Government.Code }, transaction);
            database.InsertMany(connection, transaction, "programme", ["id", "government_id"], [[own, government]]);
            Link(head, said.Line, own);
        }

        return new StatedLink(said.Line, said.Programme, own, StatedLink.None);
    }

    private void Link(VersionHead head, int line, long programme) => connection.Execute(
        Statements.Of("listing.link"), new { version = head.Id, line = (long)line, programme }, transaction);

    private StatedVersion Stated(VersionHead head)
    {
        var programmes = connection.Query<(long Line, long Programme)>(Statements.Of("listing.programmes"), new { version = head.Id }, transaction)
            .ToDictionary(row => (int)row.Line, row => row.Programme);
        var snapshot = connection.ExecuteScalar<string>(Statements.Of("version.snapshot-hash"), new { version = head.Id }, transaction)!;
        return new StatedVersion(head.Id, head.Number, head.SourceSha256, snapshot) { Programmes = ProgrammeAssignment.Digest(programmes) };
    }
}
