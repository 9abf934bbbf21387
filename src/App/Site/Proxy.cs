using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;

namespace Shisaku.App.Site;

/// <summary>A server in front of the site, which says whom it asks for and under which address. It is believed only where it was named:
/// anybody can write these headers.</summary>
internal static class Proxy
{
    /// <summary>The addresses from which a proxy asks: one address, or a network as 10.0.0.0/8; null where the text is neither.</summary>
    public static System.Net.IPNetwork? Read(string text)
    {
        if (System.Net.IPNetwork.TryParse(text, out var network))
        {
            return network;
        }

        return IPAddress.TryParse(text, out var address) ? new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
    }

    /// <summary>Takes over what the proxy says; nothing where none is named.</summary>
    public static void UseProxy(this IApplicationBuilder site, System.Net.IPNetwork? proxy)
    {
        if (proxy is not { } known)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        options.KnownIPNetworks.Add(known);
        site.UseForwardedHeaders(options);
    }
}
