using System.Text;
using CsCheck;
using Shisaku.App.UseCases;
using Shisaku.Publishing;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;
using Shisaku.Register;
using Shisaku.Tests.Recovery;

namespace Shisaku.EndToEnd.Register;

public sealed class RoundTripPropertyTests(PostgresCluster cluster)
{
    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void Any_list_comes_out_as_it_went_in(Store store)
    {
        using var test = new TestRegister(store, cluster);
        Gen.Select(MadeList.Any, Gen.Bool, Gen.Int[2, 9], Gen.Int[1, 4]).Array[1, 3].Sample(
            lists =>
            {
                foreach (var (list, isDamaged, row, cell) in lists)
                {
                    var text = Encoding.UTF8.GetBytes(Text(list, isDamaged, row, cell));
                    var recovered = ListRecovery.Recover(ListReader.Read(new MemoryStream(text), "made.txt"), new RecoveryOptions());
                    var stored = test.Register.Import(
                        new ListImport(new ListKey(new Government("020001", "A"), "B", 2023, BudgetPhase.Initial, 0), recovered, text),
                        new ChangeNote("C", null)).Version;
                    Assert.Equal(Json(recovered), Json(test.Register.Read(stored.Id).List));
                    Assert.Equal(text, test.Register.Source(stored.Id).Content);
                }
            },
            iter: 12, threads: 1);
        Assert.Empty(test.Register.Verify(RecoverStored.ReadsOtherwise).Found);
    }

    /// <summary>The list as tabbed text, perhaps with a cell that slid away.</summary>
    private static string Text(MadeList list, bool isDamaged, int row, int cell)
    {
        var rows = list.Printed().Rows.Select(each => each.Cells.ToList()).ToList();
        if (isDamaged && rows[row].Count > cell)
        {
            rows[row].Insert(cell, "");
        }

        return string.Join('\n', rows.Select(each => string.Join('\t', each)));
    }

    private static string Json(RecoveredList list)
    {
        using var stream = new MemoryStream();
        RecoveredListJson.Write(list, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
