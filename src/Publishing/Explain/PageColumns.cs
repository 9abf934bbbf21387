using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The columns of the page's tables: only those that the list has.</summary>
internal sealed class PageColumns
{
    private static readonly string[] TailFields = [Field.Term, Field.Commission, Field.Divisions];

    private readonly ExplainedList list;

    public PageColumns(ExplainedList list)
    {
        this.list = list;
        Marks = [.. Field.Marks.Where(IsPresent)];
        Tail = [.. TailFields.Where(IsPresent)];
    }

    /// <summary>The marks, which share one column.</summary>
    public string[] Marks { get; }

    /// <summary>The fields behind the amounts.</summary>
    public string[] Tail { get; }

    /// <summary>How many columns: row, name, marks, amounts, and the fields behind them.</summary>
    public int Count => 3 + list.List.ColumnCount + Tail.Length;

    /// <summary>Writes the heading.</summary>
    public void WriteHeading(HtmlWriter html)
    {
        html.Open("tr");
        Heading("column.line", "no");
        Heading("column.name", "name");
        Heading("column.marks", "marks");
        for (var column = 0; column < list.List.ColumnCount; column++)
        {
            html.Element("th", list.HeadingOf(column), ("scope", "col"), ("class", "amount"));
        }

        foreach (var field in Tail)
        {
            Heading("column." + field, field);
        }

        html.Close();

        void Heading(string key, string kind) => html.Element("th", list.Texts[key], ("scope", "col"), ("class", kind));
    }

    /// <summary>Writes the name of a measure across all columns.</summary>
    public void WriteMeasure(HtmlWriter html, string name)
    {
        html.Open("tbody");
        html.Open("tr");
        html.Element("th", name, ("scope", "rowgroup"), ("colspan", Count), ("class", "measure"));
        html.Close(2);
    }

    private bool IsPresent(string field) => !list.List.AbsentColumns.Contains(field);
}
