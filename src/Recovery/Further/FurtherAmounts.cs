using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The amounts of a list of programmes besides the budget and its sources: last year's, and the difference.</summary>
/// <remarks>They take no part in the search for the budget and its sources. They are read where they stand, held against what
/// their rows and columns come to, and mended where two such sums cross.</remarks>
internal sealed class FurtherAmounts
{
    private readonly ListAnswer answer;
    private readonly FurtherColumns columns;
    private readonly List<FurtherRow> rows = [];
    private readonly Dictionary<int, int> indexes = [];
    private readonly long?[][] values;
    private readonly List<CellSum> sums;
    private readonly Dictionary<GridCell, long?> mended;
    private readonly HashSet<GridCell> covered;

    private FurtherAmounts(ListAnswer answer, FurtherColumns columns, ProgrammeList table)
    {
        (this.answer, this.columns) = (answer, columns);
        Read(table);
        values = [.. rows.Select(row => row.Values)];
        Rule = DifferenceRule.Of(values, columns);
        var totals = table.TotalsRows.Where(each => Prints(each.Line)).Select(each => new RowSum(
            indexes[each.Line], [.. each.Lines.Select(line => indexes[line])], each.Level));
        var twins = table.Listings.Where(listing => listing.Relists is not null).Select(listing =>
            Enumerable.Range(1, columns.Count).Select(column =>
                new CellSum([new(indexes[listing.Line], column), new(indexes[listing.Relists!.Value], column)], [-1, 1])));
        sums = [.. CellSum.Of(values, Rule is null ? [] : [Rule], [.. totals]), .. twins.SelectMany(each => each)];
        mended = CellRepair.Mend(values, sums, _ => false, (_, _) => true);
        covered = [.. sums.SelectMany(sum => sum.Cells)];
    }

    /// <summary>What the difference is, and the evidence for it; null where the list has none.</summary>
    public ColumnSum? Rule { get; }

    /// <summary>The columns.</summary>
    public FurtherColumns Columns => columns;

    /// <summary>The further amounts of a list; null where it prints none.</summary>
    /// <param name="answer">Its budgets and sources.</param>
    /// <param name="table">The table of these.</param>
    public static FurtherAmounts? Of(ListAnswer answer, ProgrammeList table)
    {
        var columns = FurtherColumns.Of(answer);
        return columns.Count == 0 ? null : new FurtherAmounts(answer, columns, table);
    }

    /// <summary>The table with the further amounts.</summary>
    public ProgrammeList In(ProgrammeList table) => With(table, (line, column) => Amount(line, column));

    /// <summary>The table as it stands in print with the further amounts as printed.</summary>
    public ProgrammeList AsPrinted(ProgrammeList table) => With(table, (line, column) =>
        indexes.TryGetValue(line, out var row) && rows[row].Tokens[column] is { } token
            ? token.Value is { } value ? Budget.Amount.Of(value) : Budget.Amount.Undecided
            : Budget.Amount.Blank);

    /// <summary>The cells of a row's further amounts.</summary>
    public IEnumerable<RecoveredCell> Cells(AlignedRow row, ProgrammeList table)
    {
        if (!indexes.TryGetValue(row.Line, out var index))
        {
            yield break;
        }

        for (var column = 0; column < columns.Count; column++)
        {
            if (!Amount(row.Line, column).IsBlank)
            {
                var (token, cell) = (rows[index].Tokens[column], new GridCell(index, column + 1));
                var isUndecided = values[index][column + 1] is null;
                yield return new RecoveredCell(
                    row.Line, FieldOf(table, column), token is null ? null : token.Cell + 1, token?.Printed,
                    isUndecided ? CellState.Undecided
                        : token is null ? CellState.Filled
                        : mended.ContainsKey(cell) ? CellState.Repaired
                        : columns.IsAt(row.Layout, column, token.Cell) ? CellState.AsPrinted
                        : CellState.Moved,
                    isUndecided ? Certainty.Undecided : covered.Contains(cell) ? Certainty.Preferred : Certainty.Unchecked);
            }
        }
    }

