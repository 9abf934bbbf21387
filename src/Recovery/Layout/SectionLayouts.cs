namespace Shisaku.Recovery;

/// <summary>The layout of each section under each heading of a list.</summary>
/// <remarks>The layout of a page serves all its sections; a section has its own only where that holds most of its rows
/// whole, and more than the page's does: a few rows that fit nowhere have slid.</remarks>
internal sealed class SectionLayouts
{
    private const int LeastRows = 3;

    private readonly ListStructure structure;
    private readonly SectionLayout?[] ofPages;
    private readonly Dictionary<int, SectionLayout>[] ofSections;
    private readonly SectionLayout?[] firstOfSections;

    /// <summary>Finds the layouts of a list.</summary>
    public SectionLayouts(ListStructure structure)
    {
        this.structure = structure;
        ofPages = new SectionLayout?[structure.Headings.Length];
        ofSections = new Dictionary<int, SectionLayout>[structure.Sections.Length];
        firstOfSections = new SectionLayout?[structure.Sections.Length];
        FindPages();
        for (var section = 0; section < ofSections.Length; section++)
        {
            ofSections[section] = [];
            FindSection(section);
        }
    }

    /// <summary>The layout of a section under a heading; that of the section's other rows where it has no listing there.</summary>
    public SectionLayout this[int section, int heading] =>
        ofSections[section].TryGetValue(heading, out var layout) ? layout : firstOfSections[section] ?? Fallback;

    /// <summary>The layout of a list as a whole, for rows that stand under a heading with no listing.</summary>
    private SectionLayout Fallback =>
        field ??= LayoutFinder.Find(structure.Headings[0], [.. structure.Sections.SelectMany(section => ListingsOf(section))]);

    private static IEnumerable<BodyRow> ListingsOf(StructureSection section) =>
        section.Rows.Where(row => row.Kind == BodyKind.Listing);

    private void FindPages()
    {
        var pages = new List<BodyRow>?[ofPages.Length];
        foreach (var section in structure.Sections)
        {
            foreach (var row in ListingsOf(section))
            {
                (pages[row.Heading] ??= []).Add(row);
            }
        }

        for (var heading = 0; heading < pages.Length; heading++)
        {
            ofPages[heading] = pages[heading] is { } rows ? LayoutFinder.Find(structure.Headings[heading], rows) : null;
        }
    }

    /// <summary>The rows of a section stand in runs under one heading after another.</summary>
    private void FindSection(int section)
    {
        var run = new List<BodyRow>();
        foreach (var row in ListingsOf(structure.Sections[section]))
        {
            if (run.Count > 0 && run[0].Heading != row.Heading)
            {
                FindRun(section, run);
                run.Clear();
            }

            run.Add(row);
        }

        if (run.Count > 0)
        {
            FindRun(section, run);
        }
    }

    private void FindRun(int section, List<BodyRow> run)
    {
        var heading = run[0].Heading;
        var ofPage = ofPages[heading]!;
        var own = LayoutFinder.Find(structure.Headings[heading], run);
        var (inOwn, inPage, ownFit, pageFit) = (0, 0, 0, 0);
        foreach (var row in run)
        {
            var (fitsOwn, fitsPage) = (LayoutFinder.Fit(own, row), LayoutFinder.Fit(ofPage, row));
            (ownFit, pageFit) = (ownFit + fitsOwn, pageFit + fitsPage);
            var filled = row.Row.Filled.Count();
            inOwn += fitsOwn == filled ? 1 : 0;
            inPage += fitsPage == filled ? 1 : 0;
        }

        var found = run.Count >= LeastRows && inOwn * 2 > run.Count && inOwn > inPage && ownFit > pageFit ? own : ofPage;
        ofSections[section].Add(heading, found);
        firstOfSections[section] ??= found;
    }
}
