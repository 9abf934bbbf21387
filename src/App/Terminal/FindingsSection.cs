using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>The findings, grouped by what the reader should do, within that by kind.</summary>
internal static class FindingsSection
{
    // Facts that need nothing are told one by one only as long as they are few.
    private const int FewFacts = 3;

    public static void Add(Page page, RecoveredList recovered, TextResource texts, FindingText words)
    {
        var findings = recovered.Findings;
        page.AddBlank();
        page.Add(texts["findings.title"], Tone.Strong);
        if (findings.IsEmpty)
        {
            page.Add(texts["findings.none"], indent: 2);
        }

        // The catalogue's order is the reader's: what is to decide comes first, and within an act the graver kind.
        Act? before = null;
        foreach (var kind in FindingCatalogue.All)
        {
            Finding[] ofKind = [.. findings.Where(finding => finding.Kind == kind)];
            if (ofKind.Length == 0)
            {
                continue;
            }

            var act = FindingCatalogue.ActOn(kind);
            if (act != before)
            {
                page.AddBlank();
                page.Add(words.Heading(act), act == Act.Decide ? Tone.Bad : Tone.Strong, hanging: 2);
                before = act;
            }

            AddKind(page, recovered.Printed, ofKind, texts, words);
        }
    }

    private static void AddKind(
        Page page, PrintedList printed, Finding[] findings, TextResource texts, FindingText words)
    {
        var kind = findings[0].Kind;
        var act = FindingCatalogue.ActOn(kind);
        var title = ("title", words.Title(kind));
        var count = ("count", findings.Length.ToString("#,0", CultureInfo.InvariantCulture));
        if (act == Act.Know && kind != FindingKind.Settled && findings.Length > FewFacts)
        {
            var rows = new RowNumbers(printed, texts).Listed(LinesOf(findings));
            page.Add(
                rows.Length == 0
                    ? texts.Fill("findings.many", title, count)
                    : texts.Fill("findings.rows", title, count, ("rows", rows)),
                indent: 2, hanging: 2);
            return;
        }

        page.Add(
            act == Act.Know
                ? texts.Fill("findings.many", title, count)
                : texts.Fill("findings.kind", title, count, ("advice", words.Advice(kind))),
            indent: 2, hanging: 2);
        foreach (var finding in findings)
        {
            page.Add("- " + words.Message(finding, printed), indent: 4, hanging: 2);
        }
    }

    private static IEnumerable<int> LinesOf(Finding[] findings)
    {
        foreach (var finding in findings)
        {
            if (finding.Line is { } line)
            {
                yield return line;
            }
        }
    }
}
