using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shisaku.App.Site;

/// <summary>What the site counts of itself, for whoever watches over it; no visitor is told apart.</summary>
internal static class SiteMeters
{
    /// <summary>The name of the meter.</summary>
    public const string Name = "Shisaku.Site";

    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("shisaku.answers", "{answer}", "answers by route and status");
    private static readonly Counter<long> Searches = Meter.CreateCounter<long>("shisaku.searches", "{search}", "searches, on pages, by the API and by assistants");
    private static readonly Histogram<double> Readings = Meter.CreateHistogram<double>("shisaku.readings", "s", "how long uploaded files took to read, by how it ended");

    /// <summary>A search was made.</summary>
    public static void Searched() => Searches.Add(1);

    /// <summary>An uploaded file was read.</summary>
    /// <param name="took">How long that took.</param>
    /// <param name="end">How it ended.</param>
    public static void Read(TimeSpan took, string end) => Readings.Record(took.TotalSeconds, new KeyValuePair<string, object?>("end", end));

    /// <summary>Counts every answer.</summary>
    public static void UseSiteMeters(this IApplicationBuilder site) => site.Use(async (context, next) =>
    {
        await next(context);
        var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "none";
        Answers.Add(1, new TagList { { "route", route }, { "status", context.Response.StatusCode }, { "language", context.Request.PathBase.HasValue ? "en" : "ja" } });
    });
}
