using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A row as it is printed: its cells in their order, blank ones too, each linked with what it became.</summary>
internal sealed class PrintPart(HtmlWriter html, ExplainedList list)
{
    /// <summary>The cells of a row.</summary>
    public void Write(int line)
    {
        html.Element("span", list.Texts.Fill("print.label", ("row", list.NameOf(line))) + " ", ("class", "unseen"));
        html.Open("div", ("class", "strip"));
        if (list.Recovered.Printed.RowAt(line) is { } row)
        {
            for (var index = 0; index < row.Cells.Length; index++)
            {
                WriteCell(line, index + 1, row.Cells[index]);
            }
        }

        html.Close();
    }

    private void WriteCell(int line, int column, string text)
    {
        if (text.Length == 0)
        {
            html.Element("i", "");
            return;
        }

        var cell = list.CellAt(line, column);
        var sign = cell is null ? "lost" : cell.State == CellState.AsPrinted ? null : Signs.NameOf(cell.State);
        if (cell is null || cell.State == CellState.AsPrinted)
        {
            html.Element("span", text, ("class", sign), ("data-f", cell is null ? null : list.SignOf(cell.Field)), ("data-c", column));
            return;
        }

        // A link leads the keyboard where hovering leads the eye.
        html.Open("a", ("class", sign), ("href", list.LinkTo(line, cell.Field)), ("data-f", list.SignOf(cell.Field)), ("data-c", column));
        html.Element("span", Signs.Of(cell.State), ("class", "sign"), ("aria-hidden", "true"));
        html.Text(text);
        html.Close();
    }
}
