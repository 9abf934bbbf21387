using System.Collections.Immutable;
using Shisaku.Budget;
using Words = Shisaku.Reading.PrintedWordsOfForms;

namespace Shisaku.Reading;

/// <summary>The rows of a list from the tables of open data: its listings and totals by the lines on which they were printed.</summary>
internal sealed class OpenDataRows
{
    private readonly FormTables tables;
    private readonly string number;
    private readonly List<int> positions;
    private readonly OpenMarks marks = new();
    private readonly Dictionary<string, string> policies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> measures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> divisions = new(StringComparer.Ordinal);

    /// <summary>The rows of a list.</summary>
    /// <param name="tables">The tables.</param>
    /// <param name="number">The list's number in them.</param>
    /// <param name="columns">The positions of its columns behind the budget.</param>
    public OpenDataRows(FormTables tables, string number, IEnumerable<int> columns)
    {
        (this.tables, this.number) = (tables, number);
        positions = [1, .. columns];
        var observed = tables[FormTables.Observations];
        foreach (var row in tables.Of(FormTables.Observations, number))
        {
            policies.TryAdd(observed[row, "policy_code"], NumberedName(observed[row, "policy_code"], observed[row, "policy_name"]));
            measures.TryAdd(observed[row, "measure_code"], observed[row, "measure_name"]);
        }

        foreach (var row in tables.Of("policies", number))
        {
            policies[tables["policies"][row, "policy_code"]] = NumberedName(tables["policies"][row, "policy_number"], tables["policies"][row, "policy_name"]);
        }

        foreach (var row in tables.Of("measures", number))
        {
            measures[tables["measures"][row, "measure_code"]] = tables["measures"][row, "measure_name"]
                + (tables["measures"].Flag(row, "includes_relistings") == true ? Words.IncludingRelistings : "");
        }

        foreach (var row in tables.Of("divisions", number))
        {
            var table = tables["divisions"];
            var text = table[row, "division_name"] + (table[row, "office_name"] is { Length: > 0 } office ? $"({office})" : "");
            var line = table[row, "listing_line"];
            divisions[line] = divisions.TryGetValue(line, out var before) ? before + Words.Comma + text : text;
        }

        FindFields();
    }

    /// <summary>Those of measure, marks, term, commission and divisions of which the tables say anything.</summary>
    public HashSet<string> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Adds the rows to the list.</summary>
    public void AddTo(FormList list)
    {
        var rows = Listings().Concat(Totals()).OrderBy(each => each.Row.Running);
        var (policy, measure) = ("", "");
        foreach (var each in rows)
        {
            if (each.Policy.Length > 0 && each.Policy != policy)
            {
                (policy, measure) = (each.Policy, "");
                list.Rows.Add(new FormPolicy(each.Row.Place, policies.GetValueOrDefault(policy, policy)));
            }

            if (each.Row is FormListing listing && each.Measure != measure)
            {
                measure = each.Measure;
                list.Rows.Add(listing with { Measure = measure.Length > 0 ? Words.Bullet + measures.GetValueOrDefault(measure, measure) : "" });
            }
            else
            {
                list.Rows.Add(each.Row);
            }
        }

        marks.Note(list);
    }

    private void FindFields()
    {
        (string Column, string Field)[] marked =
        [
            ("new", Field.New), ("priority", Field.Priority), ("key_result", Field.KeyResult), ("term_status", Field.Term), ("commission", Field.Commission),
        ];
        foreach (var (column, field) in marked)
        {
            if (tables.Of("listings", number).Any(row => tables["listings"][row, column].Length > 0))
            {
                Fields.Add(field);
            }
        }

        if (divisions.Count > 0)
        {
            Fields.Add(Field.Divisions);
        }

        if (measures.Any(measure => measure.Key.Length > 0))
        {
            Fields.Add(Field.Measure);
        }
    }

    private IEnumerable<OpenDataRow> Listings()
    {
        var name = tables.Has("listings") ? "listings" : FormTables.Observations;
        var (table, amounts) = (tables[name], Amounts(FormTables.Observations, "listing_line"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables.Of(name, number))
        {
            var line = table[row, "listing_line"];
            if (!seen.Add(line) || table.Number(row, "listing_line") is not { } running)
            {
                continue;
            }

            var place = FormText.Place(table.Number(row, "printed_line") ?? running, table.Number(row, "page"), table[row, "sheet"]);
            var mark = marks.Text(table.Flag(row, "relisted"), isColumn: true, place).Length > 0 ? Words.Relisted : "";
            var listing = new FormListing(place, table[row, "programme_name"] + mark, amounts.TryGetValue(line, out var stated) ? stated : None())
            {
                Running = running,
                New = marks.Text(table.Flag(row, "new"), Fields.Contains(Field.New), place),
                Priority = marks.Text(table.Flag(row, "priority"), Fields.Contains(Field.Priority), place),
                KeyResult = marks.Text(table.Flag(row, "key_result"), Fields.Contains(Field.KeyResult), place),
                Term = TermOf(table, row),
                Commission = table[row, "commission"] switch { "whole" => Words.Whole, "part" => Words.Part, _ => "" },
                Divisions = divisions.GetValueOrDefault(line, ""),
            };
            yield return new OpenDataRow(listing, table[row, "policy_code"], table[row, "measure_code"]);
        }
    }

    private IEnumerable<OpenDataRow> Totals()
    {
        var amounts = Amounts("totals", "totals_line");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in tables.Of("totals", number))
        {
            var table = tables["totals"];
            var line = table[row, "totals_line"];
            if (seen.Add(line) && table.Number(row, "totals_line") is { } running)
            {
                var label = table[row, "totals_label"] is { Length: > 0 } printed ? printed : table[row, "totals_kind"] switch
                {
                    "subtotal" => Words.Subtotal,
                    "subtotal-with-relistings" => Words.SubtotalWithRelistings,
                    _ => Words.GrandTotal,
                };
                yield return new OpenDataRow(
                    new FormTotal(FormText.Place(running), label, amounts[line]) { Running = running }, table[row, "policy_code"], "");
            }
        }
    }

    /// <summary>The amounts of a table by the line of their row.</summary>
    private Dictionary<string, ImmutableArray<string>> Amounts(string name, string line)
    {
        var amounts = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var row in tables.Of(name, number))
        {
            var table = tables[name];
            var at = positions.IndexOf(table.Number(row, "column_position") ?? 0);
            var before = amounts.TryGetValue(table[row, line], out var known) ? known : None();
            amounts[table[row, line]] = at < 0 ? before
                : before.SetItem(at, table[row, "amount_status"] == "undecided" ? Words.Undecided : table[row, "amount"]);
        }

        return amounts;
    }

    private ImmutableArray<string> None() => [.. positions.Select(_ => "")];

    private static string TermOf(FormTable table, PrintedRow row) => table[row, "term_status"] switch
    {
        "" or "none" => "",
        _ when table.Number(row, "term_from") is not { } => Words.Undecided,
        "open" => Words.TermOf(table.Number(row, "term_from")!.Value, null, isOpen: true),
        _ => Words.TermOf(table.Number(row, "term_from")!.Value, table.Number(row, "term_to"), isOpen: false),
    };

    private static string NumberedName(string number, string name) => (FormText.Number(number) is { } known ? Words.Numbered(known) : number) + name;

    private sealed record OpenDataRow(FormRow Row, string Policy, string Measure);
}
