using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Shisaku.App.Site;

/// <summary>Style sheets, scripts and pictures of the site. Each is named with its content's digest, so that browsers keep it for
/// ever and a new one has a new name.</summary>
internal static class SiteFiles
{
    private const int DigestLetters = 10;

    private static readonly FrozenDictionary<string, string> Types = new Dictionary<string, string>
    {
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".svg"] = "image/svg+xml",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, Asset> ByName = Load();
    private static readonly FrozenDictionary<string, Asset> ByAddress = ByName.Values.ToFrozenDictionary(asset => asset.Address);

    /// <summary>The address of a file, for pages of any language.</summary>
    public static string Address(string name) => "/assets/" + ByName[name].Address;

    /// <summary>Serves them.</summary>
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/assets/{name}", (string name, HttpContext context) =>
    {
        if (!ByAddress.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Content, asset.Type);
    });

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var assets = new Dictionary<string, Asset>();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (Types.TryGetValue(Path.GetExtension(name), out var type))
            {
                using var content = new MemoryStream();
                using var stream = assembly.GetManifestResourceStream(name)!;
                stream.CopyTo(content);
                var bytes = content.ToArray();
                var digest = Convert.ToHexStringLower(SHA256.HashData(bytes))[..DigestLetters];
                assets.Add(name, new Asset($"{Path.GetFileNameWithoutExtension(name)}.{digest}{Path.GetExtension(name)}", type, bytes));
            }
        }

        return assets.ToFrozenDictionary();
    }

    private sealed record Asset(string Address, string Type, byte[] Content);
}
