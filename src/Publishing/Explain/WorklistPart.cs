using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The findings as a worklist: grouped by what the reader should do, each with a way to its place.</summary>
internal static class WorklistPart
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        html.Open("section", ("id", "worklist"), ("aria-labelledby", "worklist-title"));
        html.Element("h2", list.Texts["worklist.title"], ("id", "worklist-title"));
        if (list.Recovered.Findings.IsEmpty)
        {
            html.Element("p", list.Texts["worklist.none"]);
        }

        var forms = new DecisionForms(html, list);
        foreach (var act in Enum.GetValues<Act>())
        {
            Finding[] findings = [.. list.Recovered.Findings.Where(finding => FindingCatalogue.ActOn(finding.Kind) == act)];
            if (findings.Length > 0)
            {
                WriteAct(html, list, forms, act, findings);
            }
        }

        forms.WriteSaving();
        html.Close();
    }

    private static void WriteAct(HtmlWriter html, ExplainedList list, DecisionForms forms, Act act, Finding[] findings)
    {
        // What needs nothing is folded away, and can be opened without a script.
        var isFolded = act == Act.Know;
        html.Open(isFolded ? "details" : "div", ("class", $"act {act.ToString().ToLowerInvariant()}"));
        html.Open(isFolded ? "summary" : "div");
        html.Element("h3", $"{list.Words.Heading(act)} ({ExplainedList.Amount(findings.Length)})");
        html.Close();
        foreach (var kind in FindingCatalogue.All)
        {
            Finding[] ofKind = [.. findings.Where(finding => finding.Kind == kind)];
            if (ofKind.Length > 0)
            {
                WriteKind(html, list, forms, ofKind);
            }
        }

        html.Close();
    }

    private static void WriteKind(HtmlWriter html, ExplainedList list, DecisionForms forms, Finding[] findings)
    {
        var kind = findings[0].Kind;
        html.Element("h4", $"{list.Words.Title(kind)} ({ExplainedList.Amount(findings.Length)})");
        html.Element("p", list.Words.Advice(kind), ("class", "advice"));
        html.Open("ul", ("class", "findings"));
        var told = list.Shown.IsPart ? Math.Min(findings.Length, ShownRows.FindingsOfAKind) : findings.Length;
        foreach (var finding in findings.AsSpan(0, told))
        {
            html.Open("li");
            WritePlace(html, list, finding);
            html.Text(list.Words.Statement(finding, list.Recovered.Printed));
            forms.Write(finding);
            html.Close();
        }

        if (told < findings.Length)
        {
            html.Element("li", list.Texts.Fill("worklist.more", ("count", ExplainedList.Amount(findings.Length - told))));
        }

        html.Close();
    }

    private static void WritePlace(HtmlWriter html, ExplainedList list, Finding finding)
    {
        if (finding.Line is not { } line)
        {
            return;
        }

        var place = finding.Subject is null ? list.NameOf(line) : $"{list.NameOf(line)} {finding.Subject}";
        var link = list.LinkTo(line, finding.Field);
        html.Element(link is null ? "span" : "a", place, ("href", link));
        html.Text(list.Texts["worklist.colon"]);
    }
}