    /// <summary>What was found about these amounts.</summary>
    public IEnumerable<Finding> Findings(ProgrammeList table)
    {
        if (Rule is { } rule)
        {
            yield return FurtherFindings.OfRule(rule, columns, answer, FieldOf(table, rule.Total - 1));
        }

        foreach (var finding in FurtherFindings.OfUnder(columns, table, rows, FieldOf))
        {
            yield return finding;
        }

        for (var row = 0; row < rows.Count; row++)
        {
            for (var column = 0; column < columns.Count; column++)
            {
                var found = new Found(rows[row].Row, rows[row].Subject);
                var (token, cell) = (rows[row].Tokens[column], new GridCell(row, column + 1));
                var heading = new FindingDetail("heading", columns.All[column].Printed);
                if (values[row][column + 1] is not { } value)
                {
                    yield return found.Of(FindingKind.UnreadAmount, FieldOf(table, column), Certainty.Undecided, token?.Cell, token?.Printed, details: heading);
                }
                else if (mended.TryGetValue(cell, out var printed))
                {
                    yield return token is null
                        ? found.Of(FindingKind.FilledAmount, FieldOf(table, column), Certainty.Preferred, recovered: Found.Number(value), alternatives: default, details: heading)
                        : found.Of(
                            FindingKind.RepairedAmount, FieldOf(table, column), Certainty.Preferred, token.Cell, token.Printed, Found.Number(value), default,
                            heading, new FindingDetail("difference", printed is { } was ? Found.Number(value - was) : "?"));
                }
                else if (token is not null && !columns.Under.Contains(column) && AmountNotation.Read(token.Printed) is { IsRegular: false })
                {
                    yield return found.Of(FindingKind.AmountNotation, FieldOf(table, column), Certainty.Preferred, token.Cell, recovered: Found.Number(value));
                }
            }
        }
    }

    private static string FieldOf(ProgrammeList table, int column) => table.ColumnField(1 + table.FundingSources.Length + column);

    private bool Prints(int line) => indexes.TryGetValue(line, out var row) && Array.Exists(rows[row].Tokens, token => token is not null);

    /// <summary>Notes every row: its budget, then its further amounts; a blank counts as nothing, a damaged one as unknown.</summary>
    private void Read(ProgrammeList table)
    {
        var budgets = new Dictionary<int, Amount>();
        foreach (var listing in table.Listings)
        {
            budgets.Add(listing.Line, listing.Amounts.Budget);
        }

        foreach (var totals in table.TotalsRows)
        {
            budgets.Add(totals.Line, totals.Amounts.Budget);
        }

        for (var listing = 0; listing < answer.Draft.Listings.Length; listing++)
        {
            var draft = answer.Draft.Listings[listing];
            Add(draft.Row, answer.Solution.Rows[answer.Rows.Listings[listing]].Reading, draft.MendedName, budgets);
        }

        foreach (var totals in answer.TotalsRows())
        {
            Add(totals.Row, totals.Answer.Reading, totals.Row.Cells[totals.Section is null ? Field.Total : Field.Subtotal], budgets);
        }
    }

    private void Add(AlignedRow row, RowReading reading, string subject, Dictionary<int, Amount> budgets)
    {
        if (!budgets.TryGetValue(row.Line, out var budget))
        {
            return; // a doubled row
        }

        var tokens = columns.TokensOf(row, reading);
        indexes.Add(row.Line, rows.Count);
        rows.Add(new FurtherRow(
            row, subject, tokens, [budget.IsUndecided ? null : budget.Counted, .. tokens.Select(token => token is null ? 0 : token.Value)]));
    }

    private Amount Amount(int line, int column)
    {
        if (!indexes.TryGetValue(line, out var row))
        {
            return Budget.Amount.Blank;
        }

        var value = values[row][column + 1];
        return rows[row].Tokens[column] is null && !mended.ContainsKey(new GridCell(row, column + 1)) ? Budget.Amount.Blank
            : value is { } known ? Budget.Amount.Of(known)
            : Budget.Amount.Undecided;
    }

    private ProgrammeList With(ProgrammeList table, Func<int, int, Amount> amountAt)
    {
        FundingBreakdown Of(int line, FundingBreakdown amounts) => amounts with
        {
            Further = [.. Enumerable.Range(0, columns.Count).Select(column => amountAt(line, column))],
        };
        TotalsRow Totals(TotalsRow totals) => totals with { Amounts = Of(totals.Line, totals.Amounts) };

        var offset = table.FundingSources.Length;
        return table with
        {
            AmountColumns = columns.All,
            ColumnRules = Rule is null ? [] : [new ColumnRule(Place(Rule.Total), [.. Rule.Added.Select(Place)], [.. Rule.Subtracted.Select(Place)])],
            Policies =
            [
                .. table.Policies.Select(policy => policy with
                {
                    Measures = [.. policy.Measures.Select(measure => measure with
                    {
                        Listings = [.. measure.Listings.Select(listing => listing with { Amounts = Of(listing.Line, listing.Amounts) })],
                    })],
                    Subtotals = [.. policy.Subtotals.Select(Totals)],
                }),
            ],
            GrandTotal = table.GrandTotal is { } grand ? Totals(grand) : null,
        };

        int Place(int column) => column == 0 ? 0 : column + offset;
    }
}

/// <summary>A row with its further amounts.</summary>
/// <param name="Row">The row.</param>
/// <param name="Subject">What stands in it, for a person.</param>
/// <param name="Tokens">By further column: what is printed, or null.</param>
/// <param name="Values">The budget, then by further column: the amount; null where it is unknown.</param>
internal sealed record FurtherRow(AlignedRow Row, string Subject, AmountToken?[] Tokens, long?[] Values);
