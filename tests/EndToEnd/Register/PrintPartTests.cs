using Dapper;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Register;

/// <summary>A part of a print says of each of its rows what the whole list says.</summary>
public sealed class PrintPartTests(PostgresCluster cluster)
{
    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void Each_row_has_its_cells_and_findings_in_its_part(Store store)
    {
        using var test = Sample(store);
        AssertPartsSayTheSame(test, rowsAtMost: 64);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_version_that_was_stored_without_parts_is_read_whole(Store store)
    {
        using var test = Sample(store);
        test.Tamper("delete from print_part");
        AssertPartsSayTheSame(test, rowsAtMost: int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_list_that_an_older_program_stored_with_other_bytes_is_unchanged(Store store)
    {
        using var test = Sample(store);
        var head = test.Register.Versions().Single();
        using var connection = test.Open();
        var older = StoredJson.Unpacked(connection.QuerySingle<byte[]>("select snapshot from version"));
        var json = System.Text.Json.Nodes.JsonNode.Parse(older)!.AsObject();
        json["whatWasWorkedOut"] = 1; // older programs wrote what follows from the rest too
        var bytes = System.Text.Encoding.UTF8.GetBytes(json.ToJsonString());
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        connection.Execute(
            "update version set snapshot = @snapshot, snapshot_sha256 = @sha256", new { snapshot = StoredJson.Packed(bytes), sha256 });

        test.Done("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001");

        Assert.Equal(head.Id, test.Register.Versions(isAll: true).Single().Id);
    }

    private TestRegister Sample(Store store)
    {
        var test = new TestRegister(store, cluster);
        test.Done("import", SourceTree.Full("samples/aomori-r5.txt"), "--government", "020001");
        return test;
    }

    private static void AssertPartsSayTheSame(TestRegister test, int rowsAtMost)
    {
        var version = test.Register.Versions().Single().Id;
        var list = test.Register.Read(version).List;
        foreach (var row in list.Printed.Rows)
        {
            var part = test.Register.ReadPart(version, row.Line);

            Assert.InRange(part.Printed.Rows.Length, 1, rowsAtMost);
            Assert.Equal(row.Cells, part.Printed.RowAt(row.Line)!.Cells);
            Assert.Equal(list.Cells.Where(cell => cell.Line == row.Line), part.Cells.Where(cell => cell.Line == row.Line));
            var words = Budget.FindingText.In(Budget.Language.English);
            Assert.Equal(
                list.Findings.Where(finding => finding.Line == row.Line).Select(finding => words.Message(finding, list.Printed)),
                part.Findings.Where(finding => finding.Line == row.Line).Select(finding => words.Message(finding, part.Printed)));
        }
    }
}
