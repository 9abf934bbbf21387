using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>A division that seems to stand under another name in the later year.</summary>
/// <param name="Earlier">Its name in the earlier year.</param>
/// <param name="Later">Its name in the later year.</param>
/// <param name="Programmes">How many of its certain programmes now stand under the later name.</param>
/// <param name="Of">How many certain programmes it had.</param>
/// <param name="WasThere">Whether the later name stood in the earlier year too: the division was merged into that one.</param>
/// <param name="IsKnown">Whether a person said so.</param>
public sealed record DivisionRenaming(string Earlier, string Later, int Programmes, int Of, bool WasThere, bool IsKnown = false)
{
    // One programme that changed hands is no renaming, and of ten, one may have gone elsewhere.
    private const int LeastProgrammes = 2;
    private const int LeastPercent = 80;

    /// <summary>The renamings that certain links show, those with the most programmes first.</summary>
    /// <remarks>Proposed where nearly all certain programmes of a division now stand under one other name and the division
    /// itself is gone from the later list.</remarks>
    internal static ImmutableArray<DivisionRenaming> Shown(
        IReadOnlyCollection<(YearListing Earlier, YearListing Later)> links, YearSide earlier, YearSide later)
    {
        var stillThere = PrintedNames(later);
        var wasThere = PrintedNames(earlier);
        var programmes = new Dictionary<string, int>(StringComparer.Ordinal);
        var moved = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (one, other) in links)
        {
            foreach (var division in one.Divisions.Select(each => each.Name).Where(name => !stillThere.ContainsKey(name)).Distinct(StringComparer.Ordinal))
            {
                var names = other.Divisions.Select(each => each.Name).Distinct(StringComparer.Ordinal).ToList();
                if (names.Count > 0)
                {
                    Count(programmes, division);
                    var to = moved.TryGetValue(division, out var known) ? known : moved[division] = new(StringComparer.Ordinal);

                    // Of several divisions, those that were in charge before are no new names of this one.
                    names.Where(name => !one.Divisions.Any(each => each.Name == name)).ToList().ForEach(name => Count(to, name));
                }
            }
        }

        return [
            .. from division in programmes.Keys
               from to in moved[division]
               where to.Value >= LeastProgrammes && to.Value * 100 >= programmes[division] * LeastPercent
               orderby to.Value descending, wasThere[division], to.Key
               group new DivisionRenaming(
                   wasThere[division], stillThere[to.Key], to.Value, programmes[division], wasThere.ContainsKey(to.Key)) by division into found
               where found.Count() == 1 // two names equally often: the division was split, which is no renaming
               select found.First()];
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static Dictionary<string, string> PrintedNames(YearSide side)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var listing in side.Listings)
        {
            for (var place = 0; place < listing.Divisions.Length; place++)
            {
                names.TryAdd(listing.Divisions[place].Name, listing.Listing.Divisions[place].Name);
            }
        }

        return names;
    }
}
