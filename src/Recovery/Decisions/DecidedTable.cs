using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What a person decided about a table of any kind, held against its rows and columns.</summary>
/// <param name="All">The decisions about this table in their order.</param>
internal sealed record DecidedTable(ImmutableArray<DecidedCell> All)
{
    private const string Blank = "-";

    /// <summary>No decisions.</summary>
    public static DecidedTable None { get; } = new([]);

    /// <summary>By table of a document: the decisions about it.</summary>
    /// <param name="readings">The tables as they are read without decisions.</param>
    /// <param name="decisions">What was decided.</param>
    /// <exception cref="UnusableDecisionException">A decision names what no table has, or a value that can't be one.</exception>
    public static List<DecidedTable> Of(List<TableReading> readings, ImmutableArray<Decision> decisions)
    {
        var rows = new Dictionary<int, GridCell>();
        for (var table = 0; table < readings.Count; table++)
        {
            for (var row = 0; row < readings[table].Grid.Rows.Count; row++)
            {
                rows.TryAdd(readings[table].Grid.Rows[row].Row.Line, new GridCell(row, table));
            }
        }

        var decided = readings.ConvertAll(_ => new List<DecidedCell>());
        var fields = readings.ConvertAll(_ => (List<string>?)null);
        for (var number = 1; number <= decisions.Length; number++)
        {
            var decision = decisions[number - 1];
            var (row, table) = rows.TryGetValue(decision.Line, out var found) ? found : throw UnusableDecisionException.Of(number, decision, "line");
            fields[table] ??= FieldsOf(readings[table]);
            var cell = CellOf(readings[table], fields[table]!, row, decision, number);
            if (decided[table].Exists(each => each.Row == row && each.Decision.Field == decision.Field))
            {
                throw UnusableDecisionException.Of(number, decision, "twice");
            }

            decided[table].Add(cell);
        }

        return decided.ConvertAll(all => new DecidedTable([.. all]));
    }

    /// <summary>The decision about an amount, or null.</summary>
    public DecidedCell? At(GridCell cell) => All.FirstOrDefault(each => each.Row == cell.Row && each.Column == cell.Column);

    /// <summary>A listing with the texts and marks that were decided.</summary>
    /// <exception cref="UnusableDecisionException">A value can't stand in its field.</exception>
    public Listing Replace(Listing listing, int row) => All
        .Where(each => each.Row == row && each.Column is null && each.Decision.Field != Field.Row)
        .Aggregate(listing, (one, decided) => DecidedTexts.With(one, decided.Decision, decided.Number, Widths.WithoutWraps(one.PrintedName)));

    /// <summary>Puts the decided amounts into the values of a grid.</summary>
    public void Hold(long?[][] values)
    {
        foreach (var cell in All)
        {
            if (cell.Column is { } column)
            {
                values[cell.Row][column] = cell.Amount;
            }
        }
    }

    /// <summary>By place in the list: the field of each column.</summary>
    private static List<string> FieldsOf(TableReading reading)
    {
        var (sources, further) = (reading.Roles.FundingSources(reading.Grid.Columns), reading.Roles.AmountColumns(reading.Grid.Columns));
        return [Field.Budget, .. sources.Select(source => Field.Funding(source.Key)), .. further.Select(column => Field.Amount(column.Key))];
    }

    private static DecidedCell CellOf(TableReading reading, List<string> fields, int row, Decision decision, int number)
    {
        var place = fields.IndexOf(decision.Field);
        if (place < 0 || reading.Roles.Order[place] < 0)
        {
            var isText = decision.Field == Field.Name || reading.Texts.ContainsKey(decision.Field);
            var isKnown = (isText && !reading.RowSums.Exists(sum => sum.Total == row)) || (decision.Field == Field.Row && decision.IsAsPrinted);
            return isKnown ? new DecidedCell(number, decision, row, null, 0, false) : throw UnusableDecisionException.Of(number, decision, "field");
        }

        var column = reading.Roles.Order[place];
        var printed = reading.Grid.Rows[row].Quantities[column];
        var decimals = reading.Grid.Columns.Decimals;
        if (decision.IsAsPrinted)
        {
            return printed is null ? new DecidedCell(number, decision, row, column, 0, true)
                : printed.Scaled(decimals) is { } kept ? new DecidedCell(number, decision, row, column, kept, false)
                : throw UnusableDecisionException.Of(number, decision, "unreadable");
        }

        var text = decision.Value!.Trim();
        return text is Blank or "" ? new DecidedCell(number, decision, row, column, 0, true)
            : Quantity.Read(text)?.Scaled(decimals) is { } value ? new DecidedCell(number, decision, row, column, value, false)
            : throw UnusableDecisionException.Of(number, decision, "amount");
    }
}

/// <summary>A decision and what it is about.</summary>
/// <param name="Number">Which decision, counted from 1.</param>
/// <param name="Decision">The decision.</param>
/// <param name="Row">Its row.</param>
/// <param name="Column">Its amount column; null for other fields.</param>
/// <param name="Amount">The amount decided, in units of the last decimal.</param>
/// <param name="IsBlank">Whether nothing stands there.</param>
internal sealed record DecidedCell(int Number, Decision Decision, int Row, int? Column, long Amount, bool IsBlank);
