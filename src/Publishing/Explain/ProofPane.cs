namespace Shisaku.Publishing;

/// <summary>The pane in which the script shows the sum or the cell that the reader picked; empty and unseen without it.</summary>
internal static class ProofPane
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        var texts = list.Texts;
        html.Open(
            "aside", ("id", "proof"), ("aria-labelledby", "proof-title"), ("hidden", ""),
            ("data-as-printed", texts["sign.as-printed.meaning"]), ("data-printed", texts["pane.printed"]),
            ("data-not-printed", texts["pane.not-printed"]), ("data-checks", texts["pane.checks"]), ("data-no-checks", texts["pane.no-checks"]));
        html.Open("div", ("class", "pane-head"));
        html.Element("h2", texts["pane.title"], ("id", "proof-title"));
        html.Element("button", texts["pane.close"], ("type", "button"), ("id", "close"));
        html.Close();
        html.Open("div", ("id", "proof-body"), ("aria-live", "polite"));
        html.Close(2);
    }
}
