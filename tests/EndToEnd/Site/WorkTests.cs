using System.Net;
using Microsoft.Playwright;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Site;

/// <summary>Next year's list, made on the site by people of three kinds.</summary>
public sealed class WorkTests
{
    private const string Division = "DX推進課", Other = "学校教育課";

    [Fact]
    public async Task Three_people_make_a_list_from_the_first_draft_to_its_correction()
    {
        await using var site = await OwnSite.Start([]);
        var register = ProgrammeRegister.At(site.Register);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        Visitor.Made(site, "approver", AccountRole.Approver);
        await using var chromium = await Chromium.Start();
        var (compiler, division, approver) = (await chromium.SignedIn(site, "compiler"), await chromium.SignedIn(site, "division", 390), await chromium.SignedIn(site, "approver"));

        await compiler.GotoAsync(At(site, "/en/work"));
        await compiler.CheckAsync("#carried");
        await compiler.FillAsync("#due", "2024-02-09");
        await compiler.ClickAsync("form.entry button");
        Assert.Contains("0 of 22 divisions have answered", await compiler.InnerTextAsync("main"), StringComparison.Ordinal);
        var here = compiler.Url;
        var draft = register.Drafts.All().Single();

        // The division mistypes, is told by its own sums, and puts it right.
        await division.GotoAsync(here);
        Assert.DoesNotContain(Other, await division.InnerTextAsync("main"), StringComparison.Ordinal);
        await division.ClickAsync("tbody th a");
        var entry = division.Url;
        var budget = await division.InputValueAsync("#budget");
        await division.FillAsync("#budget", budget + "0");
        await division.ClickAsync("button[value=save]");
        Assert.Contains("the sources add up to " + budget, await division.InnerTextAsync("ul.findings"), StringComparison.Ordinal);
        await division.FillAsync("#budget", "twelve");
        await division.ClickAsync("button[value=save]");
        Assert.Equal("true", await division.GetAttributeAsync("#budget", "aria-invalid"));
        Assert.Equal("twelve", await division.InputValueAsync("#budget"));
        await division.FillAsync("#budget", "１２,345"); // as it comes out of an input method
        await division.FillAsync("#funding-national", "");
        await division.FillAsync("#funding-general", "12,345");
        await division.FillAsync("#reason", "the plan of the budget");
        await division.ClickAsync("button[value=submit]");
        Assert.Contains("submitted", await division.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.True(await division.IsDisabledAsync("#budget"));

        // The compiler gives it back; the division answers; it is accepted, and listed elsewhere by pointing.
        await compiler.GotoAsync(entry);
        await compiler.FillAsync("#because", "Please say more.");
        await compiler.ClickAsync("button[value=return]");
        await division.ReloadAsync();
        Assert.Contains("Please say more.", await division.InnerTextAsync(".because"), StringComparison.Ordinal);
        await division.FillAsync("#reason", "the plan of the budget, page 3");
        await division.ClickAsync("button[value=submit]");
        await compiler.ReloadAsync();
        await compiler.ClickAsync("button[value=accept]");
        await compiler.SelectOptionAsync("#again", new SelectOptionValue { Index = 12 });
        await compiler.ClickAsync("button[value=list]");
        Assert.Equal(2, await compiler.Locator("ul.places li").CountAsync());

        // The rest of the division's comes as its workbook, filled in by whoever likes a spreadsheet better.
        var books = here + "/workbooks";
        await division.GotoAsync(books);
        await division.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "調査票.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = WorkbookOf(register, draft.Id),
        });
        await division.ClickAsync("form.entry button");
        Assert.Contains("as before: 4", await division.InnerTextAsync("main"), StringComparison.Ordinal);
        Assert.Contains("submitted: 3", await division.InnerTextAsync("main"), StringComparison.Ordinal);

        // All others have answered meanwhile; who compiles does not approve.
        AnswerAll(register, draft.Id);
        await compiler.GotoAsync(here);
        Assert.Equal(0, await compiler.Locator("button[value=approve]").CountAsync());
        await approver.GotoAsync(here);
        await approver.ClickAsync("button[value=approve]");
        await approver.ClickAsync("button[value=publish]");
        Assert.Contains("published", await approver.InnerTextAsync(".facts"), StringComparison.Ordinal);
        await Task.Delay(1200, TestContext.Current.CancellationToken); // the public pages look once a second
        var table = await site.Client.GetStringAsync("/lists/020001-2024/table", TestContext.Current.CancellationToken);
        Assert.Contains("12,345", table, StringComparison.Ordinal);

