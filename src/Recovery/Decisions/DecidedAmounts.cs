using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Holds rows to the readings that say what a person decided; where none does, one is made that does.</summary>
internal static class DecidedAmounts
{
    private const string Blank = "-";

    /// <summary>The problem with these rows held.</summary>
    /// <exception cref="UnusableDecisionException">A value is no amount, or the print can't be kept there.</exception>
    public static AmountProblem Hold(AmountProblem problem, DecidedList decided)
    {
        var rows = problem.Rows.ToBuilder();
        foreach (var row in decided.All.Where(each => each.Column is not null || each.Decision.Field is Field.Row or Field.Relisted).GroupBy(each => each.Index))
        {
            var readings = row.Aggregate(rows[row.Key].Readings, Marked);
            rows[row.Key] = rows[row.Key] with { Readings = Held(readings, [.. row.Where(each => each.Decision.Field != Field.Relisted)]) };
        }

        // What is no re-listing repeats nothing.
        return problem with { Rows = rows.ToImmutable(), Twins = problem.Twins.RemoveAll(twin => !rows[twin.Relisting].Readings[0].IsRelisted) };
    }

    /// <summary>The readings with the re-listing mark that was decided; where the row has none such, the mark alone is changed.</summary>
    private static ImmutableArray<RowReading> Marked(ImmutableArray<RowReading> readings, DecidedField field)
    {
        if (field.Decision.Field != Field.Relisted)
        {
            return readings;
        }

        var printed = readings.Where(reading => !reading.IsDropped).First().IsRelisted;
        var mark = field.Decision.IsAsPrinted ? printed : DecidedTexts.FlagOf(field.Decision.Value!.Trim()) ?? throw field.Refused("flag");
        var marked = readings.Where(reading => reading.IsRelisted == mark).ToImmutableArray();
        return marked.IsEmpty
            ? [.. readings.Select(reading => reading with { IsRelisted = mark, Change = reading.Change + Change.LostMark })]
            : marked;
    }

    private static ImmutableArray<RowReading> Held(ImmutableArray<RowReading> readings, DecidedField[] decided)
    {
        var held = readings;
        foreach (var field in decided.Where(each => each.Decision.IsAsPrinted))
        {
            held = Printed(held, field);
        }

        var values = Array.ConvertAll(Array.FindAll(decided, each => !each.Decision.IsAsPrinted), ValueOf);
        var saying = held.Where(reading => Array.TrueForAll(values, value => reading.Values[value.Column] == value.Amount)).ToImmutableArray();
        return values.Length == 0 ? held : saying.IsEmpty ? Given(held, values) : saying;
    }

    /// <summary>The readings that keep the print of a field, if possible where it stands.</summary>
    private static ImmutableArray<RowReading> Printed(ImmutableArray<RowReading> readings, DecidedField field)
    {
        if (field.Column is not { } column)
        {
            return Kept(reading => reading.MendedColumn < 0);
        }

        var token = field.Row.Cells.Amounts.FirstOrDefault(amount => amount.Cell == field.Row.Layout.AmountCells[column]);
        if (token is { Value: null })
        {
            throw field.Refused("unreadable");
        }

        var value = token?.Value ?? 0;
        return readings.Any(reading => reading.MendedColumn < 0 && reading.Values[column] == value)
            ? Kept(reading => reading.MendedColumn < 0 && reading.Values[column] == value)
            : Kept(reading => reading.MendedColumn < 0);

        ImmutableArray<RowReading> Kept(Func<RowReading, bool> keeps)
        {
            var kept = readings.Where(keeps).ToImmutableArray();
            return kept.IsEmpty ? throw field.Refused("not-kept") : kept;
        }
    }

    /// <summary>Readings that say what was decided whatever is printed; they are the row's only ones, so their weight holds
    /// nothing against other rows, but tells that the row no longer proves anything.</summary>
    private static ImmutableArray<RowReading> Given(ImmutableArray<RowReading> readings, DecidedValue[] decided)
    {
        var given = new List<RowReading>();
        foreach (var reading in readings.Where(each => each.MendedColumn < 0 && each.PartedToken < 0))
        {
            var (values, tokens) = (reading.Amounts(), reading.Tokens.ToArray());
            var columns = 0u;
            foreach (var (column, amount, isBlank) in decided)
            {
                values[column] = amount;
                tokens[column] = isBlank ? RowReading.Nothing : tokens[column] >= 0 ? tokens[column] : RowReading.FilledIn;
                columns |= 1u << column;
            }

            var isBroken = tokens[0] != RowReading.Nothing && tokens.Skip(1).Any(token => token != RowReading.Nothing)
                && values[0] != values.Skip(1).Sum();
            var layout = new Change(0, RowsOff: reading.Change.RowsOff, CellsMoved: reading.Change.CellsMoved);
            var made = new RowReading(
                [.. values], [.. tokens], Change.MendedAmount + layout + (isBroken ? Change.BrokenSum : Change.None),
                IsRelisted: reading.IsRelisted, IsDropped: reading.IsDropped, LeavesSumBroken: isBroken, Given: columns);
            if (!given.Exists(made.SaysTheSameAs))
            {
                given.Add(made);
            }
        }

        return [.. given.Order(RowReading.ByChange)];
    }

    private static DecidedValue ValueOf(DecidedField field)
    {
        var text = field.Decision.Value!.Trim();
        if (text is Blank or "")
        {
            return new DecidedValue(field.Column!.Value, 0, IsBlank: true);
        }

        return AmountNotation.Read(text) is { Value: { } value, IsTooLarge: false }
            ? new DecidedValue(field.Column!.Value, value, IsBlank: false)
            : throw field.Refused("amount");
    }

    private sealed record DecidedValue(int Column, long Amount, bool IsBlank);
}
