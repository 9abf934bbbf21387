using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shisaku.App.Api;
using Shisaku.App.Pages;
using Shisaku.App.Pages.Health;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>The web server: the register behind, pages and API in front.</summary>
internal static class SiteHost
{
    // Nothing larger is taken in but where a route says so.
    private const long LargestRequest = 64 * 1024;

    // Who asks the register waits for it, and for other writers: fewer than its connections, and enough that others are served meanwhile.
    private const int ReadyThreads = 40;

    /// <summary>A site that is ready to start.</summary>
    public static WebApplication Build(ProgrammeRegister register, SiteSettings settings)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, ReadyThreads), ports);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.None); // anybody can send a form
        builder.WebHost.UseUrls(settings.Listen).ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = LargestRequest;
        });
        builder.AddTelemetry();
        Add(builder.Services, register, settings);

        var site = builder.Build();
        site.UseProxy(settings.Proxy);
        site.UseHeads();
        site.UseSecurityHeaders();
        site.UseSiteMeters();
        site.UseRequestLanguage();
        site.UseWhen(ApiHost.IsAsked, ApiHost.Use);
        site.UseWhen(context => !ApiHost.IsAsked(context), pages =>
        {
            pages.UseStatusCodePagesWithReExecute("/faults/{0}");
            pages.UseSiteFaults();
        });
        site.UseMethods();
        site.UseRouting();
        site.UseWork();
        site.UseRequestTimeouts();
        site.UseRateLimiter();
        site.UseAuthentication();
        site.UseAuthorization();
        site.UseOutputCache();
        site.UseResponseCompression();
        SiteMap.Map(site);
        return site;
    }

    // Who asks for the head of a page gets what GET says, without its body, which the server leaves out by itself.
    private static void UseHeads(this IApplicationBuilder site) => site.Use((context, next) =>
    {
        if (HttpMethods.IsHead(context.Request.Method))
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    });

    // What answers GET answers HEAD too, and who asks what may be asked is told.
    private static void UseMethods(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        await next(context);
        var response = context.Response;
        if (response is { StatusCode: StatusCodes.Status405MethodNotAllowed, HasStarted: false } && response.Headers.Allow.ToString() is { Length: > 0 } allowed)
        {
            response.Headers.Allow = (allowed.Contains(HttpMethods.Get, StringComparison.Ordinal) ? allowed.Replace("GET", "GET, HEAD", StringComparison.Ordinal) : allowed) + ", OPTIONS";
            response.StatusCode = HttpMethods.IsOptions(context.Request.Method) ? StatusCodes.Status204NoContent : response.StatusCode;
        }
    });

    private static void Add(IServiceCollection services, ProgrammeRegister register, SiteSettings settings)
    {
        services.AddSingleton(register).AddSingleton(settings).AddSingleton(TimeProvider.System).AddSingleton<PublicLists>().AddSingleton<AccountsThere>().AddSingleton<FormQueue>()
            .AddHostedService<SearchWarmth>();

        services.AddSingleton(SiteMarkup.Encoder);
        services.AddRazorComponents();
        services.AddAccounts(settings);
        services.AddLimits();
        services.AddHealth();
        services.AddApi();
        services.AddSingleton<ReadingDesk>().AddHostedService(provider => provider.GetRequiredService<ReadingDesk>());
        services.AddHttpContextAccessor().AddScoped<SiteRequest>();
        services.AddOutputCache(cache => (cache.SizeLimit, cache.UseCaseSensitivePaths) = (PageCache.Bytes, true));
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true; // the public pages hold no secrets that could be guessed from their length
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml", "application/geo+json", "application/problem+json"];
            compression.Providers.Add<QuickBrotli>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
    }
}
