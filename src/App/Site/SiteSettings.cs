namespace Shisaku.App.Site;

/// <summary>How the site is run.</summary>
/// <param name="Listen">Where it listens, as <c>http://127.0.0.1:8080</c>; port 0 takes a free one.</param>
internal sealed record SiteSettings(string Listen);
