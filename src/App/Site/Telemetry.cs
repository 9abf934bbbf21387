using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Shisaku.App.Commands;

namespace Shisaku.App.Site;

/// <summary>Figures and traces for OpenTelemetry: only where the environment names a collector, by the standard's own variables.</summary>
internal static class Telemetry
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string NameOfService = "OTEL_SERVICE_NAME";

    /// <summary>Adds them, if a collector is named.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Collector)))
        {
            return;
        }

        var name = Environment.GetEnvironmentVariable(NameOfService) ?? "shisaku";
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(name, serviceVersion: VersionLine.Version))
            .WithMetrics(metrics => metrics
                .AddMeter(SiteMeters.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "System.Runtime")
                .AddOtlpExporter())
            .WithTracing(traces => traces.AddAspNetCoreInstrumentation().AddOtlpExporter());
    }
}
