using Npgsql;
using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Operate;

/// <summary>The rights that docs/operate.md gives the site on PostgreSQL: enough for all daily work, and not for a stroke more.</summary>
public sealed class LeastPrivilegeTests(PostgresCluster cluster)
{
    private const string Role = "shisaku_site";

    [Fact]
    public void A_year_of_work_is_done_with_them_and_no_figure_or_journal_is_changed()
    {
        var owned = cluster.NewDatabase();
        Assert.True(TheProgram.Run("import", "--register", owned, "--government", "020001", SourceTree.Full("samples/aomori-r5.txt")).Code is 0 or 1);
        Execute(owned, $"create role {Role} login");
        Execute(owned, File.ReadAllText(SourceTree.Full("docs/operate/least-privilege.sql")));
        var limited = owned.Replace("Username=shisaku", $"Username={Role}", StringComparison.Ordinal);

        var head = ProgrammeRegister.At(limited).Versions().Single();
        var clock = new DemoClock(new DateOnly(head.Key.FiscalYear + 1, 1, 10));
        var register = ProgrammeRegister.At(limited, clock);
        var year = new DemoYear(register, clock, TextResource.Load(typeof(DemoYear).Assembly, "demo.en.txt"), Language.English, _ => { }, (_, _) => { });
        Assert.Equal(DraftState.Published, year.Play(head).Head.State);

        foreach (var arguments in (string[][])
            [
                ["user", "add", "compiler", "--role", "compiler", "--register", limited], ["user", "remove", "compiler", "--register", limited],
                ["import", "--register", limited, "--government", "030007", "--year", "2023", SourceTree.Full("samples/aomori-r5.txt")],
                ["verify", "--register", limited],
            ])
        {
            var run = TheProgram.Run(arguments);
            Assert.True(run.Code is 0 or 1, $"{string.Join(' ', arguments)}: {run.Code} {run.Error}");
        }

        foreach (var change in (string[])
            [
                "update journal set reason = ''", "delete from journal", "update work_journal set actor = ''", "delete from work_journal",
                "update amount set value = 0", "delete from version", "update source set content = content", "drop table account", "create table mine (id int)",
            ])
        {
            var refused = Assert.Throws<PostgresException>(() => Execute(limited, change));
            Assert.True(refused.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{change}: {refused.Message}");
        }
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database + ";Pooling=False");
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
