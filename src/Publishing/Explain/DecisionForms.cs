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

        WriteForm(line, finding, choices);
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

    private void WriteForm(int line, Finding finding, DecisionChoices choices)
    {
        // What was decided before is filled in, so that a file saved from this page holds it too.
        var field = finding.Field;
        var (isSettled, chosen) = (finding.Kind == FindingKind.Settled, finding.Recovered ?? DecisionChoices.AsPrinted);
        var name = "d" + ExplainedList.Number(written.Count);
        html.Open("fieldset", ("class", "decide"), ("data-line", line), ("data-field", field), ("data-by", isSettled ? DetailOf(finding, "by") : null));
        html.Open("legend");
        html.Text(Texts.Fill("decide.legend", ("row", list.NameOf(line)), ("field", NameOf(field))));
        html.Close();
        foreach (var (value, label) in choices.Values)
        {
            WriteChoice(name, value, label, isSettled && value == chosen);
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
            WriteChoice(name, DecisionChoices.AsPrinted, Texts["decide.as-printed"], isSettled && chosen == DecisionChoices.AsPrinted);
        }

        html.Open("label", ("class", "reason"));
        html.Text(Texts["decide.reason"] + " ");
        html.Void("input", ("type", "text"), ("class", "why"), ("value", isSettled ? DetailOf(finding, "reason") : null));
        html.Close();
        html.Element("button", Texts["decide.clear"], ("type", "button"), ("class", "clear"));
        html.Close();
    }

    private void WriteChoice(string name, string value, string label, bool isChosen)
    {
        html.Open("label");
        html.Void("input", ("type", "radio"), ("name", name), ("value", value), ("checked", isChosen ? "" : null));
        html.Text(" " + label);
        html.Close();
    }

    private static string? DetailOf(Finding finding, string name) => finding.Details.FirstOrDefault(detail => detail.Name == name)?.Value;

    private string NameOf(string field) => list.ColumnOf(field) is { } column ? list.HeadingOf(column) : list.Words.FieldName(field);
}
