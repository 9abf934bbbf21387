using System.Net;
using Microsoft.Playwright;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>What the compiler does with many entries, and the pages in states that are reached only by doing something.</summary>
public sealed class WorkStateTests
{
    private const string Division = "DX推進課";

    [Fact]
    public async Task Two_who_change_one_entry_lose_nothing_and_say_which_value_stands()
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        await using var chromium = await Chromium.Start();
        var (compiler, division) = (await chromium.SignedIn(site, "compiler", hasScript: true), await chromium.SignedIn(site, "division", 390, hasScript: true));
        var id = draft.List.Programmes.First(programme => programme.IsOf(Division)).Id;
        var path = At(site, $"/en/work/{draft.Head.Id}/programmes/{id}");
        await division.GotoAsync(path);
        await compiler.GotoAsync(path);
        await compiler.FillAsync("#budget", "1,000");
        await compiler.FillAsync("#reason", "by telephone");
        Assert.Contains("budget less sources", await compiler.InnerTextAsync("#sums"), StringComparison.Ordinal);
        await compiler.ClickAsync("button[value=save]");

        await division.FillAsync("#budget", "2,000");
        await division.FillAsync("#name", "新しい名");
        await division.ClickAsync("button[value=save]");
        Assert.Equal("2,000", await division.InputValueAsync("#budget"));
        Assert.Equal("by telephone", await division.InputValueAsync("#reason"));
        Assert.Equal(1, await division.Locator("input[name=theirs]").CountAsync());
        await Hinders(division, "conflict");
        await division.CheckAsync("#theirs-budget");
        await division.ClickAsync("button[value=save]");

        var entry = register.Drafts.Read(draft.Head.Id)!.List.Programme(id)!;
        Assert.Equal((1_000L, "新しい名", "by telephone"), (entry.Amounts.Budget.Counted, entry.Name, entry.Reason));
        await compiler.GotoAsync(path + "/history");
        var history = await compiler.InnerTextAsync("ol.history");
        Assert.Contains("division", history, StringComparison.Ordinal);
        Assert.Contains("新しい名", history, StringComparison.Ordinal);

        // A field that can't be read, and what was typed left behind, are said before it is lost.
        await division.FillAsync("#budget", "many");
        await division.ClickAsync("button[value=save]");
        await Hinders(division, "unread");
        var asked = new TaskCompletionSource<string>();
        division.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await division.ReloadAsync();
        Assert.Equal("beforeunload", await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_was_seen_is_accepted_together_and_a_mistaken_acceptance_is_taken_back()
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        using var division = Visitor.Of(site, "127.0.0.2");
        await division.SignIn("division");
        var here = $"/work/{draft.Head.Id}";
        using var submitted = await division.Send(here, here, ("act", "submit"));
        using var compiler = Visitor.Of(site);
        await compiler.SignIn("compiler");
        var own = register.Drafts.Read(draft.Head.Id)!.List.Programmes.Where(programme => programme.State == EntryState.Submitted).ToList();
        Assert.True(own.Count > 1);
        var seen = own.Select(programme => ("seen", $"{programme.Id}.{programme.Revision}")).ToList();
        Assert.All(seen, each => Assert.Contains($"value=\"{each.Item2}\"", compiler.Page(here).Result, StringComparison.Ordinal));

        // One of them was seen as it is no more, and is left.
        using var accepted = await compiler.Send(here, here, [("act", "accept"), .. seen.Skip(1), ("seen", $"{own[0].Id}.{own[0].Revision - 1}")]);
        Assert.Equal(HttpStatusCode.Conflict, accepted.StatusCode);
        var now = register.Drafts.Read(draft.Head.Id)!.List;
        Assert.Equal(EntryState.Submitted, now.Programme(own[0].Id)!.State);
        Assert.All(own.Skip(1), programme => Assert.Equal(EntryState.Accepted, now.Programme(programme.Id)!.State));

        var mistaken = now.Programme(own[1].Id)!;
        var entry = $"{here}/programmes/{mistaken.Id}";
        using var back = await compiler.Send(entry, entry, ("act", "unaccept"), ("revision", $"{mistaken.Revision}"));
        Assert.Equal(EntryState.Submitted, register.Drafts.Read(draft.Head.Id)!.List.Programme(mistaken.Id)!.State);
        using var notTheirs = await division.Send(here, here, ("act", "accept"), seen[0]);
        Assert.Equal(HttpStatusCode.Forbidden, notTheirs.StatusCode);
    }

