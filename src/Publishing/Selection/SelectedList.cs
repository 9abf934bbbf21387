using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A part of a list as a list of its own, so that a part is published in every format.</summary>
/// <remarks>What was proved in the whole list stays proved, and a sum that is broken there stays a stain on the part. Totals that
/// no longer cover exactly their rows are left out, and so is the word that a listing re-lists one that is not in the part.</remarks>
public static class SelectedList
{
    /// <summary>The part of a publication. Its title says what was selected, its checks are those of the part.</summary>
    /// <exception cref="ArgumentException">No listing is left.</exception>
    public static Publication Of(Publication publication, ListSelection selection)
    {
        ArgumentNullException.ThrowIfNull(publication);
        ArgumentNullException.ThrowIfNull(selection);
        if (selection.Lines is not { } chosen)
        {
            return publication;
        }

        var recovered = publication.List;
        var totals = KeptTotals.Of(recovered.List, chosen);
        var list = recovered.List with
        {
            Title = PrintedWordsOfSelections.Title(recovered.List.Title, selection.What),
            Policies = [.. recovered.List.Policies.Select(policy => Part(policy, chosen, totals)).Where(policy => !policy.Measures.IsEmpty)],
            GrandTotal = recovered.List.GrandTotal is { } total && totals.Contains(total.Line) ? total : null,
        };
        if (list.Policies.IsEmpty)
        {
            throw new ArgumentException("A selection must hold a listing of the list.", nameof(selection));
        }

        return publication with
        {
            List = Proved(recovered, list),
            Programmes = publication.Programmes.Where(each => chosen.Contains(each.Key)).ToDictionary(),
        };
    }

    private static BasicPolicy Part(BasicPolicy policy, IReadOnlySet<int> chosen, HashSet<int> totals) => policy with
    {
        Measures =
        [
            .. policy.Measures
                .Select(measure => measure with
                {
                    Listings =
                    [
                        .. measure.Listings.Where(listing => chosen.Contains(listing.Line))
                            .Select(listing => listing.Relists is { } first && !chosen.Contains(first) ? listing with { Relists = null } : listing),
                    ],
                })
                .Where(measure => !measure.Listings.IsEmpty),
        ],
        Subtotals = [.. policy.Subtotals.Where(each => totals.Contains(each.Line))],
    };

    private static RecoveredList Proved(RecoveredList whole, ProgrammeList list)
    {
        var rows = list.Listings.Select(listing => listing.Line).Concat(list.TotalsRows.Select(totals => totals.Line)).ToHashSet();
        var named = rows
            .Concat(list.Policies.Select(policy => policy.Line).OfType<int>())
            .Concat(list.Policies.SelectMany(policy => policy.Measures).Select(measure => measure.Line).OfType<int>()).ToHashSet();
        var checks = Sums.Of(list);
        ImmutableArray<RecoveredCell> cells = [.. whole.Cells.Where(cell => rows.Contains(cell.Line))];
        return whole with
        {
            List = list,
            Cells = cells,
            Checks = checks,
            BrokenAsPrinted = NotAsPrinted(checks, cells),
            Findings = [.. whole.Findings.Where(finding => finding.Line is not { } line || named.Contains(line))],
            Readings = null,
            Others = [],
            Verdict = VerdictOf(whole, rows, checks, cells),
        };
    }

    /// <summary>How many sums of a part do not hold in the print: it can't be laid out again here, so those that do not hold, and
    /// those with an amount that does not stand as printed.</summary>
    private static int NotAsPrinted(ImmutableArray<Check> checks, ImmutableArray<RecoveredCell> cells)
    {
        var changed = cells.Where(cell => Field.IsAmount(cell.Field) && cell.State != CellState.AsPrinted).Select(cell => (cell.Line, cell.Field)).ToHashSet();
        var rows = changed.Select(cell => cell.Line).ToHashSet();
        return checks.Count(check => !check.IsUndecided && (!check.IsHeld || (check.Rule switch
        {
            SumRule.RowSum or SumRule.Difference or SumRule.Twin => check.Lines.Any(rows.Contains),
            _ => check.Lines.Any(line => changed.Contains((line, check.Field))),
        })));
    }

    // As the recovery judges a list; a sum that fails in the whole list makes every part of it doubtful.
    private static Verdict VerdictOf(RecoveredList whole, HashSet<int> rows, ImmutableArray<Check> checks, ImmutableArray<RecoveredCell> cells)
    {
        var amounts = cells.Where(cell => Field.IsAmount(cell.Field)).ToList();
        return checks.Concat(whole.Checks.Where(check => check.Lines.Any(rows.Contains))).Any(check => !check.IsHeld && !check.IsUndecided) ? Verdict.Unbalanced
            : amounts.Exists(cell => cell.Certainty == Certainty.Undecided) ? Verdict.Undecided
            : amounts.Count == 0 || amounts.Exists(cell => cell.Certainty == Certainty.Unchecked) ? Verdict.Unchecked
            : amounts.Exists(cell => cell.Certainty == Certainty.Preferred) ? Verdict.Balanced
            : Verdict.Proven;
    }
}
