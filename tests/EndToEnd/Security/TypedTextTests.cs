using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Shisaku.Budget;
using Shisaku.EndToEnd.Site;
using Shisaku.Register;

namespace Shisaku.EndToEnd.Security;

/// <summary>Whatever somebody types into any field of any form is text on every screen. The forms are those that stand on the pages.</summary>
public sealed class TypedTextTests
{
    // Ends every context of a page in which it could stand, then does something that can be found.
    private const string Evil = "'\"></textarea></title></option></script><script data-evil>alert(1)</script><img src=x onerror=alert(2) data-evil>";
    private const string EvilLink = "javascript:alert(3)//";

    // Nothing is typed there, and what they do ends what is tried.
    private static readonly string[] EndsSomething = ["/sign-out", "/reset", "/lock", "/remove"];

    [Fact]
    public async Task What_is_typed_into_any_field_is_text_for_every_role()
    {
        await using var site = await WorkSite.Start();
        var (fields, wrong) = (0, new List<string>());
        foreach (var who in (string[])["administrator", "compiler", "division", "approver", WorkSite.Nobody])
        {
            using var visitor = await site.As(who);
            foreach (var page in Pages(site, who))
            {
                var answer = await visitor.Client.GetAsync(page, TestContext.Current.CancellationToken);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Forbidden, $"{who} {page}: {answer.StatusCode}");
                var document = await Parsed(answer);
                foreach (var form in document.Forms.Where(form => !EndsSomething.Any(end => form.Action.EndsWith(end, StringComparison.Ordinal))))
                {
                    foreach (var evil in (string[])[Evil, EvilLink])
                    {
                        foreach (var button in form.QuerySelectorAll("button[name=act]").Select(each => each.GetAttribute("value")).Append(null).Take(4))
                        {
                            var (names, sent) = await Send(visitor, page, form, evil, button);
                            fields += names;
                            wrong.AddRange(Found(await Parsed(sent), $"{who} {page} {form.GetAttribute("action")} {button}"));
                        }
                    }
                }
            }
        }

        Assert.True(fields > 100, $"{fields} fields"); // more than a hundred times somebody typed it
        Assert.Empty(wrong);

        // What of it was kept is now shown to everybody.
        Put(site);
        await using var chromium = await Chromium.Start();
        foreach (var who in WorkSite.Everybody)
        {
            using var visitor = await site.As(who);
            var page = await chromium.Page(1280);
            page.Dialog += (_, dialog) => { wrong.Add($"{who} {page.Url}: {dialog.Message}"); _ = dialog.DismissAsync(); };
            page.Console += (_, said) => wrong.AddRange(said.Type == "error" && !said.Text.Contains("status of 4", StringComparison.Ordinal) ? [$"{who} {page.Url}: {said.Text}"] : []);
            await page.Context.AddCookiesAsync(visitor.Cookies.GetAllCookies().Select(cookie => new Microsoft.Playwright.Cookie { Name = cookie.Name, Value = cookie.Value, Url = site.Address }));
            foreach (var path in Pages(site, who))
            {
                await page.GotoAsync(site.Address + path);
                wrong.AddRange(await page.Locator("[data-evil], [onerror], a[href^='javascript:']").CountAsync() == 0 ? [] : [$"{who} {path}: not text"]);
            }

            await page.CloseAsync();
        }

        Assert.Empty(wrong);
    }

    /// <summary>What the forms refused is put behind them, so that it is shown: in names, divisions, reasons, titles, policies and measures.</summary>
    private static void Put(WorkSite site) => site.Register.Drafts.Change(
        site.Draft.Head.Id,
        list => new DraftAnswer(
            list with
            {
                Title = Evil,
                Policies = [.. list.Policies.Select(policy => policy with { Name = Evil, Measures = [.. policy.Measures.Select(measure => measure with { Name = Evil })] })],
                Programmes =
                [
                    .. list.Programmes.Select(programme => programme with
                    {
                        Name = $"{programme.Id}{Evil}", Reason = Evil, ReturnedBecause = Evil, State = EntryState.Returned,
                        Divisions = [.. programme.Divisions, new DivisionInCharge(Evil, null)],
                    }),
                ],
            },
            null, 0),
        WorkAct.Edit, new ChangeNote("test", Evil));

    private static string[] Pages(WorkSite site, string who)
    {
        var here = $"/en/work/{site.Draft.Head.Id}";
        string[] common = ["/en/search?q=" + Uri.EscapeDataString(Evil), "/en/read", "/en/sign-in?returnUrl=" + Uri.EscapeDataString(Evil), "/en/lists/020001-2023/table?q=" + Uri.EscapeDataString(Evil)];
        string[] drafts = ["/en/account", "/en/account/factor", "/en/work", here, $"{here}/programmes/{site.EntryOf(WorkSite.Division).Id}"];
        return who switch
        {
            WorkSite.Nobody => common,
            "administrator" => [.. common, .. drafts, "/en/accounts", "/en/accounts/2"],
            "compiler" => [.. common, .. drafts, $"{here}/new", $"{here}/outline", $"{here}/workbooks"],
            "division" => [.. common, .. drafts, $"{here}/new", $"{here}/workbooks"],
            "division2" => [.. common, .. drafts[..^1], $"{here}/programmes/{site.EntryOf(WorkSite.Other).Id}", $"{here}/new", $"{here}/workbooks"],
            _ => [.. common, .. drafts],
        };
    }

    /// <summary>Sends a form with something in every field but its token; whoever does so may change hidden ones and those to choose from, too.</summary>
    private static async Task<(int Fields, HttpResponseMessage Answer)> Send(Visitor visitor, string page, IHtmlFormElement form, string text, string? act)
    {
        var fields = new Dictionary<string, string>();
        foreach (var element in form.Elements.OfType<IElement>().Where(element => element.GetAttribute("name") is { Length: > 0 } && element.LocalName != "button"))
        {
            var (name, type) = (element.GetAttribute("name")!, element.GetAttribute("type"));
            fields[name] = name is "form" or "revision" ? element.GetAttribute("value") ?? "" : type is "checkbox" ? "on" : text;
        }

        if (act is not null)
        {
            fields["act"] = act;
        }

        var action = form.GetAttribute("action") is { Length: > 0 } to ? to : page;
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            return (fields.Count, await visitor.Client.GetAsync(
                action + "?" + string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")), TestContext.Current.CancellationToken));
        }

        using HttpContent content = form.Enctype == "multipart/form-data" ? Multipart(fields, text) : new FormUrlEncodedContent(fields);
        return (fields.Count, await visitor.Client.PostAsync(action, content, TestContext.Current.CancellationToken));
    }

    private static MultipartFormDataContent Multipart(Dictionary<string, string> fields, string text)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields.Where(field => field.Key != "file"))
        {
            content.Add(new StringContent(value), name);
        }

        var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text));
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{text.Replace("\"", "%22", StringComparison.Ordinal)}.xlsx\"");
        content.Add(file);
        return content;
    }

    private static async Task<IHtmlDocument> Parsed(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage!.RequestUri}: {answer.StatusCode}");
            return new HtmlParser(new HtmlParserOptions { IsScripting = true }).ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    private static IEnumerable<string> Found(IHtmlDocument page, string where) =>
        page.QuerySelectorAll("[data-evil], [onerror], [href^='javascript:'], [action^='javascript:']").Select(element => $"{where}: {element.OuterHtml[..Math.Min(element.OuterHtml.Length, 120)]}");
}
