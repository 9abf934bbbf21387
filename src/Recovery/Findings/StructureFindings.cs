using System.Collections.Immutable;
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

        foreach (var joined in draft.Structure.Joined)
        {
            yield return OfLine(FindingKind.JoinedLine, joined.Row, Field.Row, new FindingDetail("to", Found.Number(joined.To)));
        }
    }

    private static IEnumerable<Finding> Headings(ListDraft draft, ProgrammeList table)
    {
        var headings = draft.Structure.Headings;
        foreach (var heading in headings.Skip(1))
        {
            yield return OfHeading(FindingKind.RepeatedHeading, heading);
        }

        if (headings.Length <= 2)
        {
            yield break;
        }

        var usual = SignsOf(Usual(headings, SignsOf));
        for (var index = 0; index < headings.Length; index++)
        {
            if (SignsOf(headings[index]) != usual)
            {
                yield return OfHeading(
                    FindingKind.SectionHeading, headings[index], new FindingDetail("policy", PolicyUnder(draft, table, index)));
            }
        }
    }

    /// <summary>Sections whose rows keep some field in another cell than most rows of the list.</summary>
    private static IEnumerable<Finding> Layouts(ListDraft draft, ProgrammeList table)
    {
        var usual = Usual(draft.Listings, listing => listing.Row.Layout.Signs).Row.Layout;
        for (var section = 0; section < draft.Sections.Length; section++)
        {
            if (OffLayout(draft, section, usual) is { } other)
            {
                var layout = other.Row.Layout;
                var moved = layout.Fields.Where(field => layout[field] != usual[field]).Select(field => HeadingOf(draft, field));
                yield return new Finding(
                    FindingKind.SectionLayout, table.Policies[draft.PolicyOf(section)].Line ?? other.Row.Line, null, Field.Policy, null, null, null,
                    Certainty.Preferred, [],
                    [new("policy", NameOf(table.Policies[draft.PolicyOf(section)])), new("columns", string.Join(PrintedWords.Comma, moved))]);
            }
        }
    }

    private static DraftListing? OffLayout(ListDraft draft, int section, SectionLayout usual)
    {
        foreach (var index in draft.Sections[section].Listings)
        {
            if (draft.Listings[index].Row.Layout.Signs != usual.Signs)
            {
                return draft.Listings[index];
            }
        }

        return null;
    }

    /// <summary>The first of those that most have the signs of.</summary>
    private static T Usual<T>(IEnumerable<T> all, Func<T, string> signsOf)
        where T : class
    {
        var same = all.GroupBy(signsOf, StringComparer.Ordinal).ToList();
        var most = same[0];
        foreach (var each in same)
        {
            most = each.Count() > most.Count() ? each : most;
        }

        return most.First();
    }

    private static string HeadingOf(ListDraft draft, string field) =>
        draft.Structure.Headings.SelectMany(heading => heading.Columns).First(column => column.Field == field).Printed;

    private static string SignsOf(Heading heading) => string.Join(' ', heading.Columns.Select(column => $"{column.Field}{column.Cell}"));

    private static string PolicyUnder(ListDraft draft, ProgrammeList table, int heading)
    {
        for (var section = 0; section < draft.Sections.Length; section++)
        {
            // Headings only ever go on: a section that ends before this one need not be looked through.
            var rows = draft.Sections[section].Structure.Rows;
            if (!rows.IsEmpty && rows[^1].Heading >= heading && rows.Any(row => row.Heading == heading))
            {
                return NameOf(table.Policies[draft.PolicyOf(section)]);
            }
        }

        return "";
    }

    /// <summary>The number of a policy as printed, or its name.</summary>
    internal static string NameOf(BasicPolicy policy) => policy.PrintedNumber ?? policy.Name ?? "";

    private static Finding OfHeading(FindingKind kind, Heading heading, params ImmutableArray<FindingDetail> details) => new(
        kind, heading.Line, null, Field.Row, null, heading.FiscalYearText, null, Certainty.Preferred, [], details);

    private static Finding OfLine(FindingKind kind, PrintedRow row, string field, params ImmutableArray<FindingDetail> details) => new(
        kind, row.Line, null, field, null, string.Join(' ', row.Cells.Where(cell => cell.Length > 0)), null, Certainty.Preferred, [],
        details);
}