        // A correction says what it corrects, and is a version more.
        await compiler.ReloadAsync();
        await compiler.ClickAsync("button[value=reopen]");
        Assert.Contains("Say why", await compiler.InnerTextAsync(".refusal"), StringComparison.Ordinal);
        await compiler.FillAsync("#reason", "12,345 was 12,354");
        await compiler.ClickAsync("button[value=reopen]");
        Assert.Equal(DraftState.Open, register.Drafts.All().Single().State);
        Assert.Equal(WorkAct.Reopen, register.NewestWork(1).Single().Act);
        await compiler.GotoAsync(entry);
        await compiler.FillAsync("#budget", "12,354");
        await compiler.FillAsync("#funding-general", "12,354");
        await compiler.ClickAsync("button[value=save]");
        Assert.Contains("Saved", await compiler.InnerTextAsync("p.done"), StringComparison.Ordinal);
        await approver.ReloadAsync();
        await approver.ClickAsync("button[value=approve]");
        await approver.ClickAsync("button[value=publish]");
        Assert.Contains("say what it corrects", await approver.InnerTextAsync(".refusal"), StringComparison.Ordinal);
        await approver.FillAsync("#reason", "12,345 was 12,354");
        await approver.ClickAsync("button[value=publish]");
        Assert.Equal([1, 2], register.Versions(isAll: true).Where(version => version.Key.FiscalYear == 2024).Select(version => version.Number).Order());

        // Everybody sees what was wrong and what is right, on the list's page and as files.
        await Task.Delay(1200, TestContext.Current.CancellationToken);
        await approver.GotoAsync(At(site, "/en/lists/020001-2024"));
        Assert.Contains("12,345 was 12,354", await approver.InnerTextAsync("p.note"), StringComparison.Ordinal);
        Assert.Equal("12,345", await approver.InnerTextAsync("table.corrections tbody tr:first-child td.wrong"));
        Assert.Equal("12,354", await approver.InnerTextAsync("table.corrections tbody tr:first-child td.right"));
        var csv = await site.Client.GetStringAsync("/lists/020001-2024/corrections/corrections.csv", TestContext.Current.CancellationToken);
        Assert.Contains("12,345 was 12,354", csv, StringComparison.Ordinal);
        using var workbook = await site.Client.GetAsync("/lists/020001-2024/corrections/corrections.xlsx", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, workbook.StatusCode);
        using var before = await site.Client.GetAsync("/lists/020001-2023/corrections/corrections.xlsx", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
    }

    [Fact]
    public async Task A_division_sees_and_changes_only_its_own()
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        using var visitor = Visitor.Of(site);
        await visitor.SignIn("division");
        var others = draft.List.Programmes.First(programme => programme.IsOf(Other));
        var here = $"/work/{draft.Head.Id}";
        var page = await visitor.Page(here);

