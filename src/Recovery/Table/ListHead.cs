using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What a list says of itself as a whole: title, year, unit, and which columns it does not have.</summary>
internal static class ListHead
{
    // The sources of a listing, which the document keeps in one field.
    private const string Funding = "funding";

    /// <summary>The title without the number of a section, or null.</summary>
    public static string? Title(ListDraft draft)
    {
        if (draft.Structure.Title is not { } row)
        {
            return null;
        }

        var text = Widths.WithoutWraps(string.Concat(row.Cells));
        return Numbering.Read(text)?.Text ?? text;
    }

    /// <summary>The western year in which the fiscal year begins, from the title, else from what stands above the table; or null.</summary>
    public static int? FiscalYear(ListDraft draft, string? title)
    {
        foreach (var text in draft.Structure.Preamble.Select(row => string.Concat(row.Cells))
            .Prepend(title ?? "")
            .Concat(draft.Structure.Headings.Select(heading => heading.FiscalYearText)))
        {
            if (TermNotation.FiscalYearIn(text) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    /// <summary>The unit that a heading names, else what stands above the table; single yen where none does.</summary>
    public static MonetaryUnit Unit(ListDraft draft) =>
        draft.Structure.Headings.Select(heading => heading.Unit)
            .Concat(draft.Structure.Preamble.Select(row => Heading.UnitIn(Widths.Tight(string.Concat(row.Cells)))))
            .FirstOrDefault(unit => unit is not null)
        ?? new MonetaryUnit(null, 1);

    /// <summary>The fields of a listing that this list has no column for.</summary>
    public static ImmutableArray<string> AbsentColumns(ListDraft draft)
    {
        var fields = draft.Heading.Columns.Select(column => column.Field).ToHashSet();
        var absent = new List<string>();
        foreach (var field in new[] { Field.New, Field.Priority, Field.KeyResult, Field.Budget, Funding, Field.Term, Field.Commission, Field.Divisions })
        {
            if (field == Funding ? draft.Heading.Sources.IsEmpty : !fields.Contains(field))
            {
                absent.Add(field);
            }
        }

        return [.. absent];
    }
}
