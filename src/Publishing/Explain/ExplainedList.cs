using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A recovered list as the parts of the page ask for it: by row, by cell, by printed cell.</summary>
internal sealed class ExplainedList
{
    // In the order of their rows: of the thousands there are, few are asked for.
    private readonly ImmutableArray<RecoveredCell> cells;
    private readonly Lazy<Dictionary<int, ExplainedRow>> rows;
    private readonly HashSet<(int Line, int Column)> broken = [];
    private readonly Dictionary<string, int> columns = new(StringComparer.Ordinal);

    public ExplainedList(RecoveredList recovered, Language language, ShownRows shown)
    {
        (Recovered, Shown, Texts, Words) = (recovered, shown, ExplainText.In(language), FindingText.In(language));
        cells = AreInOrder(recovered.Cells) ? recovered.Cells : [.. recovered.Cells.OrderBy(cell => cell.Line)];
        rows = new(() => List.Listings.Select(listing => (listing.Line, Row: new ExplainedRow(listing.Name, listing.Amounts)))
            .Concat(List.TotalsRows.Select(totals => (totals.Line, Row: new ExplainedRow(totals.Label, totals.Amounts))))
            .ToDictionary(each => each.Line, each => each.Row));
        for (var column = 0; column < List.ColumnCount; column++)
        {
            columns.Add(List.ColumnField(column), column);
        }

        foreach (var check in recovered.Checks.Where(check => !check.IsHeld && !check.IsUndecided))
        {
            broken.Add((check.Lines[0], ColumnOf(check.Field) ?? 0));
        }
    }

    /// <summary>The list with its proof.</summary>
    public RecoveredList Recovered { get; }

    /// <summary>The table.</summary>
    public ProgrammeList List => Recovered.List;

    /// <summary>Which rows are shown.</summary>
    public ShownRows Shown { get; }

    /// <summary>The words of the page.</summary>
    public TextResource Texts { get; }

    /// <summary>The words of the findings.</summary>
    public FindingText Words { get; }

    /// <summary>A listing or totals row, or null where the line is none.</summary>
    public ExplainedRow? Row(int line) => rows.Value.GetValueOrDefault(line);

    /// <summary>The cell of a field, or null where it is blank.</summary>
    public RecoveredCell? Cell(int line, string field)
    {
        for (var at = FirstCell(line); at < cells.Length && cells[at].Line == line; at++)
        {
            if (cells[at].Field == field)
            {
                return cells[at];
            }
        }

        return null;
    }

    /// <summary>What a printed cell became, or null where it became no cell of the table.</summary>
    /// <param name="line">The row.</param>
    /// <param name="column">The printed cell, from 1.</param>
    public RecoveredCell? CellAt(int line, int column)
    {
        for (var at = FirstCell(line); at < cells.Length && cells[at].Line == line; at++)
        {
            if (cells[at].Column == column)
            {
                return cells[at];
            }
        }

        return null;
    }

    /// <summary>Whether an amount states a sum that does not hold.</summary>
    public bool IsBroken(int line, int column) => broken.Contains((line, column));

    /// <summary>The index of an amount's column, the budget first; null for other fields.</summary>
    public int? ColumnOf(string field) => columns.TryGetValue(field, out var column) ? column : null;

    /// <summary>The heading of an amount column.</summary>
    public string HeadingOf(int column) => List.ColumnHeading(column) ?? Texts["column.budget"];

    /// <summary>An amount of the list as text.</summary>
    public string AmountOf(long number) => Budget.Amount.Text(number, List.Decimals);

    /// <summary>A row as a person finds it.</summary>
    public string NameOf(int line) => Words.RowName(line, Recovered.Printed);

    /// <summary>The sign by which the page's style and script know a field: keys of columns come from the list, these do not.</summary>
    public string SignOf(string field) => ColumnOf(field) is { } column ? $"a{Number(column)}"
        : field is Field.Subtotal or Field.Total ? Field.Name
        : field;

    /// <summary>The anchor of a row.</summary>
    public static string Anchor(int line) => "r" + Number(line);

    /// <summary>The anchor of a cell.</summary>
    public string Anchor(int line, string field) => $"{Anchor(line)}-{SignOf(field)}";

    /// <summary>The link to a field of a row, or to the row where the field has no cell of its own; null where it is not shown.</summary>
    public string? LinkTo(int line, string field) => !Shown.Has(line) ? null
        : "#" + (Row(line) is not null && HasOwnCell(field) ? Anchor(line, field) : Anchor(line));

    private int FirstCell(int line)
    {
        var (from, to) = (0, cells.Length);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = cells[middle].Line < line ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private static bool AreInOrder(ImmutableArray<RecoveredCell> cells)
    {
        for (var at = 1; at < cells.Length; at++)
        {
            if (cells[at].Line < cells[at - 1].Line)
            {
                return false;
            }
        }

        return true;
    }

    // Marks stand together in one cell, a measure above its rows.
    private bool HasOwnCell(string field) =>
        ColumnOf(field) is not null
        || field is Field.Name or Field.Subtotal or Field.Total
        || (field is Field.Term or Field.Commission or Field.Divisions && !List.AbsentColumns.Contains(field));

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number for a person.</summary>
    public static string Amount(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}

/// <summary>A listing or totals row.</summary>
/// <param name="Subject">Its name or label.</param>
/// <param name="Amounts">Its amounts.</param>
internal sealed record ExplainedRow(string Subject, FundingBreakdown Amounts);
