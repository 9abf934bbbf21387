using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;

namespace Shisaku.App.Pages.Discovery;

/// <summary><c>/sitemap.xml</c>: every page for search engines; an index of parts where there are more than one file may name.</summary>
internal static class SitemapPage
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Maps it.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapGet("/sitemap.xml", (PublicLists lists, SiteRequest request) => new Sitemap(lists) is var map && map.Parts == 1
            ? Xml("urlset", "url", map.Part(1), request)
            : Xml("sitemapindex", "sitemap", map.PartPaths.Select(path => new SitemapAddress(path, null)), request));
        site.MapGet("/sitemaps/{part:int}.xml", IResult (int part, PublicLists lists, SiteRequest request) =>
            part >= 1 && new Sitemap(lists) is var map && part <= map.Parts ? Xml("urlset", "url", map.Part(part), request) : SitePage.NotFound);
    }

    private static FileContentHttpResult Xml(string root, string element, IEnumerable<SitemapAddress> addresses, SiteRequest request)
    {
        using var content = new MemoryStream();
        using (var xml = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var (path, day) in addresses)
            {
                xml.WriteStartElement(element, Namespace);
                xml.WriteElementString("loc", Namespace, request.Absolute(path));
                if (day is not null)
                {
                    xml.WriteElementString("lastmod", Namespace, day);
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(content.ToArray(), "application/xml; charset=utf-8");
    }
}

/// <summary>An address that search engines should know.</summary>
/// <param name="Path">Its path with its language.</param>
/// <param name="Day">The day of the last change; null where that is not known.</param>
internal sealed record SitemapAddress(string Path, string? Day);

/// <summary>All addresses that search engines should know, in parts.</summary>
/// <param name="lists">What the site shows.</param>
/// <param name="mostAddresses">How many addresses a part may name; even, for each page has two.</param>
internal sealed class Sitemap(PublicLists lists, int mostAddresses = Sitemap.MostAddresses)
{
    /// <summary>How many addresses a part names. The protocol of site maps allows 25 times as many; so few are made in a moment, and a
    /// crawler that comes back asks again only for parts that changed.</summary>
    public const int MostAddresses = 2_000;

    private const int Languages = 2;
    private const int DayLetters = 10;
    private static readonly string[] Fixed = ["/", "/search", "/lists", "/compare", "/read", "/data", "/about"];
    private static readonly string[] OfList = ["", "/table", "/divisions", "/sources", "/flow", "/area"];

    private readonly int pagesOfPart = mostAddresses / Languages;
    private readonly long highest = lists.Register.HighestProgramme();

    private int ListParts => (Fixed.Length + (lists.All.Count * OfList.Length) + pagesOfPart - 1) / pagesOfPart;

    // Numbers of programmes are given in blocks and leave gaps: a part is a range of numbers, so that it never grows too large.
    private int ProgrammeParts => (int)((highest + pagesOfPart - 1) / pagesOfPart);

    private bool IsSmall => (((Fixed.Length + (lists.All.Count * OfList.Length)) + highest) * Languages) <= mostAddresses;

    /// <summary>How many parts there are.</summary>
    public int Parts => IsSmall ? 1 : ListParts + ProgrammeParts;

    /// <summary>The paths of the parts, where there are several.</summary>
    public IEnumerable<string> PartPaths => Parts == 1 ? [] : Enumerable.Range(1, Parts).Select(part => $"/sitemaps/{Numbers.Plain(part)}.xml");

    /// <summary>The addresses of a part, from 1.</summary>
    public IEnumerable<SitemapAddress> Part(int part) => InBoth(
        IsSmall ? OfLists().Concat(OfProgrammes(1, highest))
        : part <= ListParts ? OfLists().Skip((part - 1) * pagesOfPart).Take(pagesOfPart)
        : OfProgrammes(((long)(part - ListParts - 1) * pagesOfPart) + 1, (long)(part - ListParts) * pagesOfPart));

    private IEnumerable<SitemapAddress> OfLists() => Fixed.Select(path => new SitemapAddress(path, null)).Concat(lists.All.SelectMany(list =>
        OfList.Select(view => new SitemapAddress($"/lists/{list.Slug}{view}", list.Head.ImportedAt[..DayLetters]))));

    private IEnumerable<SitemapAddress> OfProgrammes(long first, long last) =>
        lists.Register.ProgrammesBetween(first, last).Select(id => new SitemapAddress("/programmes/" + Numbers.Plain(id), null));

    private static IEnumerable<SitemapAddress> InBoth(IEnumerable<SitemapAddress> addresses) => addresses.SelectMany(address => new[]
    {
        address, address with { Path = address.Path == "/" ? RequestLanguage.EnglishBase : RequestLanguage.EnglishBase + address.Path },
    });
}
