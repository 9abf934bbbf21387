using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The layout of each section under each heading of a list.</summary>
/// <remarks>The layout of a page serves all its sections; a section has its own only where that fits at least half of
/// its rows better, for a single row that fits nowhere has slid.</remarks>
internal sealed class SectionLayouts
{
    private readonly Dictionary<(int Section, int Heading), SectionLayout> layouts = [];

    /// <summary>Finds the layouts of a list.</summary>
    public SectionLayouts(ListStructure structure)
    {
        var chunks = structure.Sections
            .SelectMany((section, index) => section.Rows
                .Where(row => row.Kind == BodyKind.Listing)
                .Select(row => (Section: index, row.Heading, row.Row)))
            .ToList();
        foreach (var page in chunks.GroupBy(row => row.Heading))
        {
            var heading = structure.Headings[page.Key];
            var ofPage = LayoutFinder.Find(heading, [.. page.Select(row => row.Row)]);
            foreach (var chunk in page.GroupBy(row => row.Section))
            {
                PrintedRow[] rows = [.. chunk.Select(row => row.Row)];
                var own = LayoutFinder.Find(heading, rows);
                var better = rows.Count(row => LayoutFinder.Fit(own, [row]) > LayoutFinder.Fit(ofPage, [row]));
                layouts[(chunk.Key, page.Key)] = better > 1 && better * 2 >= rows.Length ? own : ofPage;
            }
        }

        Fallback = LayoutFinder.Find(structure.Headings[0], [.. chunks.Select(row => row.Row)]);
    }

    /// <summary>The layout of a list as a whole, for rows that stand under a heading with no listing.</summary>
    private SectionLayout Fallback { get; }

    /// <summary>The layout of a section under a heading; that of the section's other rows where it has no listing there.</summary>
    public SectionLayout this[int section, int heading] =>
        layouts.TryGetValue((section, heading), out var layout) ? layout
        : layouts.FirstOrDefault(each => each.Key.Section == section).Value ?? Fallback;
}
