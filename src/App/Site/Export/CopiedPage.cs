using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Shisaku.Budget;

namespace Shisaku.App.Site.Export;

/// <summary>A page as a copy holds it: its links lead from file to file, so that it works on any web host and from a stick, and
/// what only the running site can do is not offered.</summary>
/// <param name="host">Where pages are read, which must not stay in them.</param>
/// <param name="isPublic">Whether it is known where the copy will stand.</param>
internal sealed class CopiedPage(string host, bool isPublic)
{
    // Addresses that only scripts follow.
    private const string Rewritten = "data-copy";

    private static readonly (string Selector, string Attribute)[] Links =
    [
        ("a[href]", "href"), ("link[href]", "href"), ("script[src]", "src"), ("img[src]", "src"), ("form[action]", "action"), ("use[href]", "href"),
        ("[data-copy]", Rewritten),
    ];

    /// <summary>The addresses of the copy to which a page leads.</summary>
    public IEnumerable<string> LinksOf(IDocument page) => Links
        .Where(link => link.Selector != "form[action]" && link.Attribute != Rewritten)
        .SelectMany(link => page.QuerySelectorAll(link.Selector).Select(element => element.GetAttribute(link.Attribute)!))
        .Select(OfSite).OfType<string>()
        .Select(link => CopiedAddress.Of(link.Split('#')[0], isPublic));

    /// <summary>Reads a page.</summary>
    public static IDocument Read(string html) => new HtmlParser().ParseDocument(html);

    /// <summary>The page with the links of the copy.</summary>
    /// <param name="page">The page as the running site gave it; it is changed.</param>
    /// <param name="address">Its address in the copy, from the root.</param>
    public string Written(IDocument page, string address)
    {
        var language = address.StartsWith(RequestLanguage.EnglishBase + "/", StringComparison.Ordinal) || address == RequestLanguage.EnglishBase
            ? Language.English : Language.Japanese;
        foreach (var form in page.QuerySelectorAll("form[action]").ToList())
        {
            var target = OfSite(form.GetAttribute("action")!);
            if (target is not null && CopiedAddress.Of(target, isPublic) is var copied && !copied.EndsWith(CopiedAddress.Search, StringComparison.Ordinal))
            {
                var note = page.CreateElement("p");
                note.TextContent = SiteText.In(language, "copy")["form"];
                form.Replace(note);
            }
        }

        foreach (var (selector, attribute) in Links)
        {
            foreach (var element in page.QuerySelectorAll(selector))
            {
                if (OfSite(element.GetAttribute(attribute)!) is { } target)
                {
                    element.SetAttribute(attribute, Relative(address, target));
                }
            }
        }

        return page.ToHtml().Replace(host, "", StringComparison.Ordinal); // data for machines and examples name it too
    }

    /// <summary>The link of the copy that leads from this page to an address of the running site.</summary>
    private string Relative(string address, string target)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var (asked, fragment) = hash < 0 ? (target, "") : (target[..hash], target[hash..]);
        var copied = CopiedAddress.Of(asked, isPublic);
        var up = string.Concat(Enumerable.Repeat("../", CopiedAddress.FileOf(address).Count(sign => sign == '/')));
        var file = CopiedAddress.FileOf(copied).Split('/').Select(Uri.EscapeDataString);
        return (up.Length == 0 ? "./" : up) + string.Join('/', file) + CopiedAddress.Kept(asked) + fragment;
    }

    /// <summary>The address within the site that a link names; null where it leads elsewhere, or stays on the page.</summary>
    private string? OfSite(string link)
    {
        if (link.StartsWith(host, StringComparison.Ordinal))
        {
            link = link[host.Length..];
            return link.Length == 0 ? "/" : link;
        }

        return link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) ? link : null;
    }
}
