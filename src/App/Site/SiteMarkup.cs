using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Shisaku.App.Site;

/// <summary>How texts are written into pages.</summary>
internal static class SiteMarkup
{
    /// <summary>Japanese is written as it is, not letter by letter as numbers.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);
}
