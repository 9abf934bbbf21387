using System.Globalization;
using AngleSharp.Dom;

namespace Shisaku.Reading;

/// <summary>One table of a page. A cell that spans several stands in the first of them; the others are blank, so that the
/// columns line up.</summary>
internal sealed class HtmlTable
{
    private readonly HtmlRows rows;

    // By column: how many more rows the cell above reaches down.
    private readonly List<int> reaches = [];
    private readonly List<string> cells = [];
    private readonly List<IElement> tablesWithin = [];

    /// <summary>A table whose rows go to <paramref name="rows"/>.</summary>
    public HtmlTable(HtmlRows rows) => this.rows = rows;

    /// <summary>Adds the caption and the rows of a table, and behind each row the tables within it.</summary>
    public void Add(IElement table)
    {
        foreach (var part in table.Children)
        {
            switch (part.LocalName)
            {
                case "caption" when !rows.IsHidden(part):
                    rows.Add(part, [TextOf(part)]);
                    AddTablesWithin();
                    break;
                case "thead" or "tbody" or "tfoot" when !rows.IsHidden(part):
                    reaches.Clear(); // no cell reaches out of its part
                    foreach (var row in part.Children.Where(child => child.LocalName == "tr"))
                    {
                        AddRow(row);
                    }

                    break;
            }
        }
    }

    private void AddRow(IElement row)
    {
        if (rows.IsHidden(row))
        {
            return;
        }

        cells.Clear();
        foreach (var cell in row.Children)
        {
            if (cell.LocalName is "td" or "th" && !rows.IsHidden(cell))
            {
                SkipReachedColumns(cells.Count);
                AddCell(cell);
            }
        }

        SkipReachedColumns(reaches.Count);
        rows.Add(row, cells);
        AddTablesWithin();
    }

    private void AddCell(IElement cell)
    {
        var down = Span(cell, "rowspan", 0, ReadingLimits.Rows);
        var across = Span(cell, "colspan", 1, ReadingLimits.CellsInRow);
        for (var column = 0; column < across && cells.Count <= ReadingLimits.CellsInRow; column++)
        {
            while (reaches.Count <= cells.Count)
            {
                reaches.Add(0);
            }

            // A cell that spans no number of rows reaches to the end of its part.
            reaches[cells.Count] = down == 0 ? int.MaxValue : down - 1;
            cells.Add(column == 0 ? TextOf(cell) : "");
        }
    }

    // Adds blanks for cells from above: all that follow directly, and any up to a column.
    private void SkipReachedColumns(int column)
    {
        while (cells.Count < reaches.Count && (cells.Count < column || reaches[cells.Count] > 0))
        {
            if (reaches[cells.Count] > 0 && reaches[cells.Count] != int.MaxValue)
            {
                reaches[cells.Count]--;
            }

            cells.Add("");
        }
    }

    private string TextOf(IElement cell)
    {
        var text = new HtmlText();
        Gather(cell, text);
        return text.Take();
    }

    private void Gather(IElement part, HtmlText text)
    {
        foreach (var node in part.ChildNodes)
        {
            if (node is not IElement element)
            {
                text.Add(node);
            }
            else if (element.LocalName == "table")
            {
                tablesWithin.Add(element);
            }
            else if (!HtmlText.IsLeftOut(element) && !rows.IsHidden(element))
            {
                text.Break(element);
                Gather(element, text);
                text.Break(element);
            }
        }
    }

    private void AddTablesWithin()
    {
        var tables = tablesWithin.ToArray();
        tablesWithin.Clear();
        foreach (var table in tables)
        {
            if (!rows.IsHidden(table))
            {
                new HtmlTable(rows).Add(table);
            }
        }
    }

    private static int Span(IElement cell, string attribute, int least, int most)
        => int.TryParse(cell.GetAttribute(attribute)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var span)
            ? Math.Clamp(span, least, most)
            : 1;
}
