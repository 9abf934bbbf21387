using System.Text.Json;

namespace Shisaku.EndToEnd.Register;

public sealed class CommandJsonTests(PostgresCluster cluster)
{
    public static TheoryData<Store, string> StoresAndLanguages => new MatrixTheoryData<Store, string>([Store.Sqlite, Store.Postgres], ["en", "ja"]);

    [Theory]
    [MemberData(nameof(StoresAndLanguages))]
    public void Every_command_answers_programs(Store store, string language)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Open());
        var backup = Path.Combine(test.Folder, "backup.sqlite");
        Answers("shisaku.imports/1", 1, "import", file, "--government", "020001");
        Answers("shisaku.lists/1", 0, "list", "--all");
        Answers("shisaku.recovered-list/1", 0, "show", "1");
        Answers("shisaku.recovered-list/1", 0, "export", "1");
        Answers("shisaku.settlement/1", 1, "settle", "1");
        Answers("shisaku.settlement/1", 0, "settle", "1", "--line", "5", "--field", "funding.national", "--value", "500", "--why", "asked");
        Answers("shisaku.settlement/1", 1, "settle", "1", "--undo", "1");
        Answers("shisaku.programme/1", 0, "show", "p1");
        Answers("shisaku.facts/1", 0, "import", test.Write("facts.txt", "事業名\t概要\n若者定着事業\t1\n就職支援事業\t2\n"), "--facts", "--government", "020001");
        Answers("shisaku.verification/1", 0, "verify");
        Answers("shisaku.lists/1", 0, "backup", backup);
        Answers("shisaku.lists/1", 0, "restore", backup, "--replace");
        Assert.Equal(1, test.Tamper("update amount set value = 1 where version_id = 1 and line = 4 and field = 'budget'"));
        Answers("shisaku.verification/1", 1, "verify");

        void Answers(string format, int code, params string[] arguments)
        {
            var outcome = test.Run([.. arguments, "--json", "--lang", language]);
            Assert.True(outcome.Code == code, $"{string.Join(' ', arguments)}: exit code {outcome.Code}\n{outcome.Error}");
            using var document = JsonDocument.Parse(outcome.Output);
            Assert.Equal(format, document.RootElement.GetProperty("format").GetString());
        }
    }
}
