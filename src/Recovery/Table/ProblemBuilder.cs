using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Shisaku.Recovery;

/// <summary>The question that the amounts of a draft pose.</summary>
/// <param name="Problem">The question.</param>
/// <param name="Rows">Where the rows of the draft stand in it.</param>
internal sealed record DraftProblem(AmountProblem Problem, DraftRows Rows);

/// <summary>Where the rows of a draft stand in its <see cref="AmountProblem"/>; the problem itself, with all its readings, is
/// much larger and not needed once it is answered.</summary>
/// <param name="Listings">By listing: its row.</param>
/// <param name="Subtotals">By section: the row of its total, or -1.</param>
/// <param name="WithRelistings">By section: the row of its total with re-listings, or -1.</param>
/// <param name="GrandTotal">The row of the grand total, or null.</param>
internal sealed record DraftRows(
    ImmutableArray<int> Listings, ImmutableArray<int> Subtotals, ImmutableArray<int> WithRelistings, int? GrandTotal);

/// <summary>Poses the amount problem of a draft.</summary>
internal static class ProblemBuilder
{
    // A sum of as many amounts as a list has rows must stay within 64 bits.
    private const long SumLimit = 1L << 60;

    /// <summary>The problem of a draft.</summary>
    /// <exception cref="NotAListException">Its amounts add up to more than can be counted.</exception>
    public static DraftProblem Of(ListDraft draft)
    {
        GuardSums(draft);
        var rows = new List<AmountRow>();
        var listings = new int[draft.Listings.Length];
        var expectsSource = ExpectsSource(draft);
        for (var index = 0; index < listings.Length; index++)
        {
            var listing = draft.Listings[index];
            listings[index] = Add(rows, listing.Row, new RowMarks(
                IsRelisted: listing.Name.IsRelisted,
                MayHaveLostMark: listing.Namesake is not null,
                MayBeDoubled: listing.Doubles is not null,
                IsOffOtherwise: listing.Row.Cells.IsOff(listing.Row.Layout),
                SourceIsExpected: expectsSource));
        }

        var subtotals = AddTotals(rows, draft, section => section.Subtotal);
        var withRelistings = AddTotals(rows, draft, section => section.WithRelistings);
        var sections = new List<AmountSection>();
        foreach (var section in draft.Sections)
        {
            sections.Add(new AmountSection(
                Members(section, listings), IndexIn(subtotals, sections.Count), IndexIn(withRelistings, sections.Count)));
        }

        var grandTotal = AddTotals(rows, draft.GrandTotal);
        var problem = new AmountProblem(
            draft.Heading.Sources.Length + 1, [.. rows], [.. sections], grandTotal < 0 ? null : grandTotal, Twins(draft, listings));
        return new DraftProblem(problem, new DraftRows([.. listings], [.. subtotals], [.. withRelistings], problem.GrandTotal));
    }

    private static ImmutableArray<int> Members(DraftSection section, int[] listings)
    {
        var members = new int[section.Listings.Length];
        for (var index = 0; index < members.Length; index++)
        {
            members[index] = listings[section.Listings[index]];
        }

        return [.. members];
    }

    private static int? IndexIn(int[] totals, int section) => totals[section] < 0 ? null : totals[section];

    private static ImmutableArray<TwinRows> Twins(ListDraft draft, int[] listings)
    {
        var twins = new TwinRows[draft.Listings.Count(listing => listing.Twin is not null)];
        var next = 0;
        for (var index = 0; index < listings.Length; index++)
        {
            if (draft.Listings[index].Twin is { } twin)
            {
                twins[next++] = new TwinRows(listings[index], listings[twin]);
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(twins);
    }

    private static int[] AddTotals(List<AmountRow> rows, ListDraft draft, Func<DraftSection, AlignedRow?> totalOf)
    {
        var totals = new int[draft.Sections.Length];
        for (var section = 0; section < totals.Length; section++)
        {
            totals[section] = AddTotals(rows, totalOf(draft.Sections[section]));
        }

        return totals;
    }

    private static int Add(List<AmountRow> rows, AlignedRow row, RowMarks marks)
    {
        rows.Add(new AmountRow(row.Line, RowReadings.Of(row.Cells.Amounts, row.Layout.AmountCells, marks)));
        return rows.Count - 1;
    }

    private static int AddTotals(List<AmountRow> rows, AlignedRow? row) =>
        row is null ? -1 : Add(rows, row, new RowMarks(SourceIsExpected: row.Layout.AmountCells.Length > 1));

    /// <summary>Whether nearly all budgets of the list print a source.</summary>
    private static bool ExpectsSource(ListDraft draft)
    {
        var budgets = draft.Listings.Count(listing => listing.Row.Cells.Amounts.Length > 0);
        var withSource = draft.Listings.Count(listing => listing.Row.Cells.Amounts.Length > 1);
        return withSource * 10 >= budgets * 8;
    }

    private static void GuardSums(ListDraft draft)
    {
        var sum = 0L;
        foreach (var row in draft.Listings.Select(listing => listing.Row))
        {
            foreach (var amount in row.Cells.Amounts)
            {
                sum += Math.Abs(amount.Value ?? 0);
                if (sum > SumLimit) // long before it could overflow, for no amount is over AmountNotation.Limit
                {
                    throw NotAListException.TooLarge(row.Body.Row, amount.Printed);
                }
            }
        }
    }
}
