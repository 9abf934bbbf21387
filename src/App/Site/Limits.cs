using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Shisaku.App.Site;

/// <summary>How much one visitor may ask, so that all others are served too. Pages are made once and kept: they are not counted.</summary>
internal static class Limits
{
    /// <summary>The limit of the API and of assistants.</summary>
    public const string Api = "api";

    /// <summary>The limit of files to read.</summary>
    public const string Read = "read";

    /// <summary>The limit of decisions about what was read: each has the list read again.</summary>
    public const string Decide = "decide";

    /// <summary>The limit of signing in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>How often a visitor may try to sign in at once; an office may be one visitor.</summary>
    public const int SignInsAtOnce = 30;

    /// <summary>After how many seconds once more.</summary>
    public const int SecondsToNextSignIn = 5;

    /// <summary>How many decisions a visitor may send at once.</summary>
    public const int DecisionsAtOnce = 20;

    /// <summary>After how many seconds one more.</summary>
    public const int SecondsToNextDecision = 3;

    /// <summary>How many answers of the API a visitor may have at once.</summary>
    public const int ApiAtOnce = 120;

    /// <summary>How many more every second.</summary>
    public const int ApiEverySecond = 20;

    /// <summary>How many files a visitor may bring at once.</summary>
    public const int FilesAtOnce = 6;

    /// <summary>After how many seconds one more.</summary>
    public const int SecondsToNextFile = 10;

    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>How long a file may take to arrive.</summary>
    public static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(5);

    /// <summary>The bytes of an IPv6 address that belong to one visitor: providers give each a whole network.</summary>
    private const int BytesOfNetwork = 8;

    /// <summary>Adds them.</summary>
    public static void AddLimits(this IServiceCollection services) => services
        .AddRequestTimeouts(timeouts => timeouts.DefaultPolicy = new() { Timeout = Longest, TimeoutStatusCode = StatusCodes.Status504GatewayTimeout })
        .AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (rejected, _) =>
            {
                var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);
                rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            limiter.AddPolicy(Api, context => Bucket(context, ApiAtOnce, ApiEverySecond, TimeSpan.FromSeconds(1)));
            limiter.AddPolicy(Read, context => Bucket(context, FilesAtOnce, 1, TimeSpan.FromSeconds(SecondsToNextFile)));
            limiter.AddPolicy(SignIn, context => Bucket(context, SignInsAtOnce, 1, TimeSpan.FromSeconds(SecondsToNextSignIn)));
            limiter.AddPolicy(Decide, context => Bucket(context, DecisionsAtOnce, 1, TimeSpan.FromSeconds(SecondsToNextDecision)));
        });

    private static RateLimitPartition<string> Bucket(HttpContext context, int atOnce, int more, TimeSpan every) =>
        RateLimitPartition.GetTokenBucketLimiter(VisitorOf(context.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce, TokensPerPeriod = more, ReplenishmentPeriod = every, QueueLimit = 0,
        });

    private static string VisitorOf(IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is { AddressFamily: AddressFamily.InterNetworkV6 }
            ? Convert.ToHexStringLower(plain.GetAddressBytes()[..BytesOfNetwork])
            : plain?.ToString() ?? "";
    }
}
