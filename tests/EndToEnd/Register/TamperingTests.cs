using Dapper;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Register;

/// <summary>Whoever changes a table behind the program's back is found out by <c>verify</c>.</summary>
public sealed class TamperingTests(PostgresCluster cluster)
{
    // One byte or one row of every table, each change for itself.
    private static readonly string[] Changes =
    [
        "update government set name = 'X'", "update government set code = '030007'", "update series set name = 'X'", "update series set layout = 'X'",
        "update list set fiscal_year = 2022", "update list set phase = 'skeleton'", "update list set phase_number = 1",
        "update source set name = 'X'", "update source set media_type = 'X'", "update source set size = size + 1",
        "update source set content = substr(content, 2)", "update source set sha256 = 'X'", "delete from source",
        "update version set number = 9 where id = 1", "update version set is_current = 0 where id = 4", "update version set source_sha256 = 'X' where id = 1",
        "update version set licence = 'X' where id = 1", "update version set origin = 'X' where id = 1", "update version set imported_at = '2020' where id = 1",
        "update version set title = 'X' where id = 1", "update version set unit = 'X' where id = 1", "update version set unit_yen = 1 where id = 1",
        "update version set decimals = 1 where id = 1", "update version set verdict = 'balanced' where id = 1", "update version set verdict = 'X' where id = 1",
        "update version set snapshot = substr(snapshot, 2) where id = 1", "update version set snapshot_sha256 = 'X' where id = 1",
        "delete from version where id = 1",
        "update funding_source set printed = 'X' where version_id = 1 and ordinal = 1", "delete from funding_source where version_id = 1 and ordinal = 1",
        "update policy set name = 'X' where version_id = 1", "delete from policy where version_id = 1",
        "update measure set includes_relistings = 1 where version_id = 1", "delete from measure where version_id = 1",
        "update programme set government_id = 9 where id = 1", "delete from programme where id = 1",
        "update listing set name = 'X' where version_id = 1 and line = 4", "update listing set programme_id = 2 where version_id = 1 and line = 4",
        "update listing set term_from = 1 where version_id = 1 and line = 4", "delete from listing where version_id = 1 and line = 4",
        "update totals_row set label = 'X' where version_id = 1", "delete from totals_row where version_id = 1",
        "update amount set value = value + 1 where version_id = 1 and line = 4 and field = 'budget'", "delete from amount where version_id = 1 and line = 4 and field = 'budget'",
        "insert into amount (version_id, line, field, value) values (1, 4, 'X', 1)",
        "update division set name = 'X' where id = 1", "update division set government_id = 9 where id = 1", "delete from division where id = 1",
        "update listing_division set office = 'X' where version_id = 1 and line = 4", "update listing_division set division_id = 2 where version_id = 1 and line = 4",
        "delete from listing_division where version_id = 1 and line = 4",
        "update finding set kind = 'X' where version_id = 1 and ordinal = 0", "delete from finding where version_id = 1 and ordinal = 0",
        "update compact_list set content = substr(content, 2) where version_id = 1",
        "update compact_list set content = (select c.content from compact_list c where c.version_id = 4) where version_id = 1",
        "update print_part set content = substr(content, 2) where version_id = 1", "update print_part set first_line = first_line + 1000 where version_id = 1",
        "update decision set value = '401' where id = 1", "update decision set reason = 'X' where id = 1", "update decision set decided_by = 'X' where id = 1",
        "update decision set decided_at = 'X' where id = 1", "update decision set undone_at = null where id = 1", "update decision set undone_at = 'X' where id = 1",
        "update decision set line = 4 where id = 1", "update decision set source_sha256 = 'X' where id = 1", "update decision set list_id = 9 where id = 1",
        "delete from decision where id = 1", "update decision set undone_at = 'X' where id = 2",
        "insert into decision (list_id, source_sha256, line, field, value, reason, decided_by, decided_at) select list_id, source_sha256, 4, field, value, reason, decided_by, decided_at from decision where id = 1",
        "update fact set value = 'X'", "delete from fact", "insert into fact (programme_id, field, value) values (2, 'X', 'X')",
        "insert into succession (earlier_id, later_id, kind, fiscal_year) values (1, 2, 'replace', 2023)",
        "insert into division_renaming (earlier_id, later_id, fiscal_year) values (2, 1, 2023)",
        "update division_renaming set fiscal_year = 2000", "delete from division_renaming",
        "insert into proposal (version_id, line, programme_id, kind, reasons, state) values (1, 4, 2, 'same', '[]', 'accepted')",
        "update journal set actor = 'X' where number = 1", "update journal set after = null where number = 2", "update journal set hash = 'X' where number = 2",
        "update journal set previous = 'X' where number = 2", "delete from journal where number = 2", "delete from journal where number = 1",
        "delete from journal where number = (select max(number) from journal)", // what it states is there without an entry
        "insert into journal (number, at, actor, act, subject, previous, hash) select 99, at, actor, act, subject, hash, hash from journal where number = 1",
        "update journal set number = 99 where number = 2",
    ];

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void Each_change_behind_the_programs_back_is_found(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        Assert.Empty(test.Found());
        using var connection = test.Open();
        var unseen = new List<string>();
        foreach (var change in Changes)
        {
            // Every change is made within this transaction, looked at from inside, and taken back.
            using var transaction = connection.BeginTransaction();
            if (store == Store.Postgres)
            {
                connection.Execute("set local session_replication_role = replica", transaction: transaction);
            }

            Assert.True(connection.Execute(change, transaction: transaction) > 0, change);
            if (new RegisterVerification(Database.Of(test.Connection), null, null).Run(connection).Found.Count == 0)
            {
                unseen.Add(change);
            }

            transaction.Rollback();
        }

        Assert.Empty(unseen);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void The_command_tells_what_it_finds(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        Assert.Equal(1, test.Tamper("update amount set value = 1 where version_id = 1 and line = 4 and field = 'budget'"));

        Assert.All(["en", "ja"], language =>
        {
            var (code, output, error) = test.Run("verify", "--lang", language);
            Assert.Equal((1, ""), (code, error));
            Assert.Contains("020001/2023@1", output, StringComparison.Ordinal);
        });
        Assert.Equal(1, test.Run("verify", "--json").Code);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_kept_list_that_is_damaged_is_not_shown(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Fill(test);
        Assert.Equal(1, test.Tamper("update version set snapshot = substr(snapshot, 2) where is_current = 1"));

        Assert.All(
            new string[][] { ["show", "1"], ["export", "1"], ["settle", "1"] },
            command => Assert.All(["en", "ja"], language =>
            {
                var (code, output, error) = test.Run([.. command, "--lang", language]);
                Assert.Equal((4, ""), (code, output));
                Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            }));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void That_the_last_changes_were_cut_off_shows_only_by_the_last_hash(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Done("import", test.Write("list.txt", TestLists.Whole()), "--government", "020001");
        var early = test.New();
        Assert.True(ProgrammeRegister.At(early).FillFrom(test.Register, isReplacing: false));
        test.Done("import", test.Write("next.txt", TestLists.Whole(2024)));
        var kept = test.Register.Verify().LastHash;

        var cut = ProgrammeRegister.At(early).Verify();
        Assert.Empty(cut.Found);
        Assert.NotEqual(kept, cut.LastHash);
    }

    private static void Fill(TestRegister test)
    {
        var file = test.Write("list.txt", TestLists.Open());
        var layout = Path.Combine(test.Folder, "layout.yaml");
        Assert.InRange(App.Commands.CommandLine.Run(["layout", file, "--to", layout], Tests.App.Stage.Reading("").Surroundings), 0, 1);
        test.Run("import", file, "--government", "020001", "--licence", "CC BY 4.0", "--from", "https://example.org/", "--layout", layout);
        test.Run("settle", "1", "--line", "5", "--field", "funding.national", "--value", "400", "--why", "first");
        test.Run("settle", "1", "--line", "5", "--field", "funding.national", "--value", "500", "--why", "second");
        test.Register.Tell([new ToldFacts(1, System.Collections.Immutable.ImmutableDictionary<string, string>.Empty.Add("title", "A"))], new("Sato", null));
        Assert.True(test.Register.Rename(new Government("020001", "青森県"), new ToldRenaming("労政課", "産業課", 2024), new("Sato", null)));
        test.Run("settle", "1", "--line", "4", "--field", "divisions", "--value", "商工課", "--why", "third");
        Assert.Equal(4, test.Register.Versions(isAll: true).Length);
    }
}
