using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>Every check, with its sum written out.</summary>
internal static class ChecksPart
{
    public static void Write(HtmlWriter html, ExplainedList list)
    {
        var texts = list.Texts;
        html.Open("section", ("id", "checks"), ("aria-labelledby", "checks-title"));
        html.Element("h2", texts["checks.title"], ("id", "checks-title"));
        html.Element("p", texts[list.Recovered.Checks.IsEmpty ? "checks.none" : "checks.how"], ("class", "advice"));
        foreach (var rule in Enum.GetValues<SumRule>())
        {
            Check[] all = [.. list.Recovered.Checks.Where(check => check.Rule == rule)];
            if (all.Length == 0)
            {
                continue;
            }

            html.Element("h3", texts.Fill(
                "checks.rule", ("rule", texts["rule." + JsonWords.Of(rule)]),
                ("held", ExplainedList.Amount(all.Count(check => check.IsHeld))), ("all", ExplainedList.Amount(all.Length))));
            html.Open("ul", ("class", "checks"));
            var sum = new SumPart(html, list);

            // What does not hold comes first.
            foreach (var check in all.Where(check => list.Shown.Has(check.Lines[0])).OrderBy(check => check.IsHeld))
            {
                html.Open("li");
                WriteCheck(html, list, sum, check);
                html.Close();
            }

            html.Close();
        }

        html.Close();
    }

    private static void WriteCheck(HtmlWriter html, ExplainedList list, SumPart sum, Check check)
    {
        var standing = check.IsUndecided ? "undecided" : check.IsHeld ? "held" : "broken";
        html.Open("details", ("class", $"check {standing}"));
        html.Open("summary");
        html.Element("span", list.Texts["standing." + standing], ("class", "standing"));
        var line = check.Lines[0];
        var field = check.Rule is SumRule.RowSum or SumRule.Twin ? list.Texts["check." + JsonWords.Of(check.Rule)] : list.HeadingOf(list.ColumnOf(check.Field) ?? 0);
        html.Text($" {list.NameOf(line)} {list.Row(line)?.Subject} {field}");
        html.Close();
        if (check.Rule == SumRule.Twin)
        {
            sum.WriteTwins(check);
        }
        else
        {
            sum.Write(check);
        }

        html.Close();
    }
}
