namespace Shisaku.App.Site;

/// <summary>How the site is run.</summary>
/// <param name="Listen">Where it listens, as <c>http://127.0.0.1:8080</c>; port 0 takes a free one.</param>
internal sealed record SiteSettings(string Listen)
{
    /// <summary>Where readers find it, as <c>https://shisaku.example</c>, without a slash at the end; null where that is what each
    /// request says.</summary>
    public string? Address { get; init; }

    /// <summary>Whose word is taken for whom is asked and under which address: the proxy in front; null where there is none.</summary>
    public System.Net.IPNetwork? Proxy { get; init; }

    /// <summary>The office's own directory of people; null where people sign in by password alone.</summary>
    public DirectorySettings? Directory { get; init; }

    /// <summary>How much files that visitors bring may take.</summary>
    public ReadingDeskLimits Reading { get; init; } = ReadingDeskLimits.Usual;
}
