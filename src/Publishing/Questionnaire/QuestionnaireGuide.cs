using System.Globalization;
using System.Reflection;
using Shisaku.Budget;
using Words = Shisaku.Publishing.PrintedWordsOfQuestionnaires;

namespace Shisaku.Publishing;

/// <summary>The page of instructions of a questionnaire, from <c>Resources/questionnaire.ja.txt</c>.</summary>
internal static class QuestionnaireGuide
{
    private const int Width = 88;

    /// <summary>Writes the sheet.</summary>
    /// <param name="xml">The sheet.</param>
    /// <param name="division">Whose questionnaire it is.</param>
    /// <param name="due">The day until which it is asked to answer; null where none is named.</param>
    public static void Write(SheetXml xml, string division, DateOnly? due)
    {
        var text = TextResource.Load(Assembly.GetExecutingAssembly(), "questionnaire.ja.txt");
        var cells = new QuestionnaireCells(xml);
        xml.Within("sheetViews", () => xml.Whole("sheetView", ("showGridLines", "0"), ("workbookViewId", "0")));
        xml.Within("cols", () => xml.Whole("col", ("min", "1"), ("max", "1"), ("width", Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1")));
        xml.Within("sheetData", () =>
        {
            var row = 0;
            var lines = text.Keys.Select(key => text[key]).ToList();
            lines.Insert(1, due is { } day ? Words.To + division + Words.DueBefore + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Words.To + division);
            foreach (var line in lines)
            {
                cells.Row(++row, () => cells.Put(0, line, row == 1 ? QuestionnaireLook.Title : QuestionnaireLook.Words), height: Height(line));
            }
        });
        xml.Whole("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"));
        xml.Whole("pageMargins", ("left", "0.6"), ("right", "0.6"), ("top", "0.7"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        xml.Whole("pageSetup", ("paperSize", "9"), ("orientation", "landscape"));
    }

    // A letter is two columns wide; a little room is left for other faces.
    private static int Height(string text) => 8 + (16 * ((((2 * text.Length) - 1) / (Width + 8)) + 1));
}
