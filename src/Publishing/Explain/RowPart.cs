using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The rows of the table: what was recovered, and under it the print.</summary>
internal sealed class RowPart
{
    private readonly HtmlWriter html;
    private readonly ExplainedList list;
    private readonly CellPart cells;
    private readonly PrintPart print;
    private readonly PageColumns columns;

    /// <param name="html">Where they are written.</param>
    /// <param name="list">The list.</param>
    /// <param name="columns">The columns of the table.</param>
    public RowPart(HtmlWriter html, ExplainedList list, PageColumns columns) =>
        (this.html, this.list, this.columns, cells, print) = (html, list, columns, new CellPart(html, list), new PrintPart(html, list));

    /// <summary>A listing.</summary>
    public void Write(Listing listing)
    {
        Open(listing.Line, isTotal: false, listing.Name, () =>
        {
            if (listing.Relists is { } first)
            {
                html.Text(" ");
                var link = list.LinkTo(first, Field.Row);
                html.Element(
                    link is null ? "span" : "a", list.Texts.Fill("row.first", ("row", list.NameOf(first))), ("class", "twin"), ("href", link));
            }
        });
        html.Open("td", ("class", "marks"));
        foreach (var field in columns.Marks)
        {
            WriteMark(listing.Line, field, listing.Mark(field));
        }

        html.Close();
        WriteAmounts(listing.Line, listing.Amounts);
        foreach (var field in columns.Tail)
        {
            WriteText(listing.Line, field, TextOf(listing, field));
        }

        Close(listing.Line);
    }

    /// <summary>A totals row.</summary>
    public void Write(TotalsRow totals)
    {
        Open(totals.Line, isTotal: true, totals.Label, () => { });
        html.Element("td", "");
        WriteAmounts(totals.Line, totals.Amounts);
        foreach (var _ in columns.Tail)
        {
            html.Element("td", "");
        }

        Close(totals.Line);
    }

    private void Open(int line, bool isTotal, string name, Action more)
    {
        html.Open("tbody", ("id", ExplainedList.Anchor(line)), ("class", isTotal ? "row total" : "row"), ("data-row", list.NameOf(line)));
        html.Open("tr");
        var place = list.Recovered.Printed.PlaceOf(line);
        html.Open("th", ("scope", "row"), ("rowspan", 2), ("class", "no"));
        html.Text(place is null ? ExplainedList.Number(line) : list.NameOf(line));
        html.Close();
        cells.Open(line, isTotal ? LabelField(line) : Field.Name, "name");
        html.Text(name);
        more();
        html.Close();
    }

    private string LabelField(int line) => list.Cell(line, Field.Total) is not null ? Field.Total : Field.Subtotal;

    private void Close(int line)
    {
        html.Close();
        html.Open("tr", ("class", "print"));
        html.Open("td", ("colspan", columns.Count - 1));
        print.Write(line);
        html.Close(3);
    }

    private void WriteMark(int line, string field, bool? flag)
    {
        if (flag == false)
        {
            return;
        }

        html.Open("span", ("class", "mark"), ("data-f", field));
        html.Element("abbr", flag is null ? "?" : list.Texts["mark." + field], ("title", list.Words.FieldName(field)));
        cells.WriteSign(list.Cell(line, field)?.State ?? (flag is null ? CellState.Undecided : CellState.AsPrinted), isBroken: false);
        html.Close();
    }

    private void WriteAmounts(int line, FundingBreakdown amounts)
    {
        for (var column = 0; column < list.List.ColumnCount; column++)
        {
            var (amount, field) = (amounts[column], list.List.ColumnField(column));
            if (amount.IsBlank && !list.IsBroken(line, column))
            {
                html.Element("td", "", ("class", "amount"), ("id", list.Anchor(line, field)), ("data-f", list.SignOf(field)));
                continue;
            }

            cells.Open(line, field, "amount", list.IsBroken(line, column), amount.IsUndecided);
            html.Text(amount.IsUndecided ? list.Texts["cell.undecided"] : amount.IsBlank ? "0" : amount.ToString(list.List.Decimals));
            html.Close();
        }
    }

    private void WriteText(int line, string field, string text)
    {
        if (text.Length == 0)
        {
            html.Element("td", "", ("id", list.Anchor(line, field)), ("class", field), ("data-f", field));
            return;
        }

        cells.Open(line, field, field);
        html.Text(text);
        html.Close();
    }

    private string TextOf(Listing listing, string field) => field switch
    {
        Field.Term => listing.Term?.Printed ?? "",
        Field.Commission => listing.Commission == Commission.None ? "" : list.Texts["commission." + JsonWords.Of(listing.Commission)],
        _ => string.Join(list.Texts["list.space"], listing.Divisions.Select(each => each.Text)),
    };
}
