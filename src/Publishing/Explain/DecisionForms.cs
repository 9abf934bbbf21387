using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The forms in which a person decides, and the button that saves all decisions in one file.</summary>
/// <remarks>They work with the script only, which shows them; without it the file can be written by hand.</remarks>
internal sealed class DecisionForms(HtmlWriter html, ExplainedList list)
{
    // One decision a cell: a second finding about it gets no form of its own.
    private readonly HashSet<(int Line, string Field)> written = [];

    private TextResource Texts => list.Texts;

    /// <summary>The form of a finding, where a person can decide something about it.</summary>
    public void Write(Finding finding)
    {
        if (finding.Line is not { } line || DecisionChoices.Of(finding, list) is not { } choices || !written.Add((line, finding.Field)))
        {
            return;
        }

        var isFolded = FindingCatalogue.ActOn(finding.Kind) != Act.Decide;
        if (isFolded)
        {
            html.Open("details", ("class", "otherwise"));
            html.Element("summary", Texts["decide.otherwise"]);
        }

        WriteForm(line, finding.Field, choices);
        if (isFolded)
        {
            html.Close();
        }
    }

    /// <summary>The button that saves, and what is said without a script.</summary>
    public void WriteSaving()
    {
        if (written.Count == 0)
        {
            return;
        }

        html.Open("noscript");
        html.Element("p", Texts["save.no-script"], ("class", "advice"));
        html.Close();
        html.Open("div", ("class", "saving"));
        html.Open("label");
        html.Text(Texts["save.by"]);
        html.Void("input", ("id", "by"), ("type", "text"), ("autocomplete", "name"));
        html.Close();
        html.Element("button", Texts["save.button"], ("type", "button"), ("id", "save"));
        html.Open("span", ("id", "saved"), ("role", "status"), ("data-count", Texts["save.count"]), ("data-none", Texts["save.none"]),
            ("data-missing", Texts["save.missing"]), ("data-done", Texts["save.done"]));
        html.Close();
        html.Element("p", Texts.Fill("save.how", ("file", list.Recovered.Source.Name)), ("class", "advice"));
        html.Close();
    }

    private void WriteForm(int line, string field, DecisionChoices choices)
    {
        var name = "d" + ExplainedList.Number(written.Count);
        html.Open("fieldset", ("class", "decide"), ("data-line", line), ("data-field", field));
        html.Open("legend");
        html.Text(Texts.Fill("decide.legend", ("row", list.NameOf(line)), ("field", NameOf(field))));
        html.Close();
        foreach (var (value, label) in choices.Values)
        {
            WriteChoice(name, value, label);
        }

        if (choices.TakesOther)
        {
            html.Open("label");
            html.Void("input", ("type", "radio"), ("name", name), ("data-other", ""));
            html.Text(" " + Texts["decide.other"] + " ");
            html.Void(
                "input", ("type", "text"), ("class", "other"), ("inputmode", list.ColumnOf(field) is null ? null : "numeric"),
                ("aria-label", Texts["decide.other.value"]));
            html.Close();
        }

        if (choices.TakesPrint)
        {
            WriteChoice(name, DecisionChoices.AsPrinted, Texts["decide.as-printed"]);
        }

        html.Open("label", ("class", "reason"));
        html.Text(Texts["decide.reason"] + " ");
        html.Void("input", ("type", "text"), ("class", "why"));
        html.Close();
        html.Element("button", Texts["decide.clear"], ("type", "button"), ("class", "clear"));
        html.Close();
    }

    private void WriteChoice(string name, string value, string label)
    {
        html.Open("label");
        html.Void("input", ("type", "radio"), ("name", name), ("value", value));
        html.Text(" " + label);
        html.Close();
    }

    private string NameOf(string field) => list.ColumnOf(field) is { } column ? list.HeadingOf(column) : list.Words.FieldName(field);
}
