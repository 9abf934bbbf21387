using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Shisaku.App.Commands;
using Shisaku.Register;

namespace Shisaku.App.Pages.Health;

/// <summary><c>/health/live</c> and <c>/health/ready</c>: for those who start, watch and replace servers.</summary>
internal static class HealthPage
{
    /// <summary>Adds what is looked at.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<RegisterCheck>("register");

    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder site)
    {
        // Alive is who answers at all.
        site.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = Write });
        site.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write });
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, VersionsJson.Written))
        {
            json.WriteStartObject();
            json.WriteString("status", report.Status == HealthStatus.Healthy ? "healthy" : "unhealthy");
            foreach (var (name, entry) in report.Entries)
            {
                json.WriteString(name, entry.Status == HealthStatus.Healthy ? "reachable" : "unreachable");
            }

            json.WriteEndObject();
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = content.Length;
        return context.Response.Body.WriteAsync(content.GetBuffer(), 0, (int)content.Length, context.RequestAborted);
    }

    /// <summary>Whether the register answers. Why not is told to who runs the site, not to who asks.</summary>
    private sealed class RegisterCheck(ProgrammeRegister register) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                return Task.FromResult(register.State().Length > 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("the register holds nothing"));
            }
            catch (RegisterUnusableException failure)
            {
                return Task.FromResult(HealthCheckResult.Unhealthy("the register can't be used", failure));
            }
        }
    }
}
