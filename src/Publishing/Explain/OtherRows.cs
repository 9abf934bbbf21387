using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The printed rows that are neither listing nor totals row: headings, titles, continued lines, what could not be read.</summary>
internal static class OtherRows
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        var headings = list.List.Policies.Select(policy => policy.Line).OfType<int>().ToHashSet();
        var rows = new List<PrintedRow>();
        foreach (var row in list.Recovered.Printed.Rows)
        {
            if (list.Row(row.Line) is null && !headings.Contains(row.Line) && list.Shown.Has(row.Line))
            {
                rows.Add(row);
            }
        }

        if (rows.Count > ShownRows.PartLimit)
        {
            // A book of budgets prints far more than its list: what a finding names stands here, the rest in the book.
            var named = list.Recovered.Findings.Select(finding => finding.Line).ToHashSet();
            rows.RemoveAll(row => !named.Contains(row.Line));
        }

        if (rows.Count == 0)
        {
            return;
        }

        html.Open("details", ("class", "others"));
        html.Open("summary");
        html.Element("h3", $"{list.Texts["others.title"]} ({ExplainedList.Amount(rows.Count)})");
        html.Close();
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", list.Texts["others.title"]));
        html.Open("table", ("class", "list"));
        html.Open("thead");
        html.Open("tr");
        html.Element("th", list.Texts["column.line"], ("scope", "col"), ("class", "no"));
        html.Element("th", list.Texts["view.printed"], ("scope", "col"));
        html.Close(2);
        html.Open("tbody");
        var print = new PrintPart(html, list);
        foreach (var row in rows)
        {
            html.Open("tr", ("id", ExplainedList.Anchor(row.Line)));
            html.Element("th", row.Place is null ? ExplainedList.Number(row.Line) : list.NameOf(row.Line), ("scope", "row"), ("class", "no"));
            html.Open("td");
            print.Write(row.Line);
            html.Close(2);
        }

        html.Close(4);
    }
}
