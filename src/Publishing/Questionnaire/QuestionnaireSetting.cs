using System.Globalization;
using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>What stands around the cells of the sheet of entries: views, protection, drop-down lists, colours, paper.</summary>
internal sealed class QuestionnaireSetting(SheetXml xml, DraftList draft, QuestionnaireColumns columns, int firstRow, int lastRow)
{
    // What A4 across shows of the workbook's letters at full size, less a little: printers differ.
    private const double LettersOnPage = 110, LargestScale = 85, SmallestScale = 40;

    /// <summary>Writes what stands before the cells.</summary>
    public void Begin()
    {
        xml.Within("sheetViews", () => xml.Within(
            "sheetView",
            () => xml.Whole("pane", ("xSplit", "3"), ("ySplit", Text(firstRow - 1)), ("topLeftCell", "D" + Text(firstRow)), ("activePane", "bottomRight"), ("state", "frozen")),
            ("showGridLines", "0"), ("workbookViewId", "0")));
        xml.Whole("sheetFormatPr", ("defaultRowHeight", "18"));
        xml.Within("cols", () =>
        {
            for (var at = 0; at < columns.Keys.Length; at++)
            {
                var (column, width) = (Text(at + 1), Text(columns.Width(columns.Keys[at])));
                xml.Begin("col", ("min", column), ("max", column), ("width", width), ("customWidth", "1"));
                if (at == 0)
                {
                    xml.Attribute("hidden", "1");
                }

                xml.End();
            }
        });
    }

    /// <summary>Writes what stands behind the cells.</summary>
    public void End(IReadOnlyList<string> merged)
    {
        // Rows may be added and sorted, and their height and the columns' width changed.
        xml.Whole("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"), ("formatColumns", "0"), ("formatRows", "0"), ("insertRows", "0"), ("sort", "0"));
        xml.Within("mergeCells", () => merged.ToList().ForEach(range => xml.Whole("mergeCell", ("ref", range))), ("count", Text(merged.Count)));
        var check = columns.Letters(QuestionnaireForm.Check);
        Coloured($"{check}{firstRow}:{columns.Letters(Field.Name)}{lastRow}", $"LEN(${check}{firstRow})>0", QuestionnaireStyle.ToMend, 1);
        Coloured(
            $"{columns.Letters(Field.Name)}{firstRow}:{columns.Letters(QuestionnaireForm.State)}{lastRow}",
            $"${columns.Letters(QuestionnaireForm.Ends)}{firstRow}=\"{PrintedWordsOfTables.Whole}\"", QuestionnaireStyle.Ending, 2);
        Validations();
        xml.Whole("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.2"), ("footer", "0.3"));
        xml.Whole("pageSetup", ("paperSize", "9"), ("scale", Text(Scale())), ("orientation", "landscape"));
        xml.Within("headerFooter", () => xml.Whole("oddFooter", "&L&A&C- &P -"));
        xml.Within(
            "colBreaks", () => xml.Whole("brk", ("id", Text(columns[Field.Measure])), ("max", "1048575"), ("man", "1")), ("count", "1"), ("manualBreakCount", "1"));
    }

    private void Coloured(string range, string formula, int look, int priority) => xml.Within(
        "conditionalFormatting",
        () => xml.Within("cfRule", () => xml.Whole("formula", formula), ("type", "expression"), ("dxfId", Text(look)), ("priority", Text(priority))),
        ("sqref", range));

    private void Validations()
    {
        var lists = columns.Keys.Where(Field.IsFlag).Select(key => (key, Listed(QuestionnaireMarks.Flags)))
            .Append((QuestionnaireForm.Ends, Listed([PrintedWordsOfTables.Whole])))
            .Append((Field.Measure, QuestionnaireLists.Measures(draft))).Append((QuestionnaireForm.Relist, QuestionnaireLists.Measures(draft)));
        lists = draft.Has(Field.Commission) ? lists.Append((Field.Commission, Listed(QuestionnaireMarks.Commissions))) : lists;
        var all = lists.ToList();
        xml.Within("dataValidations", () =>
        {
            foreach (var (key, formula) in all)
            {
                Validation("list", key, () => xml.Whole("formula1", formula), Words.FromList, "stop");
            }

            foreach (var key in columns.Amounts)
            {
                var most = DraftLimits.LargestAmount.ToString(CultureInfo.InvariantCulture);
                Validation(draft.Decimals == 0 ? "whole" : "decimal", key, () => Both("-" + most, most), Words.WantsNumber, "warning");
            }

            Validation("textLength", Field.Name, () => Both("0", Text(DraftLimits.LongestName)), Words.TooLong, "stop");
            Validation("textLength", QuestionnaireForm.Reason, () => Both("0", Text(DraftLimits.LongestReason)), Words.TooLong, "stop");
        }, ("count", Text(all.Count + columns.Amounts.Length + 2)));
    }

    private void Validation(string type, string key, Action formulas, string words, string style) => xml.Within(
        "dataValidation", formulas,
        ("type", type), ("errorStyle", style), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", "1"), ("error", words),
        ("sqref", $"{columns.Letters(key)}{firstRow}:{columns.Letters(key)}{lastRow}"));

    private void Both(string least, string most)
    {
        xml.Whole("formula1", least);
        xml.Whole("formula2", most);
    }

    /// <summary>As large as two pages beside one another, each with the names before it, can be.</summary>
    private int Scale()
    {
        var widths = columns.Keys.Skip(1).Select(columns.Width).ToList();
        var (titles, split) = (columns.Width(Field.Name), columns[Field.Measure] - 1);
        var widest = Math.Max(widths.Take(split).Sum(), titles + widths.Skip(split).Sum());
        return (int)Math.Clamp(100 * LettersOnPage / widest, SmallestScale, LargestScale);
    }

    private static string Listed(IEnumerable<string> words) => $"\"{string.Join(',', words)}\"";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
