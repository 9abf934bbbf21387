using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>A recovered list as a person reads it: the table by policy, then its proof, then what was found.</summary>
internal static class RecoveredListPage
{
    /// <summary>Composes the page.</summary>
    /// <param name="recovered">The list.</param>
    /// <param name="texts">The words in the reader's language.</param>
    /// <param name="language">That language.</param>
    /// <param name="width">The cells of a line; null for no limit.</param>
    public static Page Of(RecoveredList recovered, TextResource texts, Language language, int? width)
    {
        var page = new Page(width);
        AddHead(page, recovered, texts);
        AddTable(page, recovered, texts, language);
        ProofSection.Add(page, recovered, texts);
        FindingsSection.Add(page, recovered, texts, FindingText.In(language));
        OtherTables.Add(page, recovered, texts, language);
        return page;
    }

    /// <summary>The verdict in one sentence that says what it means.</summary>
    public static string Sentence(Verdict verdict, TextResource texts) => texts[verdict switch
    {
        Verdict.Proven => "verdict.proven",
        Verdict.Balanced => "verdict.balanced",
        Verdict.Unchecked => "verdict.unchecked",
        Verdict.Undecided => "verdict.undecided",
        _ => "verdict.unbalanced",
    }];

    private static void AddHead(Page page, RecoveredList recovered, TextResource texts)
    {
        var list = recovered.List;
        page.Add(list.Title ?? texts["head.untitled"], Tone.Strong);
        var facts = new List<string>();
        if (list.FiscalYear is { } year)
        {
            facts.Add(texts.Fill("head.year", ("year", year.ToString(CultureInfo.InvariantCulture))));
        }

        if (list.Unit.Printed is { } unit)
        {
            facts.Add(texts.Fill("head.unit", ("unit", unit)));
        }

        if (recovered.Source.Name != "-")
        {
            facts.Add(recovered.Source.Name);
        }

        if (facts.Count > 0)
        {
            page.Add(string.Join(texts["head.separator"], facts), Tone.Quiet);
        }

        var isSettled = recovered.Verdict is Verdict.Proven or Verdict.Balanced;
        page.Add(Sentence(recovered.Verdict, texts), isSettled ? Tone.Good : Tone.Bad);
    }

    private static void AddTable(Page page, RecoveredList recovered, TextResource texts, Language language)
    {
        var list = recovered.List;
        var columns = new ListingColumns(recovered, texts, language);
        TableRow[] rows = [.. list.Listings.Select(columns.Row), .. list.TotalsRows.Select(columns.Row)];
        var layout = TableLayout.For([.. columns.Columns()], rows, page.Width);
        foreach (var policy in list.Policies)
        {
            AddPolicy(page, policy, layout, columns, texts);
        }

        if (list.GrandTotal is { } total)
        {
            page.AddBlank();
            TablePrinter.AddRule(page, layout);
            TablePrinter.AddRow(page, layout, columns.Row(total));
        }

        Legend.Add(page, recovered, columns.Marks, texts);
    }

    private static void AddPolicy(
        Page page, BasicPolicy policy, TableLayout layout, ListingColumns columns, TextResource texts)
    {
        page.AddBlank();
        if (policy.Name is not null || policy.PrintedNumber is not null)
        {
            page.Add($"{policy.PrintedNumber} {policy.Name}".Trim(), Tone.Strong, hanging: 2);
        }

        TablePrinter.AddHeading(page, layout);
        foreach (var measure in policy.Measures)
        {
            if (measure.Name is { } name)
            {
                page.Add(measure.IncludesRelistings ? name + texts["measure.relistings"] : name, Tone.Strong, indent: 2);
            }

            foreach (var listing in measure.Listings)
            {
                TablePrinter.AddRow(page, layout, columns.Row(listing));
            }
        }

        if (policy.Subtotals.Length > 0)
        {
            TablePrinter.AddRule(page, layout);
        }

        foreach (var subtotal in policy.Subtotals)
        {
            TablePrinter.AddRow(page, layout, columns.Row(subtotal));
        }
    }
}
