using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>Holds a recovered list against the truth.</summary>
internal sealed class Scoring
{
    private readonly DamagedList damaged;
    private readonly RecoveredList recovered;
    private readonly RecoveredRows rows;
    private readonly Dictionary<int, FundingBreakdown> trueAmounts = [];
    private readonly Dictionary<int, bool> trueMarks = [];

    private Scoring(DamagedList damaged, RecoveredList recovered)
    {
        (this.damaged, this.recovered) = (damaged, recovered);
        rows = new RecoveredRows(damaged, recovered);
        foreach (var listing in Truth.Listings)
        {
            trueAmounts.Add(listing.Line, listing.Amounts);
            trueMarks.Add(listing.Line, listing.IsRelisted == true);
        }

        foreach (var totals in Truth.TotalsRows)
        {
            trueAmounts.Add(totals.Line, totals.Amounts);
        }
    }

    private ProgrammeList Truth => damaged.Truth.List;

    /// <summary>The score of a recovery.</summary>
    public static Score Of(DamagedList damaged, RecoveredList recovered)
    {
        var scoring = new Scoring(damaged, recovered);
        var claims = recovered.Cells
            .Where(cell => Field.IsAmount(cell.Field) || cell.Field == Field.Relisted)
            .Select(cell => (Cell: cell, IsRight: scoring.IsRight(cell)))
            .ToList();
        var changes = claims
            .Where(claim => claim.Cell is { Certainty: Certainty.Preferred, State: not (CellState.AsPrinted or CellState.Undecided) })
            .ToList();
        return new Score(
            scoring.IsExact(),
            TableAsPrinted.CancelsOut(damaged),
            [.. damaged.Cells.Select(scoring.Judge)],
            changes.Count,
            changes.Count(claim => !claim.IsRight),
            claims.Count(claim => claim is { Cell.Certainty: Certainty.Proven, IsRight: false }),
            claims.Count(claim => claim is { Cell.Certainty: Certainty.Preferred, IsRight: false }));
    }

    private bool IsExact() =>
        rows.All.All(row => rows.TrueLines.ContainsKey(row.Line))
        && trueAmounts.Keys.All(line => damaged.LostLines.Contains(line)
            ? IsStatedAsLost(line)
            : rows.ByTrueLine[line].Count() == 1 && IsExact(rows.ByTrueLine[line].Single(), line));

    private bool IsExact(RecoveredRow row, int line) =>
        row.IsListing == trueMarks.ContainsKey(line)
        && (!row.IsListing || row.IsRelisted == trueMarks[line])
        && Enumerable.Range(0, Truth.FundingSources.Length + 1)
            .All(column => IsSame(rows.AmountOf(row, Truth.ColumnField(column)), trueAmounts[line][column]));

    private Judgement Judge(DamagedCell cell)
    {
        if (damaged.LostLines.Contains(cell.TrueLine))
        {
            return IsStatedAsLost(cell.TrueLine) ? Judgement.Right : Judgement.WrongUnclaimed;
        }

        var printings = rows.ByTrueLine[cell.TrueLine].ToList();
        if (cell.Field == Field.Row)
        {
            return printings.Count == 1 ? Judgement.Right : Judgement.WrongUnclaimed;
        }

        // A row that stands twice is judged by its first printing; one that was not recovered claims nothing.
        return printings.Count == 0 ? Judgement.WrongUnclaimed
            : cell.Field == Field.Relisted ? JudgeMark(printings[0], cell)
            : JudgeAmount(printings[0], cell);
    }

    private Judgement JudgeMark(RecoveredRow row, DamagedCell cell) =>
        row.IsRelisted is null ? Judgement.Undecided
        : row.IsRelisted == trueMarks[cell.TrueLine] ? Judgement.Right
        : Wrong(rows.CertaintyOf(row.Line, Field.Relisted, printedColumn: 0));

    private Judgement JudgeAmount(RecoveredRow row, DamagedCell cell)
    {
        var amount = rows.AmountOf(row, cell.Field);
        if (amount.IsUndecided)
        {
            return Judgement.Undecided;
        }

        if (IsSame(amount, TrueAmount(cell.TrueLine, cell.Field)))
        {
            return Judgement.Right;
        }

        var printed = damaged.Print.Rows[row.Line - 1].Cells;
        var place = Enumerable.Range(0, printed.Length)
            .FirstOrDefault(each => printed[each].IsAmount && printed[each].Field == cell.Field, -1);
        return Wrong(rows.CertaintyOf(row.Line, cell.Field, place + 1));
    }

    private static Judgement Wrong(Certainty? certainty) => certainty switch
    {
        Certainty.Proven => Judgement.WrongProven,
        Certainty.Preferred => Judgement.WrongPreferred,
        Certainty.Undecided => Judgement.Undecided,
        _ => Judgement.WrongUnclaimed,
    };

    private bool IsRight(RecoveredCell cell)
    {
        if (!rows.TrueLines.TryGetValue(cell.Line, out var line))
        {
            return false;
        }

        if (!rows.ByLine.TryGetValue(cell.Line, out var row))
        {
            // A doubled row that was dropped still shows its cells; what they say is what the true row says, or they are wrong.
            return !Field.IsAmount(cell.Field)
                || (NumberIn(cell.Printed) is { } printed && printed == TrueAmount(line, cell.Field).Counted);
        }

        return cell.Field == Field.Relisted
            ? trueMarks.TryGetValue(line, out var mark) && row.IsRelisted == mark
            : IsSame(rows.AmountOf(row, cell.Field), TrueAmount(line, cell.Field));
    }

    /// <summary>Whether a finding names the row's policy (by its subtotal), its amounts in all columns and its mark.</summary>
    private bool IsStatedAsLost(int line)
    {
        var subtotal = Truth.Policies.First(policy => policy.Listings.Any(listing => listing.Line == line)).Subtotals[0].Line;
        var expected = Enumerable.Range(0, Truth.FundingSources.Length + 1)
            .Select(column => new FindingDetail(
                Truth.ColumnField(column), trueAmounts[line][column].Counted.ToString(CultureInfo.InvariantCulture)))
            .Append(new FindingDetail("relisted", trueMarks[line] ? "true" : "false"));
        return recovered.Findings.Any(finding => finding.Kind == FindingKind.LostRow
            && rows.TrueLines.GetValueOrDefault(finding.Line ?? 0) == subtotal
            && expected.All(detail => finding.Details.Contains(detail)));
    }

    private Amount TrueAmount(int line, string field) =>
        Enumerable.Range(0, Truth.FundingSources.Length + 1)
            .Where(column => Truth.ColumnField(column) == field)
            .Select(column => trueAmounts[line][column])
            .FirstOrDefault();

    private static bool IsSame(Amount one, Amount other) => !one.IsUndecided && one.Counted == other.Counted;

    private static long? NumberIn(string? text) =>
        long.TryParse(text, NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
