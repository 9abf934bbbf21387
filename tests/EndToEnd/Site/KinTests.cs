using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shisaku.App.Pages.Discovery;
using Shisaku.App.Site;
using Shisaku.Register;
using Shisaku.Tests.Docs;

namespace Shisaku.EndToEnd.Site;

/// <summary>What people said of programmes stands on their pages, and every page stands in the site map.</summary>
public sealed partial class KinTests : IDisposable
{
    private const string Before = "特別保証融資制度", After = "新しい保証の融資";
    private readonly string _folder = Directory.CreateTempSubdirectory("shisaku-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_a_programme_became_and_what_was_told_of_it_stands_on_its_page()
    {
        await using var site = await OwnSite.Start([]); // fills its register with the sample
        var next = Path.Combine(_folder, "next.txt");
        var printed = await File.ReadAllTextAsync(SourceTree.Full("samples/aomori-r5.txt"), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(next, NextYear.Of(printed).Replace(Before, After, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.True(TheProgram.Run("import", "--register", site.Register, next).Code is 0 or 1);

        // A person says that the programme under the new name was split from the one before.
        var proposal = Proposal().Match(TheProgram.Run("settle", "2", "--register", site.Register).Output);
        Assert.True(proposal.Success);
        var (line, earlier) = (proposal.Groups[1].Value, proposal.Groups[2].Value);
        Assert.True(TheProgram.Run(
            "settle", "2", "--line", line, "--programme", "p" + earlier, "--as", "split", "--why", "the ordinance says so", "--register", site.Register) is { Code: 0 or 1 });
        var facts = Path.Combine(_folder, "facts.csv");
        await File.WriteAllTextAsync(facts, $"事業ID,概要,詳細参照先\n{earlier},借りるときに保証する。,https://example.lg.jp/loan\n", TestContext.Current.CancellationToken);
        var told = TheProgram.Run("import", "--facts", "--government", "020001", "--register", site.Register, facts);
        Assert.True(told.Code == 0, told.Error);

        await using var chromium = await Chromium.Start();
        var page = await chromium.Page(390, hasScript: false);
        await Task.Delay(TimeSpan.FromSeconds(1.2), TestContext.Current.CancellationToken); // the site looks once a second
        await page.GotoAsync(new Uri(site.Client.BaseAddress!, "/en/programmes/" + earlier).ToString());
        Assert.Contains("借りるときに保証する。", await page.Locator("dl.told").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal("https://example.lg.jp/loan", await page.Locator("dl.told a").GetAttributeAsync("href"));
        var kin = page.Locator("section:has(> #kin) li");
        Assert.Contains("In FY2024 this was split from it", await kin.InnerTextAsync(), StringComparison.Ordinal);

        await kin.GetByRole(AriaRole.Link).ClickAsync();
        Assert.Contains(After, await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("In FY2024 it was split from", await kin.InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/programmes/" + earlier, await kin.GetByRole(AriaRole.Link).GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_map_in_several_parts_names_what_a_whole_one_names_and_no_part_too_much()
    {
        var register = Path.Combine(_folder, "register.sqlite");
        Assert.Equal(0, TheProgram.Run("import", "--register", register, "--government", "020001", SourceTree.Full("samples/aomori-r5.txt")).Code);
        using var lists = new PublicLists(ProgrammeRegister.At(register), TimeProvider.System);
        var (whole, parted) = (new Sitemap(lists), new Sitemap(lists, mostAddresses: 20));

        Assert.Equal((1, 0), (whole.Parts, whole.PartPaths.Count()));
        Assert.True(parted.Parts > 5);
        Assert.Equal(parted.Parts, parted.PartPaths.Count());
        var parts = Enumerable.Range(1, parted.Parts).Select(part => parted.Part(part).ToList()).ToList();
        Assert.All(parts, part => Assert.True(part.Count <= 20));
        Assert.Equal(whole.Part(1).Select(address => address.Path).Order(), parts.SelectMany(part => part).Select(address => address.Path).Order());
    }

    [GeneratedRegex(@"row (\d+) \([^)]*新しい保証[^)]*\) may be p(\d+)")]
    private static partial Regex Proposal();
}
