using System.Text;
using Microsoft.AspNetCore.Components;
using Shisaku.App.Pages.Parts;
using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Publishing;

namespace Shisaku.App.Pages.Lists.Parts;

/// <summary>The rows of a table in one piece. A page has a thousand cells: piece by piece the renderer took most of its time for them.</summary>
/// <param name="request">The request.</param>
/// <param name="slug">The list's name in addresses; empty for a table whose rows are no rows of a print.</param>
/// <param name="table">The table.</param>
/// <param name="programmes">By line: the register's number of the programme.</param>
internal sealed class RowsMarkup(SiteRequest request, string slug, ShownTable table, IReadOnlyDictionary<int, long>? programmes)
{
    private readonly TextResource texts = request.Texts("lists");
    private readonly ProofLinks proofs = new(request, slug);
    private readonly StringBuilder markup = new();

    /// <summary>The rows.</summary>
    public MarkupString Of(IEnumerable<ShownRow> rows)
    {
        foreach (var row in rows)
        {
            switch (row.Kind)
            {
                case ShownRowKind.Policy:
                    markup.Append("<tr class=\"policy\"><th scope=\"rowgroup\" colspan=\"").Append(Numbers.Plain(table.Columns.Length)).Append("\" lang=\"ja\">");
                    Text(row.Text).Append("</th></tr>\n");
                    break;
                case ShownRowKind.Note:
                    markup.Append("<tr class=\"note\"><td colspan=\"").Append(Numbers.Plain(table.Columns.Length)).Append("\" lang=\"ja\">");
                    Text(row.Text).Append("</td></tr>\n");
                    break;
                case ShownRowKind.Listing:
                    Listing(row);
                    break;
                default:
                    Total(row);
                    break;
            }
        }

        return (MarkupString)markup.ToString();
    }

    private void Listing(ShownRow row)
    {
        markup.Append("<tr id=\"r").Append(Numbers.Plain(row.Line)).Append("\" lang=\"ja\">");
        for (var at = 0; at < row.Cells.Length; at++)
        {
            var (column, cell) = (table.Columns[at], row.Cells[at]);
            if (at == 0 && table.HasMeasures)
            {
                Measure(row);
            }
            else if (column.Field == Field.Name)
            {
                Start("th scope=\"row\"", column, cell);
                Name(row, cell);
                markup.Append("</th>");
            }
            else
            {
                Start("td", column, cell);
                proofs.Write(markup, row.Line, cell);
                markup.Append("</td>");
            }
        }

        markup.Append("</tr>\n");
    }

    // Beside its first row on the page; beside the others its cell goes on.
    private void Measure(ShownRow row)
    {
        if (row.MeasureRows > 0)
        {
            markup.Append("<th scope=\"rowgroup\" class=\"measure\"");
            Span("rowspan", row.MeasureRows);
            markup.Append('>');
            Text(row.Measure ?? "").Append("</th>");
        }
        else if (row.Measure is null)
        {
            markup.Append("<td></td>");
        }
    }

    private void Name(ShownRow row, ShownCell cell)
    {
        if (programmes is not null && programmes.TryGetValue(row.Line, out var programme))
        {
            markup.Append("<a href=\"").Append(SiteMarkup.Encoder.Encode(request.Link("/programmes/" + Numbers.Plain(programme)))).Append("\">");
            Text(cell.Text).Append("</a>");
        }
        else
        {
            Text(cell.Text);
        }

        if (slug.Length > 0)
        {
            markup.Append(' ');
            proofs.Write(markup, row.Line, cell, texts["proof.row"]);
        }
    }

    private void Total(ShownRow row)
    {
        markup.Append("<tr id=\"r").Append(Numbers.Plain(row.Line)).Append("\" class=\"total").Append(row.Kind == ShownRowKind.GrandTotal ? " grand\">" : "\">");
        if (table.HasMeasures)
        {
            markup.Append("<td></td>");
        }

        markup.Append("<th scope=\"row\"");
        Span("colspan", table.LabelColumns);
        markup.Append(" class=\"").Append(Class(null, row.Label!)).Append("\"><span lang=\"ja\">");
        proofs.Write(markup, row.Line, row.Label!);
        markup.Append("</span> <span class=\"counts\">");
        Text(texts[row.IncludesRelistings ? "relistings.in" : "relistings.out"]).Append("</span></th>");
        for (var at = table.LabelColumns + (table.HasMeasures ? 1 : 0); at < row.Cells.Length; at++)
        {
            Start("td", table.Columns[at], row.Cells[at]);
            proofs.Write(markup, row.Line, row.Cells[at]);
            markup.Append("</td>");
        }

        markup.Append("</tr>\n");
    }

    private void Start(string element, ShownColumn column, ShownCell cell) =>
        markup.Append('<').Append(element).Append(" class=\"").Append(Class(column, cell)).Append("\">");

    private void Span(string kind, int cells)
    {
        if (cells > 1)
        {
            markup.Append(' ').Append(kind).Append("=\"").Append(Numbers.Plain(cells)).Append('"');
        }
    }

    private StringBuilder Text(string text) => markup.Append(SiteMarkup.Encoder.Encode(text));

    private static string Class(ShownColumn? column, ShownCell cell)
    {
        var kind = column is { IsAmount: true } ? "number" : column is null || column.Field is Field.Name or Field.Divisions ? "text" : "short";
        var state = cell.State == CellState.AsPrinted ? "" : " " + cell.State.ToString().ToLowerInvariant();
        return kind + state + (cell.IsBroken ? " broken" : "");
    }
}
