using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Shisaku.App.Site;

/// <summary>Japanese pages stand at the root, English ones under <c>/en</c>, so that an address says its language. Only who opens
/// the front page in a browser that asks for English, and not for Japanese before it, is led there.</summary>
internal static class RequestLanguage
{
    /// <summary>What English pages' addresses begin with.</summary>
    public const string EnglishBase = "/en";

    /// <summary>Takes the language off the path.</summary>
    public static void UseRequestLanguage(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(EnglishBase, StringComparison.Ordinal, out var rest))
        {
            (context.Request.PathBase, context.Request.Path) = (EnglishBase, rest.HasValue ? rest : "/");
        }
        else if (context.Request.Path == "/" && !context.Request.QueryString.HasValue)
        {
            context.Response.Headers.Append("Vary", "Accept-Language");
            if (WantsEnglish(context.Request) && HttpMethods.IsGet(context.Request.Method))
            {
                context.Response.Redirect(EnglishBase);
                return Task.CompletedTask;
            }
        }

        return next(context);
    });

    // Who comes from one of our own pages chose the language there.
    private static bool WantsEnglish(HttpRequest request)
    {
        if (request.Headers.Referer.ToString().Contains($"//{request.Host}/", StringComparison.Ordinal))
        {
            return false;
        }

        var wanted = request.GetTypedHeaders().AcceptLanguage.OrderByDescending(each => each.Quality ?? 1)
            .Select(each => each.Value.ToString()).FirstOrDefault(tag => IsIn(tag, "ja") || IsIn(tag, "en"));
        return wanted is not null && IsIn(wanted, "en");
    }

    private static bool IsIn(string tag, string language) => tag.StartsWith(language, StringComparison.OrdinalIgnoreCase);
}
