using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>The further tables of a document, each in short: where it stands, how it adds up, its first rows.</summary>
internal static class OtherTables
{
    private const int ShownRows = 5;

    /// <summary>Adds them to a page; nothing where the document has one table only.</summary>
    /// <param name="page">The page.</param>
    /// <param name="recovered">The list that comes first.</param>
    /// <param name="texts">The words in the reader's language.</param>
    /// <param name="language">That language.</param>
    public static void Add(Page page, RecoveredList recovered, TextResource texts, Language language)
    {
        if (recovered.Others.IsEmpty)
        {
            return;
        }

        page.AddBlank();
        page.Add(texts.Fill("others.title", ("count", Number(recovered.Others.Length))), Tone.Strong);
        foreach (var other in recovered.Others)
        {
            page.AddBlank();
            AddTable(page, other, texts, language);
        }
    }

    private static void AddTable(Page page, RecoveredList other, TextResource texts, Language language)
    {
        var columns = new ListingColumns(other, texts, language);
        List<(int Line, TableRow Row)> rows =
        [
            .. other.List.Listings.Select(listing => (listing.Line, columns.Row(listing))),
            .. other.List.TotalsRows.Select(totals => (totals.Line, columns.Row(totals))),
        ];
        rows.Sort((one, other) => one.Line - other.Line);
        page.Add(
            texts.Fill(
                "others.table",
                ("row", FindingText.In(language).RowName(rows[0].Line, other.Printed)),
                ("title", other.List.Title ?? texts["head.untitled"]),
                ("rows", Number(rows.Count)),
                ("held", Number(other.Checks.Count(check => check.IsHeld))),
                ("checks", Number(other.Checks.Length))),
            Tone.Strong, indent: 2, hanging: 2);
        page.Add(RecoveredListPage.Sentence(other.Verdict, texts), other.Verdict is Verdict.Proven or Verdict.Balanced ? Tone.Good : Tone.Bad, indent: 2, hanging: 2);
        var shown = rows.Take(ShownRows).Select(row => row.Row).ToList();
        var layout = TableLayout.For([.. columns.Columns()], shown, page.Width);
        TablePrinter.AddHeading(page, layout);
        shown.ForEach(row => TablePrinter.AddRow(page, layout, row));
        if (rows.Count > ShownRows)
        {
            page.Add(texts.Fill("others.more", ("count", Number(rows.Count - ShownRows))), Tone.Quiet, indent: 2, hanging: 2);
        }
    }

    private static string Number(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
