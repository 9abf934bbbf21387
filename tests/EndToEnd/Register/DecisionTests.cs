using System.Globalization;
using System.Text.Json;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Register;

public sealed class DecisionTests(PostgresCluster cluster)
{
    private static readonly string[] National = ["--line", "5", "--field", "funding.national"];

    public static TheoryData<Store> Stores => TestRegister.Stores;

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_decision_is_kept_used_again_and_undone(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Open());
        Assert.Equal(1, test.Run("import", file, "--government", "020001").Code);
        Assert.Equal(1, test.Run("settle", "1").Code);

        test.Done(["settle", "1", .. National, "--value", "500", "--why", "asked", "--by", "Sato"]);
        Assert.Equal((2, Verdict.Balanced), Current(test));
        Assert.Equal(("funding.national", "500", "asked", "Sato"), Decided(test).Select(each => (each.Field, each.Value, each.Reason, each.By)).Single());

        // The same file again: nothing changes. Another file, and this one again: the decision still holds.
        test.Done("import", file);
        Assert.Equal((2, Verdict.Balanced), Current(test));
        test.Done("import", test.Write("other.txt", TestLists.Whole()));
        test.Done("import", file);
        Assert.Equal((4, Verdict.Balanced), Current(test));
        Assert.Single(Decided(test));

        var number = test.Register.DecisionsOf(1).Single().Id;
        Assert.Equal(1, test.Run("settle", "1", "--undo", $"{number}").Code);
        Assert.Equal((5, Verdict.Undecided), Current(test));
        Assert.Empty(Decided(test));
        Assert.Equal(1, test.Run("import", file).Code);
        Assert.Equal((5, Verdict.Undecided), Current(test));
        Assert.Equal(1, test.Run("settle", "1", "--undo", $"{number}").Code);
        Assert.Equal(
            [JournalAct.Import, JournalAct.Settle, JournalAct.Correct, JournalAct.Correct, JournalAct.Undo],
            test.Register.Journal().Select(entry => entry.Act));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_later_decision_of_the_same_cell_takes_the_place_of_the_earlier(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Open());
        test.Run("import", file, "--government", "020001");
        test.Run(["settle", "1", .. National, "--value", "400", "--why", "first"]);
        test.Run(["settle", "1", .. National, "--value", "500", "--why", "second"]);
        Assert.Equal("second", Assert.Single(Decided(test)).Reason);

        // So does one that comes with the file.
        var sha256 = test.Register.Versions().Single().SourceSha256;
        var third = test.Write("decisions.json", $$"""
            { "format": "shisaku.decisions/1", "source": { "sha256": "{{sha256}}" },
              "decisions": [{ "line": 5, "field": "funding.national", "value": "500", "reason": "third" }] }
            """);
        test.Done("import", file, "--settle", third);
        Assert.Equal("third", Assert.Single(Decided(test)).Reason);
        test.Done("import", file);
        Assert.Equal(2, test.Register.DecisionsOf(1).Count(each => each.UndoneAt is not null));
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void Decisions_taken_one_by_one_add_up(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Run("import", test.Write("list.txt", TestLists.Open()), "--government", "020001");
        test.Run(["settle", "1", .. National, "--value", "500", "--why", "asked"]);
        test.Run("settle", "1", "--line", "4", "--field", "divisions", "--value", "商工課", "--why", "asked too");

        Assert.Equal(2, Decided(test).Count);
        using var shown = JsonDocument.Parse(test.Done("settle", "1", "--json"));
        Assert.Equal("shisaku.settlement/1", shown.RootElement.GetProperty("format").GetString());
        Assert.Equal(2, shown.RootElement.GetProperty("decisions").GetArrayLength());
        Assert.Empty(test.Found());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_version_that_was_replaced_is_not_decided_about(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var file = test.Write("list.txt", TestLists.Open());
        test.Run("import", file, "--government", "020001");
        test.Done("import", test.Write("list.txt", TestLists.Whole()));

        var (code, _, error) = test.Run(["settle", "1@1", .. National, "--value", "500", "--why", "asked"]);
        Assert.Equal(2, code);
        Assert.Contains("1@1", error, StringComparison.Ordinal);
        Assert.Equal((2, Verdict.Balanced), Current(test));
        Assert.Equal(1, test.Run("settle", "1@1").Code); // what was open then may be looked at
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void What_is_said_incompletely_decides_nothing(Store store)
    {
        using var test = new TestRegister(store, cluster);
        test.Run("import", test.Write("list.txt", TestLists.Open()), "--government", "020001");

        Assert.All(
            new string[][]
            {
                ["--line", "5"], ["--line", "5", "--field", "funding.national"], [.. National, "--value", "500"], [.. National, "--value", "500", "--why", " "],
                [.. National, "--value", "500", "--as-printed", "--why", "x"], [.. National, "--value", "many", "--why", "x"],
                ["--line", "99", "--field", "funding.national", "--value", "500", "--why", "x"],
            },
            said => Assert.Equal(2, test.Run(["settle", "1", .. said]).Code));
        Assert.Equal(3, test.Run("settle", "1", "--decisions", Path.Combine(test.Folder, "nowhere.json")).Code);
        Assert.Equal((1, Verdict.Undecided), Current(test));
        Assert.Single(test.Register.Journal());
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public void A_layout_serves_the_next_years_of_its_series(Store store)
    {
        using var test = new TestRegister(store, cluster);
        var layout = Path.Combine(test.Folder, "layout.yaml");
        var file = test.Write("list.txt", TestLists.Whole());
        Assert.Equal(0, App.Commands.CommandLine.Run(["layout", file, "--to", layout], Tests.App.Stage.Reading("").Surroundings));
        var said = File.ReadAllText(layout).Replace("is: divisions", "is: remark", StringComparison.Ordinal);
        Assert.NotEqual(File.ReadAllText(layout), said);
        File.WriteAllText(layout, said);
        test.Done("import", file, "--government", "020001", "--layout", layout);
        test.Done("import", test.Write("next.txt", TestLists.Whole(2024)));
        Assert.All(test.Register.Versions(), head => Assert.Empty(ListingsOf(test, head).SelectMany(listing => listing.Divisions)));

        // Another heading: the layout does not fit, and that is said.
        var other = test.Run("import", test.Write("third.txt", TestLists.Whole(2025).Replace("担当課", "所管課", StringComparison.Ordinal)));
        Assert.Equal(0, other.Code);
        Assert.Contains("does not fit", other.Error, StringComparison.Ordinal);
        Assert.NotEmpty(ListingsOf(test, test.Register.Versions().Single(head => head.Key.FiscalYear == 2025)).SelectMany(listing => listing.Divisions));
        Assert.Empty(test.Found());
        Assert.Equal(0, test.Run("verify").Code);
    }

    private static IEnumerable<Listing> ListingsOf(TestRegister test, VersionHead head) => test.Register.Read(head.Id).List.List.Listings;

    private static (int Version, Verdict Verdict) Current(TestRegister test) =>
        test.Register.Versions() is [var head] ? (head.Number, head.Verdict) : throw new InvalidOperationException(
            test.Register.Versions().Length.ToString(CultureInfo.InvariantCulture));

    private static List<Decision> Decided(TestRegister test) =>
        [.. test.Register.DecisionsOf(1).Where(kept => kept.UndoneAt is null).Select(kept => kept.Decision)];
}