        Assert.DoesNotContain(others.Name, page, StringComparison.Ordinal);
        foreach (var path in (string[])[$"{here}/programmes/{others.Id}", $"{here}/files/print.xlsx", $"{here}/files/list.json"])
        {
            using var answer = await visitor.Client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        var token = Visitor.TokenOf(page);
        foreach (var act in (string[])["save", "submit", "accept", "return", "remove", "list", "settle twins-differ"])
        {
            using var answer = await visitor.SendWith(token, $"{here}/programmes/{others.Id}", ("act", act), ("revision", $"{others.Revision}"), ("name", "taken"), ("because", "x"), ("measure", "1"));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        // Of its own it may do what a division does, and nothing that the compiler does.
        var own = draft.List.Programmes.First(programme => programme.IsOf(Division));
        foreach (var act in (string[])["accept", "return", "list", "make-first", "unlist"])
        {
            using var answer = await visitor.SendWith(
                token, $"{here}/programmes/{own.Id}", ("act", act), ("revision", $"{own.Revision}"), ("because", "x"), ("measure", $"{draft.List.Measures.Last().Measure.Id}"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        foreach (var act in (string[])["approve", "publish", "reopen"])
        {
            using var answer = await visitor.SendWith(token, here, ("act", act), ("stamp", draft.Stamp), ("reason", "x"));
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }

        Assert.Equal(draft.Stamp, register.Drafts.Read(draft.Head.Id)!.Stamp);
    }

    [Fact]
    public async Task What_one_types_another_sees_as_text_and_a_form_without_its_token_changes_nothing()
    {
        const string Evil = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>";
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        using var division = Visitor.Of(site);
        await division.SignIn("division");
        var own = draft.List.Programmes.First(programme => programme.IsOf(Division));
        var path = $"/work/{draft.Head.Id}/programmes/{own.Id}";
        (string, string)[] fields =
            [("act", "save"), ("revision", $"{own.Revision}"), ("name", Evil), ("divisions", $"{Division}、{Evil}"), ("reason", Evil), ("budget", Evil), ("term.from", Evil)];

        using var refused = await division.SendWith(null, path, fields);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var unread = await division.Send(path, path, fields);
        AssertNoScript(await unread.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var kept = await division.Send(path, path, [.. fields.Where(field => field.Item1 is not ("budget" or "term.from"))]);
        Assert.Equal(HttpStatusCode.SeeOther, kept.StatusCode);
        Assert.Equal(Evil, register.Drafts.Read(draft.Head.Id)!.List.Programme(own.Id)!.Name);

        using var compiler = Visitor.Of(site, "127.0.0.2");
        await compiler.SignIn("compiler");
        AssertNoScript(await compiler.Page($"/work/{draft.Head.Id}"));
        AssertNoScript(await compiler.Page(path));
    }

    [Theory]
    [InlineData("", 390)]
    [InlineData("/en", 1280)]
    public async Task The_pages_hinder_nobody(string language, int width)
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        await using var chromium = await Chromium.Start();
        var page = await chromium.SignedIn(site, "compiler", width, hasScript: true);
        var here = $"{language}/work/{draft.Head.Id}";
        var entry = $"{here}/programmes/{draft.List.Programmes[0].Id}";
        foreach (var path in (string[])
            [
                $"{language}/work", here, $"{here}?show=blocks", $"{here}?done=accept", $"{here}/new", $"{here}/outline", $"{here}/workbooks", $"{here}/reminders", $"{here}/history",
                $"{here}/rules", entry, $"{entry}/history",
            ])
        {
            await page.GotoAsync(At(site, path));
            Assert.Empty(await Hindrances.Of(page));
            Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    [Fact]
    public async Task The_outline_is_changed_by_who_compiles_and_a_workbook_goes_to_and_fro()
    {
        await using var site = await OwnSite.Start([]);
        var (register, draft) = Opened(site);
        Visitor.Made(site, "compiler", AccountRole.Compiler);
        Visitor.Made(site, "division", AccountRole.Division, Division);
        using var compiler = Visitor.Of(site);
        await compiler.SignIn("compiler");
        var outline = $"/work/{draft.Head.Id}/outline";
        using var added = await compiler.Send(outline, outline, ("act", "add-policy"), ("name", "新しい方針"));
        Assert.Equal(HttpStatusCode.SeeOther, added.StatusCode);
        var policy = register.Drafts.Read(draft.Head.Id)!.List.Policies[^1];
        Assert.Equal("新しい方針", policy.Name);
        using var raised = await compiler.Send(outline, outline, ("act", "up"), ("id", $"{policy.Id}"));
        Assert.Equal(policy.Id, register.Drafts.Read(draft.Head.Id)!.List.Policies[^2].Id);
        using var refused = await compiler.Send(outline, outline, ("act", "remove"), ("id", $"{draft.List.Policies[0].Id}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);

        using var division = Visitor.Of(site, "127.0.0.2");
        await division.SignIn("division");
        using var forbidden = await division.Client.GetAsync(outline, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        var books = $"/work/{draft.Head.Id}/workbooks";
        using var others = await division.Client.GetAsync($"{books}/{Uri.EscapeDataString(Other)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        var book = await division.Client.GetByteArrayAsync($"{books}/{Uri.EscapeDataString(Division)}", TestContext.Current.CancellationToken);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Visitor.TokenOf(await division.Page(books))), "form" }, { new ByteArrayContent(book), "file", "調査票.xlsx" }, { new ByteArrayContent([1, 2, 3]), "file", "no.xlsx" },
        };
        using var taken = await division.Client.PostAsync(books, form, TestContext.Current.CancellationToken);
        var page = await taken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Contains("提出4件", page, StringComparison.Ordinal);
        Assert.Contains("class=\"refusal\"", page, StringComparison.Ordinal);
        Assert.All(
            register.Drafts.Read(draft.Head.Id)!.List.Programmes.Where(programme => programme.IsOf(Division)), programme => Assert.Equal(EntryState.Submitted, programme.State));
    }

    private static byte[] WorkbookOf(ProgrammeRegister register, long draft)
    {
        using var book = new MemoryStream();
        QuestionnaireBook.Write(register.Drafts.Read(draft)!.List, draft, Division, book);
        return book.ToArray();
    }

    private static void AssertNoScript(string html)
    {
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
    }

    private static string At(OwnSite site, string path) => new Uri(site.Client.BaseAddress!, path).ToString();

    private static (ProgrammeRegister Register, StoredDraft Draft) Opened(OwnSite site)
    {
        var register = ProgrammeRegister.At(site.Register);
        var head = register.Versions().Single();
        var rolled = RollOver.Of(register.Read(head.Id).List.List, register.ProgrammesOf(head.Id), new RollOverChoice(CarriedAmounts.Carried));
        return (register, register.Drafts.Open(head, rolled.Draft, null, new ChangeNote("test", null)));
    }

    /// <summary>Every entry that waits is answered and accepted, every doubt settled, every programme claimed.</summary>
    private static void AnswerAll(ProgrammeRegister register, long draft) => register.Drafts.Change(
        draft,
        list => new DraftAnswer(
            list with
            {
                Programmes =
                [
                    .. list.Programmes.Select(programme => programme with
                    {
                        State = EntryState.Accepted, Doubts = [], Reason = programme.Reason ?? "as planned",
                        Divisions = programme.Divisions.IsEmpty ? [new DivisionInCharge(Other, null)] : programme.Divisions,
                    }),
                ],
            },
            null, 0),
        WorkAct.Accept, new ChangeNote("test", null));
}
