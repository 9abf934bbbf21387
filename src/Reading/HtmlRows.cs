using System.Collections.Immutable;
using AngleSharp.Dom;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>The rows of a page while it is walked through.</summary>
internal sealed class HtmlRows
{
    private readonly List<PrintedRow> rows = [];
    private readonly RowOfText row = new();
    private readonly string title;
    private int hidden;

    /// <summary>No rows yet.</summary>
    /// <param name="title">The page's title, which becomes a row where no other text stands above the first table.</param>
    public HtmlRows(string title) => this.title = title;

    /// <summary>The rows.</summary>
    public IReadOnlyList<PrintedRow> Rows => rows;

    /// <summary>What was left out.</summary>
    public ImmutableArray<ReadingNote> Notes
        => hidden == 0 ? [] : [new ReadingNote(ReadingNote.HiddenElements, hidden, null, "")];

    /// <summary>Adds the tables within an element, and each paragraph around them as a row of one cell.</summary>
    public void AddPart(IElement part)
    {
        var paragraph = new HtmlText();
        AddPart(part, paragraph);
        End(paragraph, part);
    }

    /// <summary>Whether an element is not shown; it is counted then.</summary>
    public bool IsHidden(IElement element)
    {
        var isHidden = HtmlText.IsHidden(element);
        hidden += isHidden ? 1 : 0;
        return isHidden;
    }

    /// <summary>Adds a row, unless it is blank.</summary>
    /// <remarks>It has the number of its line in the file, or the next number where the row before stands on that line too.</remarks>
    public void Add(IElement element, IReadOnlyList<string> cells)
    {
        var line = element.SourceReference?.Position.Line ?? 0;
        row.Begin(Math.Max(line, rows.Count == 0 ? 1 : rows[^1].Line + 1));
        foreach (var cell in cells)
        {
            row.Add(cell);
        }

        if (row.End(cells.Sum(cell => cell.Length)) is { } printed)
        {
            rows.Add(printed);
            if (rows.Count > ReadingLimits.Rows)
            {
                ReadContent.Collect(rows); // refuses them
            }
        }
    }

    private void AddPart(IElement part, HtmlText paragraph)
    {
        foreach (var node in part.ChildNodes)
        {
            if (node is not IElement element)
            {
                paragraph.Add(node);
            }
            else if (element.LocalName == "table")
            {
                End(paragraph, part);
                AddTable(element);
            }
            else if (!HtmlText.IsLeftOut(element) && !IsHidden(element))
            {
                if (HtmlText.IsBlock(element))
                {
                    End(paragraph, part);
                    AddPart(element, paragraph);
                    End(paragraph, element);
                }
                else
                {
                    paragraph.Break(element);
                    AddPart(element, paragraph);
                }
            }
        }
    }

    private void End(HtmlText paragraph, IElement element)
    {
        if (paragraph.Take() is { Length: > 0 } text)
        {
            Add(element, [text]);
        }
    }

    private void AddTable(IElement table)
    {
        if (IsHidden(table))
        {
            return;
        }

        if (rows.Count == 0 && !table.Children.Any(child => child.LocalName == "caption"))
        {
            Add(table, [CellText.OnOneLine(title)]);
        }

        new HtmlTable(this).Add(table);
    }
}
