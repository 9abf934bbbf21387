using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Operate;

/// <summary>A year of compiling, played through by the program.</summary>
public sealed class DemoTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    [Fact]
    public void A_year_is_played_through_to_the_printed_list_and_its_correction()
    {
        var to = Path.Combine(folder, "demo");
        var run = TheProgram.Run("demo", "--to", to);
        Assert.True(run.Code == 0, run.Error);
        var register = ProgrammeRegister.At(Path.Combine(to, "register.sqlite"));

        // The list of the new year was published, corrected once, and every one of its sums holds.
        var versions = register.Versions(isAll: true).Where(version => version.Key.FiscalYear == 2024).OrderBy(version => version.Number).ToList();
        Assert.Equal([1, 2], versions.Select(version => version.Number));
        Assert.All(versions, version => Assert.Equal(Verdict.Proven, version.Verdict));
        Assert.Empty(register.Verify().Found);
        Assert.Equal(DraftState.Published, register.Drafts.All().Single().State);

        // What happened on the way stands in the journal: late answers, returned entries, workbooks, re-listing, approval.
        var acts = register.NewestWork(1000).Select(entry => entry.Act).ToHashSet();
        Assert.Superset(
            new HashSet<string> { WorkAct.Open, WorkAct.Submit, WorkAct.Workbook, WorkAct.Return, WorkAct.Accept, WorkAct.Enter, WorkAct.Place, WorkAct.Approve, WorkAct.Publish, WorkAct.Reopen }, acts);
        var due = register.Drafts.All().Single().Due!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(register.NewestWork(1000), entry => entry.Act == WorkAct.Submit && string.CompareOrdinal(entry.At, due + "T23:59") > 0);
        Assert.True(Directory.GetFiles(Path.Combine(to, "2024"), "*-marked.xlsx").Length > 0);
        Assert.Contains("wrong 3,000, right 3,300", run.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(to, "2024", "errata.xlsx")));

        // The printed table is the list that the register has.
        var read = TheProgram.Run("read", Path.Combine(to, "2024-print.xlsx"), "--json");
        var shown = TheProgram.Run("show", "020001/2024", "--json", "--register", Path.Combine(to, "register.sqlite"));
        using var printed = System.Text.Json.JsonDocument.Parse(read.Output);
        using var kept = System.Text.Json.JsonDocument.Parse(shown.Output);
        Assert.Equal(kept.RootElement.GetProperty("total").GetProperty("funding").ToString(), printed.RootElement.GetProperty("total").GetProperty("funding").ToString());
        Assert.Equal(kept.RootElement.GetProperty("policies").GetArrayLength(), printed.RootElement.GetProperty("policies").GetArrayLength());
    }

    [Fact]
    public void Every_run_tells_and_prints_the_same()
    {
        var (one, other) = (TheProgram.Run("demo", "--to", Path.Combine(folder, "one")), TheProgram.Run("demo", "--to", Path.Combine(folder, "other")));

        Assert.Equal(one.Output, other.Output);
        foreach (var file in (string[])["journal.txt", "2024-print.xlsx", "2024-print.pdf"])
        {
            Assert.Equal(File.ReadAllBytes(Path.Combine(folder, "one", file)), File.ReadAllBytes(Path.Combine(folder, "other", file)));
        }
    }

    [Fact]
    public void Nothing_that_is_there_is_touched_and_a_year_that_can_not_be_played_is_refused()
    {
        Assert.Equal(5, TheProgram.Run("demo", "--to", folder).Code);
        Assert.Equal(2, TheProgram.Run("demo", "--year", "2023", "--to", Path.Combine(folder, "demo")).Code);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void Several_years_are_played_one_after_the_other()
    {
        var to = Path.Combine(folder, "years");
        Assert.Equal(0, TheProgram.Run("demo", "--year", "2025", "--to", to).Code);
        var register = ProgrammeRegister.At(Path.Combine(to, "register.sqlite"));

        Assert.Equal([2023, 2024, 2025], register.Versions().Select(version => version.Key.FiscalYear).Order());
        Assert.Empty(register.Verify().Found);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
