using Dapper;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Register;

/// <summary>A list as pages read it is the list that was stored, to the last byte of its snapshot.</summary>
public sealed class CompactListTests(PostgresCluster cluster)
{
    public static TheoryData<Store> Stores => TestRegister.Stores;

    /// <summary>Files of the sample: rows of a text, rows with places on pages and boxes, rows on sheets.</summary>
    public static TheoryData<string> Files => ["txt", "pdf", "xlsx", "json"];

    [Theory]
    [MemberData(nameof(Files))]
    public void It_says_what_the_snapshot_says(string ending)
    {
        using var test = Sample(Store.Sqlite, ending);
        var version = test.Register.Versions().Single().Id;
        var (stored, compact) = (test.Register.Read(version), test.Register.ReadCompact(version));

        Assert.Equal(Snapshot.Of(stored).Sha256, Snapshot.Of(compact).Sha256);
        Assert.NotNull(CompactList.Read(CompactList.Of(stored)));
        Assert.NotEmpty(compact.List.Printed.Rows);
        Assert.NotEmpty(compact.List.List.Listings);
        Assert.NotEmpty(compact.List.Cells);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Without_it_or_damaged_the_snapshot_is_read(Store store)
    {
        using var test = Sample(store, "txt");
        var version = test.Register.Versions().Single().Id;
        var sha256 = Snapshot.Of(test.Register.Read(version)).Sha256;

        Assert.Equal(1, test.Tamper("update compact_list set content = substr(content, 2)"));
        Assert.Equal(sha256, Snapshot.Of(test.Register.ReadCompact(version)).Sha256);

        Assert.Equal(1, test.Tamper("delete from compact_list"));
        Assert.Equal(sha256, Snapshot.Of(test.Register.ReadCompact(version)).Sha256);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_register_of_an_older_program_gets_it_when_it_is_opened(Store store)
    {
        using var test = Sample(store, "txt");
        test.Tamper("drop table compact_list");
        test.Tamper("drop index listing_measure");
        test.Tamper("drop index listing_division_division");
        test.Tamper("drop index work_journal_subject");
        Assert.Equal(3, test.Tamper("delete from migration where number >= 5"));

        var version = test.Register.Versions().Single().Id;

        using var connection = test.Open();
        Assert.NotNull(CompactList.Read(connection.QuerySingle<byte[]>("select content from compact_list")));
        Assert.Empty(test.Found());
        Assert.Equal(Snapshot.Of(test.Register.Read(version)).Sha256, Snapshot.Of(test.Register.ReadCompact(version)).Sha256);
    }

    [Fact]
    public void Every_byte_of_it_is_held_by_its_check_sum()
    {
        using var test = Sample(Store.Sqlite, "txt");
        var bytes = CompactList.Of(test.Register.Read(test.Register.Versions().Single().Id));
        for (var at = 0; at < bytes.Length; at += 97)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 1;
            Assert.Null(CompactList.Read(damaged));
        }
    }

    private TestRegister Sample(Store store, string ending)
    {
        var test = new TestRegister(store, cluster);
        var sample = SourceTree.Full("samples/aomori-r5.txt");
        if (ending != "txt")
        {
            var file = Path.Combine(test.Folder, "sample." + ending);
            Assert.True(TheProgram.Run("read", sample, "--output", file).Code is 0 or 1);
            sample = file;
        }

        Assert.True(test.Run("import", sample, "--government", "020001").Code is 0 or 1);
        return test;
    }
}
