using System.Text;
using System.Text.RegularExpressions;
using Shisaku.EndToEnd.Site;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Security;

/// <summary>Each role at each route and each method: what comes must be what <c>access.txt</c> says. The rows are made from the routes of the
/// running site, so that a new route fails here until somebody has said who may ask for it.</summary>
public sealed partial class AccessTableTests
{
    private const string Expected = "tests/EndToEnd/Security/access.txt";
    private static readonly string[] OtherMethods = ["PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"];

    [Fact]
    public async Task Each_role_gets_at_each_route_what_the_table_says()
    {
        await using var site = await WorkSite.Start();
        var rows = site.Routes.Select(each => (Name: $"{each.Method} {WorkSite.PathOf(each.Route)}", each.Method, Path: PathFor(site, WorkSite.PathOf(each.Route)))).ToList();
        rows.AddRange(Others(site).Select(path => ($"GET {path.Name}", "GET", path.Path)));
        rows.AddRange(Others(site).Where(path => path.IsForm).Select(path => ($"POST {path.Name}", "POST", path.Path)));

        var table = new SortedDictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var (name, _, _) in rows)
        {
            Assert.True(table.TryAdd(name, new string[WorkSite.Everybody.Length]), $"twice: {name}");
        }

        foreach (var (who, column) in WorkSite.Everybody.Select((who, column) => (who, column)))
        {
            using var visitor = await site.As(who);
            var token = await Token(visitor, who);

            // Signing out ends the session, and removing an account all else that is asked of it: last.
            foreach (var (name, method, path) in rows.OrderBy(row => row.Name.Contains("/sign-out", StringComparison.Ordinal) || row.Name.EndsWith("/remove", StringComparison.Ordinal)))
            {
                table[name][column] = await Status(visitor, method, path, token);
            }
        }

        var found = Text(table);
        if (Environment.GetEnvironmentVariable("SHISAKU_WRITE_EXAMPLES") == "1")
        {
            await File.WriteAllTextAsync(SourceTree.Full(Expected), found, TestContext.Current.CancellationToken);
        }

