using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>Which columns a list is shown in, and what its rows say in them.</summary>
internal sealed class ListingColumns
{
    private static readonly string[] MarkFields = [Field.Relisted, Field.New, Field.Priority, Field.KeyResult];

    private readonly ProgrammeList _list;
    private readonly TextResource _texts;
    private readonly Language _language;
    private readonly bool _hasTerm;
    private readonly bool _hasCommission;
    private readonly bool _hasDivisions;
    private readonly Dictionary<int, List<RecoveredCell>> _cells = [];

    public ListingColumns(RecoveredList recovered, TextResource texts, Language language)
    {
        (_list, _texts, _language) = (recovered.List, texts, language);
        Marks = [.. MarkFields.Where(field => !_list.AbsentColumns.Contains(field))];
        _hasTerm = !_list.AbsentColumns.Contains(Field.Term);
        _hasCommission = !_list.AbsentColumns.Contains(Field.Commission);
        _hasDivisions = !_list.AbsentColumns.Contains(Field.Divisions);
        foreach (var cell in recovered.Cells)
        {
            if (!_cells.TryGetValue(cell.Line, out var row))
            {
                _cells.Add(cell.Line, row = []);
            }

            row.Add(cell);
        }
    }

    /// <summary>The marks that the list has columns for.</summary>
    public IReadOnlyList<string> Marks { get; }

    /// <summary>The columns from left to right.</summary>
    public IEnumerable<TableColumn> Columns()
    {
        yield return new(_texts["column.line"], ColumnKind.Number);
        yield return new(_texts["column.name"], ColumnKind.Name);
        yield return new(_texts["column.marks"], ColumnKind.Word);
        yield return new(_texts["column.budget"], ColumnKind.Number);
        foreach (var source in _list.FundingSources)
        {
            yield return new(source.Printed, ColumnKind.Number);
        }

        if (_hasTerm)
        {
            yield return new(_texts["column.term"], ColumnKind.Word);
        }

        if (_hasCommission)
        {
            yield return new(_texts["column.commission"], ColumnKind.Word);
        }

        if (_hasDivisions)
        {
            yield return new(_texts["column.divisions"], ColumnKind.Divisions);
        }
    }

    /// <summary>A listing in these columns.</summary>
    public TableRow Row(Listing listing) => new(
        [.. Front(listing.Line, listing.Name), MarksOf(listing), .. Amounts(listing.Line, listing.Amounts), .. Tail(listing)],
        IsTotal: false);

    /// <summary>A totals row in these columns.</summary>
    public TableRow Row(TotalsRow totals) => new(
        [.. Front(totals.Line, totals.Label), new(""), .. Amounts(totals.Line, totals.Amounts),
            .. Tail(null)],
        IsTotal: true);

    private IEnumerable<TableCell> Front(int line, string name)
    {
        yield return new(line.ToString(CultureInfo.InvariantCulture));
        yield return new(name, StateOf(line, Field.Name));
    }

    private TableCell MarksOf(Listing listing)
    {
        var text = string.Concat(Marks.Select(field =>
        {
            var mark = _texts["mark." + field];
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
        for (var column = 0; column <= _list.FundingSources.Length; column++)
        {
            var amount = amounts[column];
            yield return amount.IsUndecided
                ? new("", CellState.Undecided)
                : new(amount.ToString(), amount.IsBlank ? CellState.AsPrinted : StateOf(line, _list.ColumnField(column)));
        }
    }

    private IEnumerable<TableCell> Tail(Listing? listing)
    {
        if (_hasTerm)
        {
            yield return listing?.Term is { } term ? new(TermOf(term), StateOf(listing.Line, Field.Term)) : new("");
        }

        if (_hasCommission)
        {
            yield return listing is { Commission: not Commission.None }
                ? new(_texts[listing.Commission == Commission.Whole ? "commission.whole" : "commission.part"],
                    StateOf(listing.Line, Field.Commission))
                : new("");
        }

        if (_hasDivisions)
        {
            yield return listing is null
                ? new("")
                : new(string.Join(' ', listing.Divisions.Select(NameOf)), StateOf(listing.Line, Field.Divisions));
        }
    }

    // A reader of English does not know the Japanese eras.
    private string TermOf(ProgrammeTerm term) =>
        _language == Language.Japanese || term.From is not { } from ? term.Printed
        : term.To is not { } to ? $"{Year(from)}-"
        : from == to ? Year(from)
        : $"{Year(from)}-{Year(to)}";

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(DivisionInCharge division) =>
        division.Office is null ? division.Name : $"{division.Name}({division.Office})";

    private CellState StateOf(int line, string field) =>
        _cells.GetValueOrDefault(line)?.Find(cell => cell.Field == field)?.State ?? CellState.AsPrinted;
}
