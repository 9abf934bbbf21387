using System.Text.Encodings.Web;
using System.Text.Json;
using Shisaku.Register;

namespace Shisaku.App.Site.Export;

/// <summary>What a copy searches in: for each list a script that hands its listings over, because pages that are opened from a
/// disk may load scripts and nothing else.</summary>
internal static class CopySearch
{
    private static readonly JsonSerializerOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file of a list's listings.</summary>
    public static string FileOf(string slug) => $"copy/search/{slug}.js";

    /// <summary>The listings of a list: programme, name, policy, measure, divisions, budget in yen, last year of the term, and all
    /// these words as they are compared. A programme that is listed again stands here once.</summary>
    public static byte[] DataOf(PublicList list, PublicLists lists)
    {
        var publication = lists.Read(list);
        var document = publication.List.List;
        var rows = new List<object?[]>();
        foreach (var policy in document.Policies)
        {
            foreach (var measure in policy.Measures)
            {
                foreach (var listing in measure.Listings.Where(listing => listing.IsRelisted != true))
                {
                    var divisions = string.Join(' ', listing.Divisions.Select(division => division.Text));
                    rows.Add(
                    [
                        publication.Programmes.TryGetValue(listing.Line, out var id) ? id : null,
                        listing.Name, policy.Name, measure.Name, divisions,
                        listing.Amounts.Budget.IsKnown ? listing.Amounts.Budget.Counted : null, listing.Term?.To,
                        SearchText.Normal($"{listing.Name} {policy.Name} {measure.Name} {divisions}"),
                    ]);
                }
            }
        }

        var data = new { list = list.Slug, unit = document.Unit.Printed, rows };
        return Surroundings.Utf8.GetBytes($"shisakuListings({JsonSerializer.Serialize(data, Written).Replace("</", "<\\/", StringComparison.Ordinal)});\n");
    }
}
