using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about headings, lines and the layout of sections.</summary>
internal static class StructureFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListDraft draft, ProgrammeList table) =>
        OutsideTable(draft).Concat(Headings(draft, table)).Concat(Layouts(draft, table));

    private static IEnumerable<Finding> OutsideTable(ListDraft draft)
    {
        foreach (var row in draft.Structure.Preamble)
        {
            yield return OfLine(FindingKind.TextOutsideTable, row, Field.Title);
        }

        foreach (var row in draft.Structure.Unread)
        {
            yield return OfLine(FindingKind.UnreadLine, row, Field.Row);
        }

        foreach (var (row, to) in draft.Structure.Joined)
        {
            yield return OfLine(FindingKind.JoinedLine, row, Field.Row, ("to", Found.Number(to)));
        }
    }

    private static IEnumerable<Finding> Headings(ListDraft draft, ProgrammeList table)
    {
        var headings = draft.Structure.Headings;
        foreach (var heading in headings.Skip(1))
        {
            yield return OfHeading(FindingKind.RepeatedHeading, heading);
        }

        var usual = headings.GroupBy(SignsOf).MaxBy(same => same.Count())!.Key;
        foreach (var heading in headings.Where(heading => headings.Length > 2 && SignsOf(heading) != usual))
        {
            yield return OfHeading(FindingKind.SectionHeading, heading, ("policy", PolicyUnder(draft, table, heading)));
        }
    }

    /// <summary>Sections whose rows keep some field in another cell than most rows of the list.</summary>
    private static IEnumerable<Finding> Layouts(ListDraft draft, ProgrammeList table)
    {
        var usual = draft.Listings
            .Select(listing => listing.Row.Layout)
            .GroupBy(layout => string.Join(' ', layout.Cells))
            .MaxBy(same => same.Count())!
            .First();
        for (var section = 0; section < draft.Sections.Length; section++)
        {
            var other = draft.Sections[section].Listings
                .Select(listing => draft.Listings[listing])
                .FirstOrDefault(listing => !listing.Row.Layout.IsSameAs(usual));
            if (other is not null)
            {
                var layout = other.Row.Layout;
                var moved = layout.Fields.Where(field => layout[field] != usual[field]).Select(field => HeadingOf(draft, field));
                yield return new Finding(
                    FindingKind.SectionLayout, table.Policies[section].Line ?? other.Row.Line, null, Field.Policy, null, null, null,
                    Certainty.Preferred, [],
                    [new("policy", NameOf(table.Policies[section])), new("columns", string.Join(PrintedWords.Comma, moved))]);
            }
        }
    }

    private static string HeadingOf(ListDraft draft, string field) =>
        draft.Heading.Columns.First(column => column.Field == field).Printed;

    private static string SignsOf(Heading heading) => string.Join(' ', heading.Columns.Select(column => $"{column.Field}{column.Cell}"));

    private static string PolicyUnder(ListDraft draft, ProgrammeList table, Heading heading)
    {
        var index = draft.Structure.Headings.IndexOf(heading);
        for (var section = 0; section < draft.Sections.Length; section++)
        {
            if (draft.Sections[section].Structure.Rows.Any(row => row.Heading == index))
            {
                return NameOf(table.Policies[section]);
            }
        }

        return "";
    }

    /// <summary>The number of a policy as printed, or its name.</summary>
    internal static string NameOf(BasicPolicy policy) => policy.PrintedNumber ?? policy.Name ?? "";

    private static Finding OfHeading(FindingKind kind, Heading heading, params FindingDetail[] details) => new(
        kind, heading.Line, null, Field.Row, null, heading.FiscalYearText, null, Certainty.Preferred, [], [.. details]);

    private static Finding OfHeading(FindingKind kind, Heading heading, (string Name, string Value) detail) =>
        OfHeading(kind, heading, new FindingDetail(detail.Name, detail.Value));

    private static Finding OfLine(FindingKind kind, PrintedRow row, string field, params (string Name, string Value)[] details) => new(
        kind, row.Line, null, field, null, string.Join(' ', row.Cells.Where(cell => cell.Length > 0)), null, Certainty.Preferred, [],
        [.. details.Select(detail => new FindingDetail(detail.Name, detail.Value))]);
}
