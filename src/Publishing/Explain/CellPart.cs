using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A recovered cell with its signs: what happened to it, and whether the sum it states is broken.</summary>
internal sealed class CellPart(HtmlWriter html, ExplainedList list)
{
    /// <summary>Opens a cell and writes its signs.</summary>
    public void Open(int line, string field, string kind, bool isBroken = false, bool isUndecided = false)
    {
        var cell = list.Cell(line, field);
        var state = isUndecided ? CellState.Undecided : cell?.State ?? CellState.AsPrinted;
        html.Open(
            "td",
            ("id", list.Anchor(line, field)),
            ("class", $"{kind}{(state == CellState.AsPrinted ? "" : " " + Signs.NameOf(state))}{(isBroken ? " broken" : "")}"),
            ("data-f", list.SignOf(field)),
            ("data-u", Field.IsAmount(field) && cell is not null ? JsonWords.Of(cell.Certainty) : null));
        WriteSign(state, isBroken);
    }

    /// <summary>The signs of a cell, each with a word for those who do not see it.</summary>
    public void WriteSign(CellState state, bool isBroken)
    {
        if (state != CellState.AsPrinted)
        {
            Sign(Signs.Of(state), list.Texts["sign." + Signs.NameOf(state)]);
        }

        if (isBroken)
        {
            Sign(Signs.Broken, list.Texts["sign.broken"]);
        }

        void Sign(string sign, string meaning)
        {
            html.Element("span", sign, ("class", "sign"), ("aria-hidden", "true"));
            html.Element("span", meaning + " ", ("class", "unseen"));
        }
    }
}
