using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A list with its print beside the recovered table, row by row, and what a person can decide about it.</summary>
public sealed class BesideView
{
    private const int FindingsOfARow = 6;

    private readonly ExplainedList list;
    private readonly ILookup<int, Finding> findings;
    private readonly Dictionary<int, (ShownRowKind Kind, ImmutableArray<BesideCell> Cells)> recovered = [];

    private BesideView(ExplainedList list)
    {
        this.list = list;
        findings = list.Recovered.Findings.Where(finding => finding.Line is not null).ToLookup(finding => finding.Line!.Value);
        var table = ShownTable.Of(list.Recovered);
        foreach (var row in table.Pages.SelectMany(page => page.Rows).Where(row => row.Line > 0))
        {
            recovered.TryAdd(row.Line, (row.Kind, [.. Cells(table, row)]));
        }

        foreach (var policy in list.List.Policies.Where(policy => policy.Line is not null))
        {
            var name = $"{policy.PrintedNumber} {policy.Name}".Trim();
            recovered.TryAdd(policy.Line!.Value, (ShownRowKind.Policy, [new BesideCell("", name, CellState.AsPrinted, false)]));
        }
    }

    /// <summary>The view of a list, in the words of a language.</summary>
    public static BesideView Of(RecoveredList recovered, Language language)
    {
        ArgumentNullException.ThrowIfNull(recovered);
        return new BesideView(new ExplainedList(recovered, language, new ShownRows(recovered, int.MaxValue)));
    }

    /// <summary>What a person can decide, what must be decided first.</summary>
    public IEnumerable<BesideChoice> Choices => BesideChoices.Of(list);

    /// <summary>Every printed row, and between them those that the print lacks.</summary>
    public IEnumerable<BesideRow> Rows()
    {
        var printed = list.Recovered.Printed.Rows.ToDictionary(row => row.Line);
        return printed.Keys.Union(recovered.Keys).Order().Select(line => RowOf(line, printed.GetValueOrDefault(line)));
    }

    private BesideRow RowOf(int line, PrintedRow? row)
    {
        var told = findings[line].Where(finding => FindingCatalogue.ActOn(finding.Kind) != Act.Know).ToList();
        var became = recovered.TryGetValue(line, out var known) ? known.Cells : [];
        return new BesideRow(
            line, list.NameOf(line), row is not null, became.IsEmpty ? null : known.Kind,
            row is null ? [] : [.. row.Cells.Select((text, at) => Printed(line, at + 1, text))], became,
            [.. told.Take(FindingsOfARow).Select(finding => list.Words.Statement(finding, list.Recovered.Printed))],
            Math.Max(0, told.Count - FindingsOfARow));
    }

    private BesideCell Printed(int line, int column, string text) => list.CellAt(line, column) is { } cell
        ? new BesideCell(HeadingOf(cell.Field), text, cell.State, false)
        : new BesideCell("", text, CellState.AsPrinted, false);

    private string HeadingOf(string field) => list.ColumnOf(field) is { } column ? list.HeadingOf(column) : list.Words.FieldName(field);

    private static IEnumerable<BesideCell> Cells(ShownTable table, ShownRow row)
    {
        if (row.Label is { } label)
        {
            yield return new BesideCell("", label.Text, label.State, label.IsBroken);
        }
        else if (row.Measure is { Length: > 0 } measure)
        {
            yield return new BesideCell(table.Columns[0].Heading, measure, CellState.AsPrinted, false);
        }

        for (var at = row.Label is null ? table.HasMeasures ? 1 : 0 : table.LabelColumns; at < row.Cells.Length; at++)
        {
            var cell = row.Cells[at];
            if (cell.Text.Length > 0 || cell.Sign.Length > 0)
            {
                yield return new BesideCell(table.Columns[at].Heading.ReplaceLineEndings(""), cell.Text, cell.State, cell.IsBroken);
            }
        }
    }
}