        Assert.Equal(await File.ReadAllTextAsync(SourceTree.Full(Expected), TestContext.Current.CancellationToken), found);
        Assert.Equal(site.Draft.Stamp, site.Register.Drafts.Read(site.Draft.Head.Id)!.Stamp);
    }

    [Theory]
    [InlineData("submit", "division", "compiler", "division2")]
    [InlineData("accept", "compiler")]
    [InlineData("due", "compiler")]
    [InlineData("approve", "approver")]
    [InlineData("publish", "compiler", "approver")]
    [InlineData("reopen", "compiler", "approver")]
    [InlineData("delete")]
    public async Task Each_act_on_a_draft_is_for_the_roles_that_it_is_for(string act, params string[] allowed)
    {
        await using var site = await WorkSite.Start();
        foreach (var who in WorkSite.Everybody.Where(who => who != WorkSite.Nobody))
        {
            using var visitor = await site.As(who);
            using var answer = await visitor.SendWith(
                await Token(visitor, who), $"/work/{site.Draft.Head.Id}", ("act", act), ("stamp", "seen by nobody"), ("reason", "x"), ("due", "2024-02-09"));

            Assert.True(allowed.Contains(who) == (answer.StatusCode != System.Net.HttpStatusCode.Forbidden), $"{who}: {answer.StatusCode}");
        }

        Assert.Equal(DraftState.Open, site.Register.Drafts.Read(site.Draft.Head.Id)!.Head.State);
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_have_is_refused_to_everybody()
    {
        await using var site = await WorkSite.Start();
        var wrong = new List<string>();
        foreach (var who in (string[])[WorkSite.Nobody, "compiler", "administrator"])
        {
            using var visitor = await site.As(who);
            foreach (var path in site.Routes.Where(each => each.Method != "*" && !WorkSite.PathOf(each.Route).StartsWith("/api", StringComparison.Ordinal))
                .Select(each => WorkSite.PathOf(each.Route)).Distinct())
            {
                foreach (var method in OtherMethods)
                {
                    var status = await Status(visitor, method, PathFor(site, path), null);
                    wrong.AddRange(status is "405" or "404" ? [] : [$"{who}: {method} {path}: {status}"]);
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Equal(site.Draft.Stamp, site.Register.Drafts.Read(site.Draft.Head.Id)!.Stamp);
    }

    // What the routes do not tell: a division at what is another's, and drafts that are not there.
    private static IEnumerable<(string Name, string Path, bool IsForm)> Others(WorkSite site)
    {
        var here = $"/work/{site.Draft.Head.Id}";
        yield return ("(another division's entry)", $"{here}/programmes/{site.EntryOf(WorkSite.Other).Id}", true);
        yield return ("(another division's workbook)", $"{here}/workbooks/{Uri.EscapeDataString(WorkSite.Other)}", false);
        yield return ("(another division's marked copy)", $"{here}/marked/00000000000000000000000000000000", false);
        yield return ("(an entry of a draft that is not there)", $"/work/99/programmes/{site.EntryOf(WorkSite.Division).Id}", true);
        yield return ("(a draft that is not there)", "/work/99", true);
        yield return ("(files of a draft that is not there)", "/work/99/files/list.json", false);
        yield return ("(workbooks of a draft that is not there)", "/work/99/workbooks", true);
        yield return ("(the own workbook of a draft that is not there)", $"/work/99/workbooks/{Uri.EscapeDataString(WorkSite.Division)}", false);
    }

    /// <summary>A path with something that is there for each of its parameters.</summary>
    internal static string PathFor(WorkSite site, string path) => Parameter().Replace(path, match => match.Groups["name"].Value switch
    {
        "draft" => $"{site.Draft.Head.Id}",
        "id" when path.StartsWith("/work/{draft", StringComparison.Ordinal) => $"{site.EntryOf(WorkSite.Division).Id}",
        "id" when path.StartsWith("/accounts", StringComparison.Ordinal) => "1",
        "id" when path.Contains("/programmes", StringComparison.Ordinal) => "1",
        "id" => "none",
        "division" => Uri.EscapeDataString(WorkSite.Division),
        "source" => "national",
        "name" when path.StartsWith("/assets", StringComparison.Ordinal) => "site.css",
        "name" when path.Contains("/files", StringComparison.Ordinal) => "list.json",
        "name" => "none",
        "token" => "none",
        "slug" or "list" => "020001-2023",
        "status" => "404",
        "part" or "line" or "programme" => "1",
        "code" or "key" or "kind" or "view" or "search" or "answer" or "number" or "year" or "digest" => "1",
        "field" => "budget",
        "ending" => "xlsx",
        "file" => "list.json",
        "documentName" => "openapi",
        var other => throw new InvalidOperationException($"{path} has a parameter {other} for which this test knows no value"),
    });

    private static async Task<string> Token(Visitor visitor, string who) =>
        Visitor.TokenOf(await visitor.Page(who == WorkSite.Nobody ? "/en/sign-in" : "/en/account"));

    private static async Task<string> Status(Visitor visitor, string method, string path, string? token)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method == "*" ? "GET" : method), path);
        request.Content = method == "POST" ? new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("form", token)]) : null;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var answer = await visitor.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
        return $"{(int)answer.StatusCode}";
    }

    private static string Text(SortedDictionary<string, string[]> table)
    {
        var (text, width) = (new StringBuilder(), table.Keys.Max(name => name.Length) + 2);
        Line("route", WorkSite.Everybody);
        foreach (var (name, statuses) in table)
        {
            Line(name, statuses.Select((status, column) => status.PadRight(WorkSite.Everybody[column].Length)));
        }

        return text.ToString();

        void Line(string name, IEnumerable<string> cells) => text.Append($"{name.PadRight(width)}{string.Join(' ', cells)}".TrimEnd()).Append('\n');
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
