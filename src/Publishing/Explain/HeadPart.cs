namespace Shisaku.Publishing;

/// <summary>The head of the page: which list it is, how it stands, where to go.</summary>
internal static class HeadPart
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        var (recovered, texts) = (list.Recovered, list.Texts);
        html.Open("header");
        html.Element("h1", list.List.Title ?? texts["head.untitled"]);
        html.Open("p", ("class", "facts"));
        html.Text(string.Join(texts["head.separator"], Facts(list)));
        html.Close();
        html.Open("p", ("class", $"verdict {JsonWords.Of(recovered.Verdict)}"));
        html.Element("strong", texts[$"verdict.{JsonWords.Of(recovered.Verdict)}"]);
        html.Text(" " + texts[$"verdict.{JsonWords.Of(recovered.Verdict)}.meaning"]);
        html.Close();
        if (list.Shown.IsPart)
        {
            html.Element(
                "p",
                texts.Fill("head.part", ("rows", ExplainedList.Amount(recovered.List.Listings.Count() + recovered.List.TotalsRows.Count())), ("limit", ExplainedList.Amount(ShownRows.Limit)),
                    ("shown", ExplainedList.Amount(ShownRows.PartLimit))),
                ("class", "part"));
        }

        html.Open("nav", ("aria-label", texts["nav.label"]));
        html.Open("ul");
        foreach (var part in new[] { "worklist", "list", "checks", "legend" })
        {
            html.Open("li");
            html.Element("a", texts[$"{part}.title"], ("href", "#" + part));
            html.Close();
        }

        html.Close(3);
    }

    private static IEnumerable<string> Facts(ExplainedList list)
    {
        var texts = list.Texts;
        if (list.List.FiscalYear is { } year)
        {
            yield return texts.Fill("head.year", ("year", ExplainedList.Number(year)));
        }

        if (list.List.Unit.Printed is { } unit)
        {
            yield return texts.Fill("head.unit", ("unit", unit));
        }

        yield return list.Recovered.Source.Name;
        var held = list.Recovered.Checks.Count(check => check.IsHeld);
        yield return texts.Fill(
            "head.checks", ("held", ExplainedList.Amount(held)), ("all", ExplainedList.Amount(list.Recovered.Checks.Length)),
            ("broken", ExplainedList.Amount(list.Recovered.BrokenAsPrinted)));
    }
}
