using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Says what was decided, in place of the findings that asked for it.</summary>
internal static class DecisionFindings
{
    /// <summary>The findings with what was decided.</summary>
    public static IEnumerable<Finding> Settle(
        IEnumerable<Finding> findings, ListAnswer answer, DecidedList decided, ProgrammeList table, ImmutableArray<RecoveredCell> cells)
    {
        if (decided.All.IsEmpty)
        {
            return findings;
        }

        var settled = decided.All.Select(each => (each.Decision.Line, each.Decision.Field)).ToHashSet();
        var accepted = new HashSet<(int Line, string Field)>();
        foreach (var field in decided.All.Where(each => each.Decision.IsAsPrinted))
        {
            accepted.Add((field.Decision.Line, field.Decision.Field));
            accepted.Add((field.Decision.Line, Field.Row)); // with an amount the row's own sum is accepted
        }

        var subjects = table.Listings.ToDictionary(listing => listing.Line, listing => listing.Name);
        return findings.Where(finding => !IsAnswered(finding))
            .Concat(decided.All.Select(each => Of(each, answer, subjects.GetValueOrDefault(each.Decision.Line), cells)));

        bool IsAnswered(Finding finding) => finding.Line is { } line
            && (IsBroken(finding.Kind) ? accepted.Contains((line, finding.Field)) : Asks(finding.Kind) && settled.Contains((line, finding.Field)));
    }

    /// <summary>Whether a sum does not hold: that stays to be said unless the print was accepted, whatever was decided.</summary>
    internal static bool IsBroken(FindingKind kind) => kind is FindingKind.BrokenSum or FindingKind.TwinAmountsDiffer;

    /// <summary>Whether a finding asks about its field, so that the decision answers it; others tell how the row was printed.</summary>
    internal static bool Asks(FindingKind kind) => kind is FindingKind.UndecidedAmount or FindingKind.CrossingSums
        or FindingKind.UnreadAmount or FindingKind.RepairedAmount or FindingKind.FilledAmount or FindingKind.CopiedAmount
        or FindingKind.LostRelistingMark or FindingKind.LostDivision or FindingKind.MisreadWord or FindingKind.TwinFlagsDiffer or FindingKind.TwinTextDiffers
        or FindingKind.NewButBegunEarlier or FindingKind.BeginsNowNotNew or FindingKind.TermOutsideYear or FindingKind.UnreadTerm;

    private static Finding Of(DecidedField field, ListAnswer answer, string? subject, IEnumerable<RecoveredCell> cells)
    {
        var (decision, row) = (field.Decision, field.Row);
        var cell = cells.FirstOrDefault(each => each.Line == decision.Line && each.Field == decision.Field);
        var column = (cell?.Column ?? PrintedAt(field)) - 1;
        var details = new List<FindingDetail> { new("reason", decision.Reason) };
        if (decision.By is { } by)
        {
            details.Add(new("by", by));
        }

        if (field.Column is { } amount)
        {
            details.Add(new("heading", AmountFindings.HeadingOf(answer, amount)));
        }

        return new Found(row, subject ?? row.Cells[row.Line == answer.Draft.GrandTotal?.Line ? Field.Total : Field.Subtotal]).Of(
            FindingKind.Settled, decision.Field, cell?.Certainty ?? Certainty.Preferred, column, recovered: decision.Value,
            alternatives: default, details: [.. details]);
    }

    // What a person takes out is still named as it is printed.
    private static int? PrintedAt(DecidedField field) => field.Column is { } column
        ? field.Row.Cells.Amounts.FirstOrDefault(amount => amount.Cell == field.Row.Layout.AmountCells[column])?.Cell + 1
        : field.Row.Cells.CellOf(field.Decision.Field) + 1;
}
