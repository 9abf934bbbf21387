using System.Globalization;

namespace Shisaku.Publishing;

/// <summary>Writes the cells of a questionnaire's sheet, row by row.</summary>
internal sealed class QuestionnaireCells(SheetXml xml)
{
    private int row;

    /// <summary>A row.</summary>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="write">Writes its cells, from left to right.</param>
    /// <param name="isHidden">Whether nobody sees it.</param>
    /// <param name="height">Its height in points, which grows with what is typed; null to let the program find it.</param>
    public void Row(int number, Action write, bool isHidden = false, int? height = null)
    {
        row = number;
        xml.Begin("row", ("r", Text(number)));
        if (isHidden)
        {
            xml.Attribute("hidden", "1");
        }

        if (height is { } points)
        {
            xml.Attribute("ht", Text(points));
        }

        write();
        xml.End();
    }

    /// <summary>A text: whatever it begins with, it is no formula.</summary>
    public void Put(int column, string text, QuestionnaireLook look = QuestionnaireLook.Plain)
    {
        Begin(column, look);
        if (text.Length > 0)
        {
            xml.Text(SheetTexts.Allowed(text));
        }

        xml.End();
    }

    /// <summary>A number in its plain digits; blank where it is empty.</summary>
    public void PutNumber(int column, string number, QuestionnaireLook look = QuestionnaireLook.Plain)
    {
        Begin(column, look);
        if (number.Length > 0)
        {
            xml.Number(number);
        }

        xml.End();
    }

    /// <summary>A formula that gives a text; programs compute it when they open the workbook.</summary>
    public void PutFormula(int column, string formula, QuestionnaireLook look)
    {
        Begin(column, look);
        xml.Attribute("t", "str");
        xml.Whole("f", formula);
        xml.End();
    }

    /// <summary>A number as XML writes it.</summary>
    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell's name.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="row">The row, from 1.</param>
    public static string Cell(int column, int row) => SheetXml.Letters(column) + Text(row);

    private void Begin(int column, QuestionnaireLook look) => xml.Begin("c", ("r", Cell(column, row)), ("s", Text((int)look)));
}
