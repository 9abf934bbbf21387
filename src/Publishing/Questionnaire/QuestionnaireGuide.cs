using System.Globalization;
using System.Reflection;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The page of instructions of a questionnaire, from <c>Resources/questionnaire.ja.txt</c>.</summary>
internal static class QuestionnaireGuide
{
    private const int Width = 88;

    /// <summary>Writes the sheet.</summary>
    public static void Write(SheetXml xml)
    {
        var text = TextResource.Load(Assembly.GetExecutingAssembly(), "questionnaire.ja.txt");
        var cells = new QuestionnaireCells(xml);
        xml.Within("sheetViews", () => xml.Whole("sheetView", ("showGridLines", "0"), ("workbookViewId", "0")));
        xml.Within("cols", () => xml.Whole("col", ("min", "1"), ("max", "1"), ("width", Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1")));
        xml.Within("sheetData", () =>
        {
            var row = 0;
            foreach (var key in text.Keys)
            {
                cells.Row(++row, () => cells.Put(0, text[key], row == 1 ? QuestionnaireLook.Title : QuestionnaireLook.Words), height: Height(text[key]));
            }
        });
        xml.Whole("sheetProtection", ("sheet", "1"), ("objects", "1"), ("scenarios", "1"));
        xml.Whole("pageMargins", ("left", "0.6"), ("right", "0.6"), ("top", "0.7"), ("bottom", "0.7"), ("header", "0.3"), ("footer", "0.3"));
        xml.Whole("pageSetup", ("paperSize", "9"), ("orientation", "landscape"));
    }

    // A letter is two columns wide; a little room is left for other faces.
    private static int Height(string text) => 8 + (16 * ((((2 * text.Length) - 1) / (Width + 8)) + 1));
}
