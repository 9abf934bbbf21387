using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Shisaku.EndToEnd.Site;

/// <summary>The pages and files for those who follow the money, as the server answers.</summary>
[Collection(SiteCollection.Name)]
public sealed partial class MoneyTests(TheSite site)
{
    private const string List = "/lists/020001-2023";

    [Theory]
    [InlineData("/lists", "020001-2023", "020001-2024")]
    [InlineData("/lists?government=020001&year=2023", "020001-2023")]
    [InlineData(List, "17,154,177", "2,749,115", "11,535,484", "2,869,578", "3,712,330", "SHA-256", "application/ld+json")]
    [InlineData(List + "/table", "再掲を含みます。", "再掲を含みません。", "財源内訳", "S45-", "△", "〃")]
    [InlineData(List + "/table?as=printed", "印刷のまま", "&quot;", "あおり若者")]
    [InlineData(List + "/policies/2", "3,707,230", "3,712,330", "再掲を含みます。", "policy-2.xlsx")]
    [InlineData(List + "/policies/2?measure=1", "経営支援の強化", "policy-2-measure-1.xlsx")]
    [InlineData(List + "/divisions", "経済産業政策課", "13,636,924", "17,154,177")]
    [InlineData(List + "/sources", "国庫", "2,749,115")]
    [InlineData(List + "/sources/national", "515,361", "source-national.pdf")]
    [InlineData(List + "/flow", "<svg", "17,154,177", "flow.xlsx")]
    [InlineData(List + "/area", "<svg", "17,154,177", "first.csv")]
    [InlineData(List + "/area?by=funding.national", "<svg", "2,749,115")]
    [InlineData("/compare", "<form", "020001-2024")]
    [InlineData("/compare?a=020001-2023&b=020001-2024", "17,154,177,000", "compare.xlsx")]
    public async Task A_page_says_what_its_address_asks_for(string path, params string[] said)
    {
        var page = await site.Client.GetStringAsync(path, TestContext.Current.CancellationToken);

        Assert.All(said, words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/lists/020001-1999")]
    [InlineData(List + "/table?page=99")]
    [InlineData(List + "/table?as=printed&page=99")]
    [InlineData(List + "/proof/1/budget")]
    [InlineData(List + "/proof/17/nothing")]
    [InlineData(List + "/policies/99")]
    [InlineData(List + "/policies/1?measure=99")]
    [InlineData(List + "/policies/1?measure=x")]
    [InlineData(List + "/divisions/nobody")]
    [InlineData(List + "/sources/bonds")]
    [InlineData(List + "/area?by=nothing")]
    [InlineData(List + "/files/list.exe")]
    [InlineData(List + "/files/policy-99.xlsx")]
    [InlineData(List + "/files/..%2Flist.json")]
    [InlineData("/compare?a=020001-2023&b=nothing")]
    [InlineData("/compare/files/compare.json?a=020001-2023")]
    public async Task What_is_not_there_is_said_to_be_missing(string path)
    {
        using var answer = await site.Client.GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("list", 122)]
    [InlineData("first", 107)]
    [InlineData("policy-2", 28)]
    [InlineData("policy-2-measure-2", 2)]
    [InlineData("division-経済産業政策課", 9)]
    [InlineData("source-national", 45)]
    public async Task Every_view_downloads_as_what_it_shows(string name, int listings)
    {
        foreach (var ending in new[] { ".json", ".csv", ".xlsx", ".pdf", ".zip", ".parquet", ".long.xlsx" })
        {
            using var answer = await site.Client.GetAsync($"{List}/files/{Uri.EscapeDataString(name)}{ending}", TestContext.Current.CancellationToken);
            var content = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

            Assert.True(answer.StatusCode == HttpStatusCode.OK && content.Length > 0, ending);
            Assert.Equal($"020001-2023-{name}{ending}", answer.Content.Headers.ContentDisposition!.FileNameStar ?? answer.Content.Headers.ContentDisposition.FileName);
            Assert.NotNull(answer.Headers.ETag);
            if (ending == ".json")
            {
                using var document = JsonDocument.Parse(content);
                Assert.Equal(listings, document.RootElement.GetProperty("policies").EnumerateArray().SelectMany(policy => policy.GetProperty("measures").EnumerateArray())
                    .Sum(measure => measure.GetProperty("listings").GetArrayLength()));
                Assert.Equal(0, document.RootElement.GetProperty("checks").GetProperty("broken").GetInt32());
            }
        }
    }

    [Fact]
    public async Task A_comparison_downloads_with_differences_that_add_up()
    {
        using var document = JsonDocument.Parse(await site.Client.GetByteArrayAsync(
            "/en/compare/files/compare.json?a=020001-2023&b=020001-2024", TestContext.Current.CancellationToken));

        Assert.Equal(0, document.RootElement.GetProperty("checks").GetProperty("broken").GetInt32());
        Assert.Equal(17_154_177_000, document.RootElement.GetProperty("total").GetProperty("budget").GetInt64());
        foreach (var ending in new[] { ".csv", ".xlsx", ".pdf", ".zip" })
        {
            using var answer = await site.Client.GetAsync($"/compare/files/compare{ending}?a=020001-2023&b=020001-2024", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Every_cell_of_the_table_leads_to_a_proof()
    {
        var page = await site.Client.GetStringAsync("/en" + List + "/table", TestContext.Current.CancellationToken);
        var links = Proof().Matches(page).Select(match => match.Value).Distinct().ToList();

        Assert.True(links.Count > 800, $"{links.Count} proofs");
        foreach (var link in links.Where((_, at) => at % 37 == 0))
        {
            Assert.Contains("id=\"proof-body\"", await site.Client.GetStringAsync(link, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [GeneratedRegex("/en/lists/020001-2023/proof/[^\"]+")]
    private static partial Regex Proof();
}
