using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The list: a table for each policy, in which every recovered row stands over its print.</summary>
internal static class ListPart
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        var texts = list.Texts;
        html.Open("section", ("id", "list"), ("aria-labelledby", "list-title"));
        html.Element("h2", texts["list.title"], ("id", "list-title"));
        html.Open("fieldset", ("class", "views"));
        html.Element("legend", texts["view.legend"]);
        foreach (var view in new[] { "both", "recovered", "printed" })
        {
            html.Open("label");
            html.Void("input", ("type", "radio"), ("name", "view"), ("id", "view-" + view), ("checked", view == "both" ? "" : null));
            html.Text(" " + texts["view." + view]);
            html.Close();
        }

        html.Close();
        var columns = new PageColumns(list);
        var rows = new RowPart(html, list, columns);
        foreach (var policy in list.List.Policies)
        {
            WritePolicy(html, list, columns, rows, policy);
        }

        if (list.List.GrandTotal is { } total)
        {
            Table(html, list, columns, texts["list.total"], null, () => rows.Write(total));
        }

        OtherRows.Write(html, list);
        html.Close();
    }

    private static void WritePolicy(HtmlWriter html, ExplainedList list, PageColumns columns, RowPart rows, BasicPolicy policy)
    {
        if (!policy.Listings.Any(listing => list.Shown.Has(listing.Line)) && !policy.Subtotals.Any(totals => list.Shown.Has(totals.Line)))
        {
            return;
        }

        var name = $"{policy.PrintedNumber} {policy.Name}".Trim();
        Table(html, list, columns, name.Length == 0 ? list.Texts["list.whole"] : name, policy.Line, () =>
        {
            foreach (var measure in policy.Measures)
            {
                var shown = measure.Listings.Where(listing => list.Shown.Has(listing.Line)).ToList();
                if (shown.Count > 0 && measure.Name is { } title)
                {
                    columns.WriteMeasure(html, measure.IncludesRelistings ? title + list.Texts["measure.relistings"] : title);
                }

                foreach (var listing in shown)
                {
                    rows.Write(listing);
                }
            }

            foreach (var totals in policy.Subtotals.Where(totals => list.Shown.Has(totals.Line)))
            {
                rows.Write(totals);
            }
        });
    }

    private static void Table(HtmlWriter html, ExplainedList list, PageColumns columns, string title, int? line, Action writeRows)
    {
        html.Element("h3", title, ("id", line is { } known ? ExplainedList.Anchor(known) : null));
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", title));
        html.Open("table", ("class", "list"));
        html.Element("caption", list.Texts.Fill("list.caption", ("policy", title)), ("class", "unseen"));
        html.Open("thead");
        columns.WriteHeading(html);
        html.Close();
        writeRows();
        html.Close(2);
    }
}
