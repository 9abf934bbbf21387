using System.Text.RegularExpressions;

namespace Shisaku.App.Pages.Lists.Parts;

/// <summary>The first page of something that has several: its address does not say so.</summary>
internal static partial class FirstPage
{
    /// <summary>An address without the number of the first page.</summary>
    public static string Address(string address) => Number().Replace(address, match => match.Groups["end"].Value == "&" ? match.Groups["begin"].Value : match.Groups["end"].Value, 1);

    [GeneratedRegex("(?<begin>[?&])page=1(?<end>&|#|$)")]
    private static partial Regex Number();
}