    [Fact]
    public async Task Who_has_not_answered_is_reminded_by_a_letter_and_the_day_may_change()
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        using var compiler = Visitor.Of(site);
        await compiler.SignIn("compiler");
        var here = $"/work/{draft.Head.Id}";
        using var due = await compiler.Send(here, here, ("act", "due"), ("due", "2024-02-09"));
        Assert.Equal(new DateOnly(2024, 2, 9), register.Drafts.All().Single().Due);
        Assert.Contains("回答期限 2024-02-09 を過ぎています", await compiler.Page(here), StringComparison.Ordinal);
        using var wrong = await compiler.Send(here, here, ("act", "due"), ("due", "9 February"));
        Assert.Equal(HttpStatusCode.Conflict, wrong.StatusCode);
        var letters = await compiler.Page($"{here}/reminders");
        Assert.Contains($"{Division} 御中", letters, StringComparison.Ordinal);
        Assert.Contains(draft.List.Programmes.First(programme => programme.IsOf(Division)).Name, letters, StringComparison.Ordinal);
        Assert.Equal(0x50, (await compiler.Client.GetByteArrayAsync($"{here}/workbooks.zip", TestContext.Current.CancellationToken))[0]);

        using var division = Visitor.Of(site, "127.0.0.2");
        await division.SignIn("division");
        foreach (var path in (string[])["/reminders", "/workbooks.zip"])
        {
            using var refused = await division.Client.GetAsync(here + path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        // Of others a division's history says nothing.
        var other = draft.List.Programmes.First(programme => !programme.IsOf(Division));
        register.Drafts.Change(draft.Head.Id, list => DraftEdit.Change(list, list.Programme(other.Id)! with { Reason = "of others" }, DraftHand.Compiler), WorkAct.Edit, new ChangeNote("compiler", "of others"));
        Assert.DoesNotContain("of others", await division.Page($"{here}/history"), StringComparison.Ordinal);
        Assert.Contains("of others", await compiler.Page($"{here}/history"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AccountRole.Division)]
    [InlineData(AccountRole.Approver)]
    [InlineData(AccountRole.Reader)]
    [InlineData(AccountRole.Compiler)]
    public async Task Every_state_of_a_draft_hinders_nobody_whoever_asks(AccountRole role)
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "person", role, role == AccountRole.Division ? Division : null);
        await using var chromium = await Chromium.Start();
        var page = await chromium.SignedIn(site, "person", 390, hasScript: true);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        var (here, note) = (At(site, $"/work/{draft.Head.Id}"), new ChangeNote("test", null));
        var entry = $"{here}/programmes/{draft.List.Programmes.First(programme => programme.IsOf(Division)).Id}";
        foreach (var state in Enum.GetValues<EntryState>())
        {
            register.Drafts.Change(draft.Head.Id, list => new DraftAnswer(list with
            {
                Programmes =
                [
                    .. list.Programmes.Select(programme => programme with
                    {
                        State = state, ReturnedBecause = state == EntryState.Returned ? "why" : null, Doubts = [], Reason = "as planned",
                        Divisions = programme.Divisions.IsEmpty ? [new DivisionInCharge(Division, null)] : programme.Divisions,
                    }),
                ],
            }, null, 0), WorkAct.Edit, note);
            await At(page, here, $"{role} {state}");
            await At(page, entry, $"{role} {state}");
        }

        var approved = register.Drafts.Approve(draft.Head.Id, register.Drafts.Read(draft.Head.Id)!.Stamp, note);
        await At(page, here, $"{role} approved");
        await At(page, entry, $"{role} approved");
        register.Drafts.Publish(draft.Head.Id, approved.Stamp, note);
        await At(page, here, $"{role} published");
    }

    private static async Task At(IPage page, string address, string state)
    {
        await page.GotoAsync(address);
        await Hinders(page, state);
    }

    private static async Task Hinders(IPage page, string state)
    {
        Assert.Empty((await Hindrances.Of(page)).Select(each => $"{state}: {each}"));
        Assert.Equal(page.ViewportSize!.Width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private static string At(OwnSite site, string path) => new Uri(site.Client.BaseAddress!, path).ToString();

    private static (ProgrammeRegister Register, StoredDraft Draft) Opened(OwnSite site)
    {
        var register = ProgrammeRegister.At(site.Register);
        var head = register.Versions().Single();
        var rolled = RollOver.Of(register.Read(head.Id).List.List, register.ProgrammesOf(head.Id), new RollOverChoice(CarriedAmounts.Carried));
        return (register, register.Drafts.Open(head, rolled.Draft, null, new ChangeNote("test", null)));
    }
}
