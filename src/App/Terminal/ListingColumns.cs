using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>Which columns a list is shown in, and what its rows say in them.</summary>
internal sealed class ListingColumns
{
    private readonly ProgrammeList list;
    private readonly RowNumbers numbers;
    private readonly TextResource texts;
    private readonly ListingWords words;
    private readonly bool hasBudget;
    private readonly bool hasMarks;
    private readonly bool hasTerm;
    private readonly bool hasCommission;
    private readonly bool hasDivisions;
    private readonly Dictionary<int, List<RecoveredCell>> cells = [];

    public ListingColumns(RecoveredList recovered, TextResource texts, Language language)
    {
        (list, this.texts, words) = (recovered.List, texts, new ListingWords(texts, language));
        numbers = new RowNumbers(recovered.Printed, texts);
        Marks = [.. Field.Marks.Where(field => !list.AbsentColumns.Contains(field))];
        hasMarks = Marks.Count > 1 || list.Listings.Any(listing => listing.IsRelisted != false);
        hasBudget = !list.AbsentColumns.Contains(Field.Budget);
        hasTerm = !list.AbsentColumns.Contains(Field.Term);
        hasCommission = !list.AbsentColumns.Contains(Field.Commission);
        hasDivisions = !list.AbsentColumns.Contains(Field.Divisions);
        foreach (var cell in recovered.Cells)
        {
            if (!cells.TryGetValue(cell.Line, out var row))
            {
                cells.Add(cell.Line, row = []);
            }

            row.Add(cell);
        }
    }

    /// <summary>The marks that the list has columns for.</summary>
    public IReadOnlyList<string> Marks { get; }

    /// <summary>The columns from left to right.</summary>
    public IEnumerable<TableColumn> Columns()
    {
        yield return new(numbers.Heading, ColumnKind.Number);
        yield return new(texts["column.name"], ColumnKind.Name);
        if (hasMarks)
        {
            yield return new(texts["column.marks"], ColumnKind.Word);
        }

        if (hasBudget)
        {
            yield return new(texts["column.budget"], ColumnKind.Number);
        }

        for (var column = 1; column < list.ColumnCount; column++)
        {
            yield return new(list.ColumnHeading(column)!, ColumnKind.Number);
        }

        if (hasTerm)
        {
            yield return new(texts["column.term"], ColumnKind.Word);
        }

        if (hasCommission)
        {
            yield return new(texts["column.commission"], ColumnKind.Word);
        }

        if (hasDivisions)
        {
            yield return new(texts["column.divisions"], ColumnKind.Divisions);
        }
    }

    /// <summary>A listing in these columns.</summary>
    public TableRow Row(Listing listing) => new(
        [.. Front(listing.Line, listing.Name), .. MarksOf(listing), .. Amounts(listing.Line, listing.Amounts), .. Tail(listing)],
        IsTotal: false);

    /// <summary>A totals row in these columns.</summary>
    public TableRow Row(TotalsRow totals) => new(
        [.. Front(totals.Line, totals.Label), .. MarksOf(null), .. Amounts(totals.Line, totals.Amounts), .. Tail(null)],
        IsTotal: true);

    private IEnumerable<TableCell> Front(int line, string name)
    {
        yield return new(numbers.Short(line));
        yield return new(name, StateOf(line, Field.Name));
    }

    private IEnumerable<TableCell> MarksOf(Listing? listing)
    {
        if (hasMarks)
        {
            yield return listing is null ? new("") : new(words.MarksOf(listing, Marks), StateOfMarks(listing.Line));
        }
    }

    private IEnumerable<TableCell> Amounts(int line, FundingBreakdown amounts)
    {
        for (var column = hasBudget ? 0 : 1; column < list.ColumnCount; column++)
        {
            var amount = amounts[column];
            yield return amount.IsUndecided
                ? new("", CellState.Undecided)
                : new(amount.ToString(list.Decimals), amount.IsBlank ? CellState.AsPrinted : StateOf(line, list.ColumnField(column)));
        }
    }

    private IEnumerable<TableCell> Tail(Listing? listing)
    {
        if (hasTerm)
        {
            yield return listing?.Term is { } term ? new(words.Term(term), StateOf(listing.Line, Field.Term)) : new("");
        }

        if (hasCommission)
        {
            yield return listing is { Commission: not Commission.None }
                ? new(words.Of(listing.Commission), StateOf(listing.Line, Field.Commission))
                : new("");
        }

        if (hasDivisions)
        {
            yield return listing is null
                ? new("")
                : new(string.Join(' ', listing.Divisions.Select(division => division.Text)), StateOf(listing.Line, Field.Divisions));
        }
    }

    private CellState StateOfMarks(int line)
    {
        var state = CellState.AsPrinted;
        foreach (var field in Marks)
        {
            state = (CellState)Math.Max((int)state, (int)StateOf(line, field));
        }

        return state;
    }

    private CellState StateOf(int line, string field) =>
        cells.GetValueOrDefault(line)?.Find(cell => cell.Field == field)?.State ?? CellState.AsPrinted;
}
