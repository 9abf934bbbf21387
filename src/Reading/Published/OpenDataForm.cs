using System.Globalization;
using Shisaku.Budget;
using Words = Shisaku.Reading.PrintedWordsOfForms;

namespace Shisaku.Reading;

/// <summary>Reads the long form of a list, one amount a row, with as many of the tables beside it as there are.</summary>
internal sealed class OpenDataForm
{
    private const string Funding = "funding";
    private const int MostNamed = 20;

    private readonly FormTables tables;
    private readonly string number;
    private readonly SortedDictionary<int, FormColumn> columns = [];

    private OpenDataForm(FormTables tables, string number)
    {
        (this.tables, this.number) = (tables, number);
        FindColumns();
    }

    /// <summary>The list as printed; null where the tables are not those of the long form.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="mediaType">What the file is.</param>
    /// <param name="encoding">The encoding of a text.</param>
    public static ReadContent? Read(FormTables tables, string mediaType, string? encoding)
    {
        if (!tables.AreWhole())
        {
            return null;
        }

        var amounts = tables[FormTables.Observations];
        var numbers = amounts.Rows.Select(row => amounts[row, FormTables.ListNumber]).Distinct(StringComparer.Ordinal).ToList();
        var form = new OpenDataForm(tables, numbers[0]);
        if (form.columns.Values.DistinctBy(column => (column.IsSource, column.Key)).Count() < form.columns.Count)
        {
            return null;
        }

        var (list, fields) = form.List();
        if (numbers.Count > 1)
        {
            list.Notes.Add(new ReadingNote(ReadingNote.FurtherLists, numbers.Count - 1, null, string.Join(", ", numbers.Skip(1).Take(MostNamed))));
        }

        return FormPrint.Of(list, fields, mediaType, encoding);
    }

    private (FormList List, HashSet<string> Fields) List()
    {
        var amounts = tables[FormTables.Observations];
        var first = tables.Of(FormTables.Observations, number).First();
        var about = tables.Of("lists", number).FirstOrDefault();
        var rows = new OpenDataRows(tables, number, [.. columns.Keys]);
        var list = new FormList
        {
            Title = about is not null && tables["lists"][about, "title"] is { Length: > 0 } title ? title : null,
            FiscalYear = amounts.Number(first, "fiscal_year"),
            Unit = UnitOf(
                amounts[first, "unit_factor"], amounts[first, "currency"], about is null ? "" : tables["lists"][about, "unit_label"]),
            Columns = [.. columns.Values],
            KnowsFields = tables.Has("listings"),
        };
        rows.AddTo(list);
        var lacking = FormTables.Read.Where(each => !tables.Has(each.Name)).Select(each => each.Name).ToList();
        if (lacking.Count > 0)
        {
            list.Notes.Add(new ReadingNote(ReadingNote.LackingForm, lacking.Count, null, string.Join(", ", lacking)));
        }

        return (list, rows.Fields);
    }

    /// <summary>The columns behind the budget: those of their table; without it, those in which an amount stands.</summary>
    private void FindColumns()
    {
        var name = tables.Has("amount_columns") ? "amount_columns" : FormTables.Observations;
        var table = tables[name];
        foreach (var row in tables.Of(name, number))
        {
            if (table.Number(row, "column_position") is > 1 and var position && !columns.ContainsKey(position))
            {
                var item = table[row, "item_code"];
                columns.Add(position, item == Funding
                    ? new FormColumn(table[row, "source_code"], table[row, "source_name"], IsSource: true)
                    : new FormColumn(item, table[row, "item_name"], IsSource: false));
            }
        }
    }

    private static MonetaryUnit? UnitOf(string factor, string currency, string label)
    {
        if (!long.TryParse(factor, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var known))
        {
            return null;
        }

        var printed = label.Length > 0 ? label : currency == MonetaryUnit.Yens ? Words.UnitOf(known) : null;
        return new MonetaryUnit(printed, known) { Currency = currency };
    }
}
