using System.Text.RegularExpressions;
using Shisaku.Budget;
using Shisaku.Tests.Budget;
using Shisaku.Tests.Recovery;

namespace Shisaku.Tests.Publishing.Explain;

public sealed partial class ExplainingPageTests
{
    private static readonly string Page = PageText.Of(Sample.Recovered, Language.Japanese);

    private static readonly string[] Voids = ["meta", "link", "input"];

    [Fact]
    public void The_page_holds_every_listing_with_all_its_amounts()
    {
        var read = PageText.Read(Page);
        var ids = PageText.Values(Page, "id").ToHashSet();

        Assert.All(Sample.Recovered.List.Listings, listing =>
        {
            Assert.Contains(listing.Name, read, StringComparison.Ordinal);
            Assert.Contains($"r{listing.Line}", ids);
            Assert.Contains($"r{listing.Line}-name", ids);
            Assert.All(
                listing.Amounts.Columns.Select((amount, column) => (amount, column)).Where(each => each.amount.IsKnown),
                each => Assert.Matches($"<td id=\"r{listing.Line}-a{each.column}\"[^>]*>(<span.*?</span>)*{each.amount}</td>", Page));
        });
    }

    [Fact]
    public void The_page_holds_every_finding_in_words()
    {
        var read = PageText.Read(Page);

        Assert.All(Sample.Recovered.Findings, finding => Assert.Contains(
            FindingText.In(Language.Japanese).Statement(finding, Sample.Recovered.Printed), read, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_holds_every_printed_cell()
        => Assert.All(
            Sample.Recovered.Printed.Rows.Where(row => !Sample.Recovered.List.Policies.Any(policy => policy.Line == row.Line)),
            row => Assert.All(row.Filled, cell => Assert.Matches($"data-c=\"{cell + 1}\">(<span.*?</span>)*{Regex.Escape(System.Net.WebUtility.HtmlEncode(row[cell]))}<", RowOf(row.Line))));

    [Fact]
    public void Every_check_is_there_with_its_sum_written_out()
    {
        Assert.Equal(Sample.Recovered.Checks.Length, Regex.Count(Page, "<details class=\"check held\">"));
        Assert.Contains("足し上げ 515,361 記載 515,361 差 0", PageText.Read(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_asks_for_nothing_from_outside()
    {
        var markup = PageText.Markup(Page);

        Assert.Empty(PageText.Values(Page, "src"));
        Assert.All(PageText.Values(Page, "href").Where(href => href != "data:,"), href => Assert.StartsWith("#", href, StringComparison.Ordinal));
        Assert.DoesNotContain("http:", markup, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", markup, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"url\(|@import|fetch\(|XMLHttpRequest|WebSocket|sendBeacon|innerHTML", Page);
        Assert.Contains("default-src &#39;none&#39;; style-src &#39;sha256-", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_a_place_and_every_place_is_named_once()
    {
        string[] ids = [.. PageText.Values(Page, "id")];

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(PageText.Values(Page, "href").Where(href => href[0] == '#').Distinct(), href => Assert.Contains(href[1..], ids));
        Assert.All(PageText.Values(Page, "aria-labelledby"), id => Assert.Contains(id, ids));
    }

    [Fact]
    public void Every_element_is_closed_and_every_heading_cell_has_a_scope()
    {
        var open = new Stack<string>();
        foreach (Match tag in Tag().Matches(PageText.Markup(Page)))
        {
            var name = tag.Groups["name"].Value;
            if (tag.Groups["end"].Length > 0)
            {
                Assert.Equal(open.Pop(), name);
            }
            else if (!Voids.Contains(name))
            {
                open.Push(name);
            }
        }

        Assert.Empty(open);
        Assert.DoesNotMatch("<th(?! scope=)[ >]", Page);
    }

    [Fact]
    public void Nothing_of_a_list_becomes_markup()
    {
        const string Evil = "<script>alert(\"1\")</script>' onfocus='x";
        var list = SmallList.Recovered.List;
        var policy = list.Policies[0];
        var measure = policy.Measures[0] with { Name = Evil, Listings = [.. policy.Measures[0].Listings.Select(listing => listing with { Name = Evil, Divisions = [new(Evil, Evil)] })] };
        var evil = SmallList.Recovered with
        {
            List = list with { Title = Evil, Policies = [policy with { Name = Evil, Measures = [measure] }], FundingSources = [new(Evil, Evil), new("general", Evil)] },
            Printed = new PrintedList(new SourceDocument(Evil, Evil, Evil), [new PrintedRow(3, ["a", Evil, "b", Evil])]),
            Findings = [SmallList.Recovered.Findings[0] with { Kind = FindingKind.UndecidedAmount, Field = Field.Funding(Evil), Subject = Evil, Alternatives = [Evil, "-"], Details = [new("heading", Evil)] }],
        };
        var page = PageText.Of(evil);

        Assert.Equal(1, Regex.Count(page, "<script"));
        Assert.DoesNotContain("' onfocus", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39; onfocus=&#39;x", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_list_gives_the_same_bytes()
        => Assert.Equal(Page, PageText.Of(Sample.Recovered, Language.Japanese));

    [Fact]
    public void An_undecided_amount_can_be_decided_by_choosing()
    {
        var list = ListText.Recover("""
            事業名       | 事業費(千円) | 国庫   | その他 | 一般財源 | 担当課
            ①人材の育成
            若者定着事業 |  4,879       |  2,385 |    90  | 2,404    | 労政課
            就職支援事業 |    500       |        |   500  |          | 労政課
            技能向上事業 |    500       |        |   500  |          | 産業課
            小計         |  5,879       |  2,885 |    90  | 2,904    |
            """);
        var page = PageText.Of(list);

        Assert.Equal(4, Regex.Count(page, "<fieldset class=\"decide\""));
        Assert.Contains("data-line=\"4\" data-field=\"funding.national\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"500\"> 500</label>", page, StringComparison.Ordinal);
        Assert.Contains("value=\"-\"> nothing (blank)</label>", page, StringComparison.Ordinal);
        Assert.Equal(4, Regex.Count(page, "value=\"as-printed\""));
        Assert.Contains("id=\"save\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_in_which_nothing_can_be_decided_offers_no_saving()
        => Assert.DoesNotContain("id=\"save\"", PageText.Of(SmallList.Recovered), StringComparison.Ordinal);

    [Fact]
    public void A_sum_that_does_not_hold_is_marked_where_it_is_stated()
    {
        var list = ListText.Recover("""
            事業名       | 予算額(千円) | 担当課
            ①人材の育成
            若者定着事業 |  4,789       | 労政課
            就職支援事業 |    590       | 労政課
            小計         |  5,479       |
            """);
        var page = PageText.Of(list);

        Assert.Contains("<td id=\"r5-a0\" class=\"amount broken\"", page, StringComparison.Ordinal);
        Assert.Contains("adds up to 5,379 stated 5,479 difference -100", PageText.Read(page), StringComparison.Ordinal);
        Assert.Contains("5,379, what the parts add up to", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_list_is_shown_in_part_and_says_so()
    {
        var page = PageText.Of(Sample.Recovered, limit: 30);
        var ids = PageText.Values(page, "id").ToHashSet();

        Assert.Contains("it shows only the rows with something to decide or compare", page, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "r17", "r47", "r78", "r80", "r165" }, ids); // with findings, and the totals over them
        Assert.DoesNotContain("r11", ids);
        Assert.Contains("further rows, not on this page", page, StringComparison.Ordinal);
        Assert.All(PageText.Values(page, "href").Where(href => href[0] == '#').Distinct(), href => Assert.True(ids.Contains(href[1..]), href));
    }

    [Fact]
    public void A_row_of_a_pdf_is_named_by_its_page()
    {
        var page = PageText.Of(PlacedList.OnPages);

        Assert.Contains("page 1, row 3", page, StringComparison.Ordinal);
        Assert.Contains("(first: page 1, row 3)", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("[^,] row [3-8]", PageText.Read(page));
    }

    private static string RowOf(int line)
    {
        var start = Page.IndexOf($" id=\"r{line}\"", StringComparison.Ordinal);
        Assert.True(start > 0, $"row {line} is not on the page");
        var end = Page.IndexOf("</tbody>", start, StringComparison.Ordinal);
        return Page[start..end];
    }

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z0-9]+)")]
    private static partial Regex Tag();
}
