using System.Globalization;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>How a list is named in addresses: <c>020001-2023</c>, with the phase behind it where it is not the initial budget, and
/// with the list's number where a government has several series that would be named alike.</summary>
internal static class ListSlug
{
    /// <summary>The names of lists, by the register's number of the list.</summary>
    /// <param name="heads">The current version of every list.</param>
    public static Dictionary<long, string> Of(IReadOnlyList<VersionHead> heads)
    {
        var slugs = new Dictionary<long, string>();
        foreach (var alike in heads.GroupBy(head => head.Key.ToString()))
        {
            // The list that came first keeps the plain name for ever.
            var first = alike.Min(head => head.ListId);
            foreach (var head in alike)
            {
                var name = alike.Key.Replace('/', '-');
                slugs[head.ListId] = head.ListId == first ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-list-{head.ListId}");
            }
        }

        return slugs;
    }
}
