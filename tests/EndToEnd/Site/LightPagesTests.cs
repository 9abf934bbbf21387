using System.Net;
using Microsoft.Data.Sqlite;

namespace Shisaku.EndToEnd.Site;

/// <summary>What makes pages fast: none of them reads a list's snapshot, which takes ten times as long as all else.</summary>
public sealed class LightPagesTests
{
    private static readonly string[] Pages =
    [
        "/programmes/1", "/en/programmes/2", "/lists/020001-2023", "/lists/020001-2023/table", "/lists/020001-2023/table?as=printed",
        "/lists/020001-2023/policies/1", "/lists/020001-2023/policies/1?measure=1", "/lists/020001-2023/divisions", "/lists/020001-2023/sources",
        "/lists/020001-2023/sources/national", "/lists/020001-2023/flow", "/lists/020001-2023/area", "/lists/020001-2023/proof/17/budget", "/search?q=%E8%9E%8D%E8%B3%87",
        "/feed.xml", "/data", "/api/v1/lists/020001-2023", "/api/v1/lists/020001-2023/listings", "/api/v1/lists/020001-2023/totals?by=policy",
        "/api/v1/lists/020001-2023/flows", "/api/v1/lists/020001-2023/proof/17/budget", "/api/v1/programmes/1", "/api/v1/search?q=%E8%9E%8D%E8%B3%87",
    ];

    [Fact]
    public async Task No_page_reads_the_snapshot_of_a_list()
    {
        await using var site = await OwnSite.Start([]); // fills its register with the sample
        Tamper(site, "update version set snapshot = substr(snapshot, 2)");

        foreach (var page in Pages)
        {
            using var answer = await site.Client.GetAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{page}: {(int)answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Pages_are_the_same_whether_read_from_the_compact_list_or_from_the_snapshot()
    {
        await using var site = await OwnSite.Start([]);
        await using var other = await OwnSite.Start([]);
        Tamper(other, "delete from compact_list");
        Tamper(other, "delete from print_part");

        foreach (var page in Pages.Where(page => page is not ("/feed.xml" or "/data" or "/api/v1/lists/020001-2023"))) // these say when lists were taken in
        {
            var (one, two) = (await Text(site, page), await Text(other, page));
            Assert.Equal(one, two);
        }

        static async Task<string> Text(OwnSite site, string page) =>
            (await site.Client.GetStringAsync(new Uri(page, UriKind.Relative), TestContext.Current.CancellationToken))
            .Replace(site.Client.BaseAddress!.ToString(), "/", StringComparison.Ordinal)
            .Replace(site.Client.BaseAddress!.Authority, "", StringComparison.Ordinal);
    }

    private static void Tamper(OwnSite site, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={site.Register};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.True(command.ExecuteNonQuery() > 0);
    }
}
