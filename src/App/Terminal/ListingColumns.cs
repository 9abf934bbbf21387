using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>Which columns a list is shown in, and what its rows say in them.</summary>
internal sealed class ListingColumns
{
    private static readonly string[] MarkFields = [Field.Relisted, Field.New, Field.Priority, Field.KeyResult];

    private readonly ProgrammeList list;
    private readonly RowNumbers numbers;
    private readonly TextResource texts;
    private readonly Language language;
    private readonly bool hasMarks;
    private readonly bool hasTerm;
    private readonly bool hasCommission;
    private readonly bool hasDivisions;
    private readonly Dictionary<int, List<RecoveredCell>> cells = [];

    public ListingColumns(RecoveredList recovered, TextResource texts, Language language)
    {
        (list, this.texts, this.language) = (recovered.List, texts, language);
        numbers = new RowNumbers(recovered.Printed, texts);
        Marks = [.. MarkFields.Where(field => !list.AbsentColumns.Contains(field))];
        hasMarks = Marks.Count > 1 || list.Listings.Any(listing => listing.IsRelisted != false);
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

        if (HasBudget)
        {
            yield return new(texts["column.budget"], ColumnKind.Number);
        }

        foreach (var heading in list.FundingSources.Select(source => source.Printed).Concat(list.AmountColumns.Select(column => column.Printed)))
        {
            yield return new(heading, ColumnKind.Number);
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

    private bool HasBudget => !list.AbsentColumns.Contains(Field.Budget);

    private IEnumerable<TableCell> MarksOf(Listing? listing) => !hasMarks ? [] : listing is null ? [new("")] : [MarksIn(listing)];

    private TableCell MarksIn(Listing listing)
    {
        var text = string.Concat(Marks.Select(field =>
        {
            var mark = texts["mark." + field];
            return FlagOf(listing, field) switch
            {
                true => mark,
                null => DisplayWidth.PadRight("?", DisplayWidth.Of(mark)),
                false => new string(' ', DisplayWidth.Of(mark)),
            };
        }));
        var state = CellState.AsPrinted;
        foreach (var field in Marks)
        {
            state = (CellState)Math.Max((int)state, (int)StateOf(listing.Line, field));
        }

        return new(text, state);
    }

    private static bool? FlagOf(Listing listing, string field) => field switch
    {
        Field.Relisted => listing.IsRelisted,
        Field.New => listing.Flags.New,
        Field.Priority => listing.Flags.Priority,
        _ => listing.Flags.KeyResult,
    };

    private IEnumerable<TableCell> Amounts(int line, FundingBreakdown amounts)
    {
        for (var column = HasBudget ? 0 : 1; column < list.ColumnCount; column++)
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
            yield return listing?.Term is { } term ? new(TermOf(term), StateOf(listing.Line, Field.Term)) : new("");
        }

        if (hasCommission)
        {
            yield return listing is { Commission: not Commission.None }
                ? new(texts[listing.Commission == Commission.Whole ? "commission.whole" : "commission.part"],
                    StateOf(listing.Line, Field.Commission))
                : new("");
        }

        if (hasDivisions)
        {
            yield return listing is null
                ? new("")
                : new(string.Join(' ', listing.Divisions.Select(NameOf)), StateOf(listing.Line, Field.Divisions));
        }
    }

    // A reader of English does not know the Japanese eras.
    private string TermOf(ProgrammeTerm term) =>
        language == Language.Japanese || term.From is not { } from ? term.Printed
        : term.To is not { } to ? $"{Year(from)}-"
        : from == to ? Year(from)
        : $"{Year(from)}-{Year(to)}";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(DivisionInCharge division) =>
        division.Office is null ? division.Name : $"{division.Name}({division.Office})";

    private CellState StateOf(int line, string field) =>
        cells.GetValueOrDefault(line)?.Find(cell => cell.Field == field)?.State ?? CellState.AsPrinted;
}
