namespace Shisaku.Publishing;

/// <summary>The table in which a sum is written out.</summary>
internal sealed class SumTable(HtmlWriter html, ExplainedList list)
{
    /// <summary>Opens the table and writes its heading.</summary>
    public void Open(string heading)
    {
        html.Open("table", ("class", "sum"));
        html.Open("thead");
        html.Open("tr");
        html.Element("th", list.Texts["sum.part"], ("scope", "col"));
        html.Element("th", heading, ("scope", "col"), ("class", "amount"));
        html.Close(2);
    }

    /// <summary>A part of the sum; nothing where the amount is blank.</summary>
    public void WritePart(int line, int column, string name)
    {
        if (Text(line, column).Length > 0)
        {
            html.Open("tr");
            html.Element("th", name, ("scope", "row"));
            WriteAmount(line, column);
            html.Close();
        }
    }

    /// <summary>A line below the parts.</summary>
    /// <param name="key">The key of its words.</param>
    /// <param name="amount">What it says.</param>
    /// <param name="anchor">The cell that states it, or null.</param>
    public void WriteLine(string key, string amount, string? anchor)
    {
        html.Open("tr", ("class", key == "sum.stated" ? "stated" : null));
        html.Element("th", list.Texts[key], ("scope", "row"));
        html.Open("td", ("class", "amount"));
        WriteLinked(amount, anchor);
        html.Close(2);
    }

    /// <summary>A cell with an amount, linked with the table of the list.</summary>
    public void WriteAmount(int line, int column)
    {
        html.Open("td", ("class", "amount"));
        WriteLinked(Text(line, column), list.Shown.Has(line) ? list.Anchor(line, list.List.ColumnField(column)) : null);
        html.Close();
    }

    private void WriteLinked(string amount, string? anchor)
    {
        if (anchor is null || amount.Length == 0)
        {
            html.Text(amount);
        }
        else
        {
            html.Element("a", amount, ("href", "#" + anchor));
        }
    }

    /// <summary>An amount as text; nothing where it is blank.</summary>
    public string Text(int line, int column) => list.Row(line)?.Amounts[column] switch
    {
        null => "",
        { IsUndecided: true } => list.Texts["cell.undecided"],
        var amount => amount.Value.ToString(list.List.Decimals),
    };
}
