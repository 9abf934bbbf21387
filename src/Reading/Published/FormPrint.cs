using System.Globalization;
using Shisaku.Budget;
using Words = Shisaku.Reading.PrintedWordsOfForms;

namespace Shisaku.Reading;

/// <summary>Lays a list that was read from a published form out as lists are printed, so that it is recovered and proved like any other:
/// what the form says of sums, certainty or order is not believed.</summary>
internal sealed class FormPrint
{
    private readonly FormList list;
    private readonly HashSet<string> fields;
    private readonly List<LayoutColumn> layout = [];
    private readonly List<string> upper = [];
    private readonly List<string> lower = [];
    private readonly RowOfText row = new();
    private readonly bool isTable;

    // A table without totals has nothing that parts its groups: they stand in a column then.
    private readonly bool isGrouped;
    private string group = "";
    private int line;

    private FormPrint(FormList list, HashSet<string> fields)
    {
        (this.list, this.fields) = (list, fields);
        isTable = IsTable();
        isGrouped = isTable && list.Rows.Exists(each => each is FormPolicy) && !list.Rows.Exists(each => each is FormTotal);
        Head();
    }

    /// <summary>The list as printed rows.</summary>
    /// <param name="list">The list.</param>
    /// <param name="fields">Those of measure, marks, term, commission and divisions that it has a column for.</param>
    /// <param name="mediaType">What the file is.</param>
    /// <param name="encoding">The encoding of a text.</param>
    public static ReadContent Of(FormList list, HashSet<string> fields, string mediaType, string? encoding)
    {
        var print = new FormPrint(list, fields);
        return new ReadContent(mediaType, encoding, ReadContent.Collect(print.Rows()))
        {
            Notes = [.. list.Notes],
            Layout = print.isTable || list.Columns.Any(column => column.IsSource is null) ? null
                : new ListLayout([.. print.layout]) { IsOfProgrammes = true, Unit = list.Unit },
        };
    }

    /// <summary>Whether it is a table of another kind: a list of programmes has a mark, a term or a division, and whole amounts. It is
    /// laid out without the words of such lists then, and what adds up in it is discovered again.</summary>
    private bool IsTable() =>
        (list.KnowsFields && fields.All(field => field == Field.Measure)
            && !list.Rows.Exists(each => each is FormListing listing && listing.Name.EndsWith(Words.Relisted, StringComparison.Ordinal)))
        || list.Rows.Any(each => (each is FormListing listing ? listing.Amounts : each is FormTotal total ? total.Amounts : []).Any(amount => amount.Contains('.')));

    private void HeadOfTable()
    {
        if (isGrouped)
        {
            Column(Words.Group, LayoutRole.Group, null);
        }

        Add(Field.Measure, Words.Group, LayoutRole.Measure);
        Column(Words.Item, LayoutRole.Name, null);
        Column(Words.Amount + (list.Unit?.Printed is { } unit ? $"({unit})" : ""), LayoutRole.Budget, null);
        foreach (var column in list.Columns)
        {
            Column(column.Heading, LayoutRole.Amount, null);
        }
    }

    private void Head()
    {
        if (isTable)
        {
            HeadOfTable();
            return;
        }

        Add(Field.Measure, Words.Measure, LayoutRole.Measure);
        Column(Words.Name, LayoutRole.Name, null);
        Add(Field.New, Words.New, LayoutRole.New);
        Add(Field.Priority, Words.Priority, LayoutRole.Priority);
        Add(Field.KeyResult, Words.KeyResult, LayoutRole.KeyResult);
        var year = list.FiscalYear is { } known ? known.ToString(CultureInfo.InvariantCulture) + Words.Year : "";
        Column(year + Words.Budget + (list.Unit?.Printed is { } unit ? $"({unit})" : ""), LayoutRole.Budget, null);
        foreach (var column in list.Columns)
        {
            // A form that does not say what is a source has the heading in both rows, for its words to tell.
            Column(column.Heading, column.IsSource == false ? LayoutRole.Amount : LayoutRole.Source, column.Key);
            upper[^1] = column.IsSource == true ? Words.Funding : column.Heading;
            lower[^1] = column.IsSource == false ? "" : column.Heading;
        }

        for (var cell = upper.Count - 1; cell > 0; cell--)
        {
            upper[cell] = upper[cell] == Words.Funding && upper[cell - 1] == Words.Funding ? "" : upper[cell];
        }

        Add(Field.Term, Words.Term, LayoutRole.Term);
        Add(Field.Commission, Words.Commission, LayoutRole.Commission);
        Add(Field.Divisions, Words.Divisions, LayoutRole.Divisions);
    }

    private void Add(string field, string heading, LayoutRole role)
    {
        if (fields.Contains(field))
        {
            Column(heading, role, null);
        }
    }

    private void Column(string heading, LayoutRole role, string? key)
    {
        upper.Add(heading);
        lower.Add("");
        layout.Add(new LayoutColumn(layout.Count + 1, null, role, key, 0));
    }

    private IEnumerable<PrintedRow> Rows()
    {
        var first = new RowPlace(null, null, 1);
        if (list.Title is { } title && Row(first, [title]) is { } titled)
        {
            yield return titled;
        }

        yield return Row(first, upper)!;
        if (Row(first, lower) is { } second)
        {
            yield return second;
        }

        for (var at = 0; at < list.Rows.Count; at++)
        {
            // A total above its rows is their heading already where it says the same.
            var each = list.Rows[at];
            if (isGrouped && each is FormPolicy named)
            {
                group = named.Text;
                continue;
            }

            if (each is FormPolicy policy && at + 1 < list.Rows.Count && list.Rows[at + 1] is FormTotal above && Plain(above.Label) == Plain(policy.Text))
            {
                continue;
            }

            if (Row(each.Place, CellsOf(each)) is { } printed)
            {
                yield return printed;
            }
        }
    }

    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    private List<string> CellsOf(FormRow each) => each switch
    {
        FormPolicy policy => [policy.Text],
        FormTotal total => Cells(new FormListing(total.Place, total.Label, total.Amounts)),
        FormListing listing => Cells(listing),
        _ => [],
    };

    private List<string> Cells(FormListing listing)
    {
        List<string> cells = isGrouped ? [group] : [];
        Put(Field.Measure, listing.Measure);
        cells.Add(listing.Name);
        Put(Field.New, listing.New);
        Put(Field.Priority, listing.Priority);
        Put(Field.KeyResult, listing.KeyResult);
        cells.AddRange(listing.Amounts.Select(Grouped));
        Put(Field.Term, listing.Term);
        Put(Field.Commission, listing.Commission);
        Put(Field.Divisions, listing.Divisions);
        return cells;

        void Put(string field, string text)
        {
            if (fields.Contains(field))
            {
                cells.Add(text);
            }
        }
    }

    /// <summary>A bare number with separators, so that nothing takes it for two that ran together; any other text as it is.</summary>
    private static string Grouped(string text) =>
        text.TrimStart('-') is { Length: > 0 and <= 18 } digits && digits.Length >= text.Length - 1 && digits.All(char.IsAsciiDigit)
            ? long.Parse(text, CultureInfo.InvariantCulture).ToString("#,0", CultureInfo.InvariantCulture)
            : text;

    private PrintedRow? Row(RowPlace place, List<string> cells)
    {
        line++;
        row.Begin(line, place);
        var length = 0;
        foreach (var cell in cells)
        {
            row.Add(CellText.OnOneLine(cell));
            length += cell.Length;
        }

        return row.End(length);
    }
}
