using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What was found about single amounts: mended, filled in, undecided, irregular.</summary>
internal static class AmountFindings
{
    /// <summary>All such findings of a list.</summary>
    public static IEnumerable<Finding> Of(ListAnswer answer, ProgrammeList table)
    {
        for (var index = 0; index < answer.Draft.Listings.Length; index++)
        {
            var row = answer.Solution.Rows[answer.Rows.Listings[index]];
            var found = Found.In(answer.Draft.Listings[index]);
            foreach (var finding in OfRow(answer, table, found, answer.Amounts(index), row).Concat(OfMarks(answer, found, index)))
            {
                yield return finding;
            }
        }

        foreach (var totals in answer.TotalsRows())
        {
            var row = totals.Row;
            var found = new Found(row, row.Cells[totals.Section is null ? Field.Total : Field.Subtotal]);
            foreach (var finding in OfRow(answer, table, found, totals.Amounts, totals.Answer))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> OfRow(
        ListAnswer answer, ProgrammeList table, Found found, RecoveredAmounts amounts, RowAnswer row)
    {
        var reading = row.Reading;
        for (var column = 0; column < reading.Values.Length; column++)
        {
            var (field, heading) = (table.ColumnField(column), new FindingDetail("heading", HeadingOf(answer, column)));
            var token = amounts.TokenAt(column);
            if (amounts.CertaintyOf(column) == Certainty.Undecided)
            {
                var kind = token is { Value: null } ? FindingKind.UnreadAmount : FindingKind.UndecidedAmount;
                yield return found.Of(
                    kind, field, Certainty.Undecided, token?.Cell, alternatives: amounts.Alternatives(column), details: heading);
            }
            else if (reading.MendedColumn == column)
            {
                var value = Found.Number(reading.Values[column]);
                yield return token is null
                    ? found.Of(FindingKind.FilledAmount, field, amounts.CertaintyOf(column), recovered: value, alternatives: default, details: [heading, Sure(amounts, column)])
                    : found.Of(
                        FindingKind.RepairedAmount, field, amounts.CertaintyOf(column), token.Cell, recovered: value, alternatives: default,
                        details: [heading, Sure(amounts, column), new("difference", token.Value is { } printed ? Found.Number(reading.Values[column] - printed) : "?")]);
            }

            if (token is not null && (reading.OpenZeros >> column & 1) != 0)
            {
                yield return found.Of(FindingKind.UnplacedZero, field, Certainty.Preferred, token.Cell, alternatives: default, details: heading);
            }
        }

        foreach (var cell in found.Row.Cells.IrregularAmounts)
        {
            var token = found.Row.Cells.Amounts.First(amount => amount.Cell == cell);
            if (token.Value is { } value && reading.PartedToken < 0)
            {
                yield return found.Of(FindingKind.AmountNotation, Field.Row, Certainty.Preferred, cell, recovered: Found.Number(value));
            }
        }

        if (reading.PartedToken >= 0)
        {
            var token = found.Row.Cells.Amounts[reading.PartedToken];
            var parts = new List<string>();
            var first = -1;
            for (var column = 0; column < reading.Values.Length; column++)
            {
                if (reading.PrintedToken(column) == reading.PartedToken)
                {
                    first = first < 0 ? column : first;
                    parts.Add(Found.Number(reading.Values[column]));
                }
            }

            yield return found.Of(
                FindingKind.JoinedAmounts, Field.Row, Certainty.Preferred, token.Cell,
                recovered: string.Join(PrintedWords.Comma, parts), alternatives: default, details: Sure(amounts, first));
        }
    }

    private static IEnumerable<Finding> OfMarks(ListAnswer answer, Found found, int index)
    {
        var (listing, reading) = (answer.Draft.Listings[index], answer.Reading(index));
        if (reading.IsDropped)
        {
            yield return found.Of(
                FindingKind.DoubledRow, Field.Row, Certainty.Preferred, alternatives: default,
                details: new FindingDetail("twin", Found.Number(answer.Draft.Listings[listing.Doubles!.Value].Row.Line)));
        }
        else if (answer.IsMarkOpen(index))
        {
            yield return found.Of(
                FindingKind.LostRelistingMark, Field.Relisted, Certainty.Undecided, listing.Row.Cells.CellOf(Field.Name), alternatives: ["true", "false"]);
        }
        else if (reading.IsRelisted && !listing.Name.IsRelisted)
        {
            yield return found.Of(FindingKind.LostRelistingMark, Field.Relisted, Certainty.Preferred, listing.Row.Cells.CellOf(Field.Name));
        }

        if (reading.IsRelisted && !reading.IsDropped && !answer.IsMarkOpen(index) && answer.TwinOf(index) is null)
        {
            yield return found.Of(FindingKind.RelistingWithoutFirst, Field.Relisted, Certainty.Unchecked, listing.Row.Cells.CellOf(Field.Name));
        }
    }

    private static FindingDetail Sure(RecoveredAmounts amounts, int column) =>
        new("certainty", amounts.CertaintyOf(column).ToString());

    /// <summary>The printed heading of a column.</summary>
    internal static string HeadingOf(ListAnswer answer, int column) => column == 0
        ? answer.Draft.Heading.Columns.First(each => each.Field == Field.Budget).Printed
        : answer.Draft.Heading.Sources[column - 1].Printed;
}
