using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;
using Kind = Shisaku.Budget.QuestionnaireProblemKind;

namespace Shisaku.Reading;

/// <summary>A row as it was read, with what could not be read of it.</summary>
/// <param name="Entry">The row.</param>
/// <param name="Key">What stands where its key belongs.</param>
/// <param name="Problems">What could not be read.</param>
internal sealed record ReadEntry(ReturnedEntry Entry, string Key, List<QuestionnaireProblem> Problems);

/// <summary>Reads the rows of a table of entries.</summary>
internal sealed class EntryReading(EntriesTable table, QuestionnaireHead head)
{
    private readonly ImmutableArray<string> sources = [.. table.Columns.Keys.Where(Field.IsFunding).OrderBy(key => table.Columns[key])];
    private List<QuestionnaireProblem> problems = [];
    private int row;
    private string name = "";

    /// <summary>The rows in the order of the sheet.</summary>
    public IEnumerable<ReadEntry> Rows() => table.Rows().Take(DraftLimits.MostProgrammes).Select(Read);

    private ReadEntry Read(int number)
    {
        (row, problems) = (number, []);
        name = Text(Field.Name);
        if (name.Length == 0)
        {
            Tell(Kind.NameMissing, Field.Name);
        }

        var stated = new DraftProgramme(
            0, null, name, QuestionnaireMarks.Divisions(Text(Field.Divisions)), new Flags(Flag(Field.New), Flag(Field.Priority), Flag(Field.KeyResult)),
            new FundingBreakdown(Amount(Field.Budget), [.. sources.Select(Amount)]), Term(), Commission())
        {
            IsEnding = Sign(QuestionnaireForm.Ends, [QuestionnaireMarks.Text(true)]).Length > 0,
            Reason = Text(QuestionnaireForm.Reason) is { Length: > 0 } reason ? reason : null,
        };
        var cells = table.Columns.Append(new(QuestionnaireForm.Key, table.KeyColumn)).ToImmutableDictionary(
            column => column.Key, column => SheetReference.ColumnName(column.Value) + number.ToString(CultureInfo.InvariantCulture));
        foreach (var column in table.Columns.Where(column => QuestionnaireForm.IsInput(column.Key) && table.Sheet.IsMerged(number, column.Value)))
        {
            Tell(Kind.Merged, column.Key, ("column", column.Key));
        }

        var entry = new ReturnedEntry(table.Sheet.Name, number, null, null, stated)
        {
            Measure = Text(Field.Measure), Relist = Text(QuestionnaireForm.Relist), Cells = cells, IsWhole = problems.Count == 0,
        };
        return new ReadEntry(entry, table.Sheet.At(number, table.KeyColumn).Text, problems);
    }

    private string Text(string column)
    {
        var cell = Cell(column);
        if (cell.IsFailed)
        {
            Tell(Kind.FormulaFailed, column, ("column", column), ("found", cell.Text));
            return "";
        }

        return cell.Text;
    }

    private string Sign(string column, ImmutableArray<string> known)
    {
        var sign = QuestionnaireMarks.Sign(Text(column));
        if (sign.Length > 0 && !known.Contains(sign))
        {
            Tell(Kind.NotAMark, column, ("column", column), ("found", Cell(column).Text), ("expected", string.Join(' ', known)));
            return "";
        }

        return sign;
    }

    private bool? Flag(string column)
    {
        var sign = Sign(column, QuestionnaireMarks.Flags);
        return !table.Columns.ContainsKey(column) || sign == QuestionnaireMarks.Text((bool?)null) ? null : sign.Length > 0;
    }

    private Commission Commission() => Enum.GetValues<Commission>().First(each => QuestionnaireMarks.Text(each) == Sign(Field.Commission, QuestionnaireMarks.Commissions));

    private Amount Amount(string column)
    {
        var cell = Cell(column);
        var read = cell.Date is null ? WrittenAmount.Read(cell.Number, Text(column), head.Digits) : WrittenAmount.None;
        if (read.Amount is null && !cell.IsFailed)
        {
            var digits = ("digits", head.Digits.ToString(CultureInfo.InvariantCulture));
            Tell(read.IsNumber ? Kind.NotWhole : Kind.NotAnAmount, column, ("column", Heading(column)), ("found", cell.Text), digits);
        }

        return read.Amount ?? Budget.Amount.Blank;
    }

    private ProgrammeTerm? Term()
    {
        var read = WrittenTerm.Read(Cell(QuestionnaireForm.From), Cell(QuestionnaireForm.To));
        foreach (var column in read.Unread)
        {
            if (Text(column) is { Length: > 0 } found)
            {
                Tell(Kind.NotAYear, column, ("column", column), ("found", found), ("expected", EraYear.Text(head.FiscalYear)));
            }
        }

        if (read.Unread.Count == 0 && (read.To < read.From || read is { From: null, To: not null }))
        {
            Tell(
                Kind.TermBackwards, QuestionnaireForm.To,
                ("from", Cell(QuestionnaireForm.From).Text), ("to", Cell(QuestionnaireForm.To).Text));
        }

        return read.From is { } from && read.Unread.Count == 0 ? EraYear.Term(from, read.To) : null;
    }

    // A source is named as its column is headed.
    private string Heading(string column) => Field.IsFunding(column) && table.Columns.TryGetValue(column, out var at)
        ? Enumerable.Range(table.KeysRow + 1, 2).SelectMany(line => new[] { table.Sheet.At(line, at).Text, table.Sheet.At(line, Math.Max(0, at - 1)).Text })
            .FirstOrDefault(text => text.Length > 0, column)
        : column;

    private ReturnedCell Cell(string column) => table.Columns.TryGetValue(column, out var at) ? table.Sheet.At(row, at) : ReturnedCell.Blank;

    private void Tell(Kind kind, string column, params (string Name, string Value)[] details) => problems.Add(QuestionnaireProblem.At(
        kind, table.Sheet.Name, table.Columns.TryGetValue(column, out var at) ? SheetReference.ColumnName(at) + row.ToString(CultureInfo.InvariantCulture) : null,
        name, details));
}
