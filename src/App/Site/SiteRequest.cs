using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Shisaku.Budget;

namespace Shisaku.App.Site;

/// <summary>The request that a page answers: its language, its words and its links.</summary>
internal sealed class SiteRequest(IHttpContextAccessor accessor, SiteSettings settings)
{
    private HttpContext Context => accessor.HttpContext!;

    /// <summary>The language of the page: English under <c>/en</c>, else Japanese.</summary>
    public Language Language => Context.Request.PathBase.Value == RequestLanguage.EnglishBase ? Language.English : Language.Japanese;

    /// <summary>The language as pages state it (BCP 47).</summary>
    public string Tag => Language == Language.Japanese ? "ja" : "en";

    /// <summary>The words of a part of the site, from <c>Resources/PART.LANGUAGE.txt</c>.</summary>
    public TextResource Texts(string part) => SiteText.In(Language, part);

    /// <summary>The address of a page in the language of this one.</summary>
    /// <param name="path">The page's path from the root, with a leading slash; a query may follow.</param>
    public string Link(string path) => Language == Language.Japanese ? path : path == "/" ? RequestLanguage.EnglishBase : RequestLanguage.EnglishBase + path;

    /// <summary>The path of this page without its language.</summary>
    public string Path => Context.Request.Path.HasValue ? Context.Request.Path.Value! : "/";

    /// <summary>This page's address without its language.</summary>
    public string PathAndQuery => UriHelper.BuildRelative(path: Path, query: Context.Request.QueryString);

    /// <summary>The same page in a language.</summary>
    public string InLanguage(Language language) => language == Language.Japanese ? PathAndQuery
        : PathAndQuery == "/" ? RequestLanguage.EnglishBase : RequestLanguage.EnglishBase + PathAndQuery;

    /// <summary>An address with host, for those who read it elsewhere.</summary>
    public string Absolute(string link) => (settings.Address ?? $"{Context.Request.Scheme}://{Context.Request.Host}") + link;

    /// <summary>The values of a query parameter.</summary>
    public IReadOnlyList<string> Query(string name) => [.. Context.Request.Query[name].OfType<string>()];
}
