using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A sum written out: its parts, what they add up to, what is stated, the difference.</summary>
internal sealed class SumPart(HtmlWriter html, ExplainedList list)
{
    /// <summary>A row's own sum, or a total's of a column.</summary>
    public void Write(Check check)
    {
        var stated = check.Lines[0];
        var column = check.Rule == SumRule.RowSum ? 0 : list.ColumnOf(check.Field) ?? 0;
        OpenTable(list.HeadingOf(column));
        html.Open("tbody");
        if (check.Rule == SumRule.RowSum)
        {
            for (var source = 1; source <= list.List.FundingSources.Length; source++)
            {
                WritePart(stated, source, list.HeadingOf(source));
            }
        }
        else if (check.Rule == SumRule.Difference)
        {
            WriteRule(stated, list.List.ColumnRules.First(rule => rule.Total == column && Difference(stated, rule) == check.Difference));
        }
        else
        {
            WriteParts(check, column);
        }

        html.Close();
        html.Open("tfoot");
        if (!check.IsUndecided && list.Row(stated) is { } row)
        {
            WriteLine("sum.sum", list.AmountOf(row.Amounts[column].Counted + check.Difference), null);
        }

        WriteLine("sum.stated", Text(stated, column), list.Anchor(stated, list.List.ColumnField(column)));
        WriteLine("sum.difference", check.IsUndecided ? list.Texts["cell.undecided"] : list.AmountOf(check.Difference), null);
        html.Close(2);
    }

    /// <summary>A re-listing beside its first listing.</summary>
    public void WriteTwins(Check check)
    {
        html.Open("table", ("class", "sum"));
        html.Open("thead");
        html.Open("tr");
        html.Element("td", "");
        html.Element("th", $"{list.NameOf(check.Lines[0])} {list.Texts["sum.relisting"]}", ("scope", "col"));
        html.Element("th", $"{list.NameOf(check.Lines[1])} {list.Texts["sum.first"]}", ("scope", "col"));
        html.Close(2);
        html.Open("tbody");
        for (var column = 0; column < list.List.ColumnCount; column++)
        {
            if (Text(check.Lines[0], column).Length + Text(check.Lines[1], column).Length > 0)
            {
                html.Open("tr");
                html.Element("th", list.HeadingOf(column), ("scope", "row"));
                WriteAmount(check.Lines[0], column);
                WriteAmount(check.Lines[1], column);
                html.Close();
            }
        }

        html.Close(2);
    }

    private void WriteParts(Check check, int column)
    {
        var (hidden, count) = (0L, 0);
        foreach (var line in check.Lines.AsSpan()[1..])
        {
            var amount = list.Row(line)?.Amounts[column] ?? Amount.Blank;
            if (!list.Shown.Has(line))
            {
                (hidden, count) = (hidden + (amount.IsUndecided ? 0 : amount.Counted), count + 1);
            }
            else if (!amount.IsBlank)
            {
                WritePart(line, column, $"{list.NameOf(line)} {list.Row(line)?.Subject}");
            }
        }

        if (count > 0)
        {
            html.Open("tr");
            html.Element("th", list.Texts.Fill("sum.more", ("count", ExplainedList.Amount(count))), ("scope", "row"));
            html.Element("td", list.AmountOf(hidden), ("class", "amount"));
            html.Close();
        }
    }

    private void WriteRule(int line, ColumnRule rule)
    {
        foreach (var column in rule.Added)
        {
            WritePart(line, column, list.HeadingOf(column));
        }

        foreach (var column in rule.Subtracted)
        {
            WritePart(line, column, "\u2212 " + list.HeadingOf(column));
        }
    }

    /// <summary>What the columns of a row come to, less what is stated; 0 where an amount is undecided, as in checks.</summary>
    private long Difference(int line, ColumnRule rule)
    {
        if (list.Row(line) is not { } row || rule.Added.Concat(rule.Subtracted).Append(rule.Total).Any(column => row.Amounts[column].IsUndecided))
        {
            return 0;
        }

        return rule.Added.Sum(column => row.Amounts[column].Counted)
            - rule.Subtracted.Sum(column => row.Amounts[column].Counted)
            - row.Amounts[rule.Total].Counted;
    }

    private void OpenTable(string heading)
    {
        html.Open("table", ("class", "sum"));
        html.Open("thead");
        html.Open("tr");
        html.Element("th", list.Texts["sum.part"], ("scope", "col"));
        html.Element("th", heading, ("scope", "col"), ("class", "amount"));
        html.Close(2);
    }

    private void WritePart(int line, int column, string name)
    {
        if (Text(line, column).Length > 0)
        {
            html.Open("tr");
            html.Element("th", name, ("scope", "row"));
            WriteAmount(line, column);
            html.Close();
        }
    }

    private void WriteLine(string key, string amount, string? anchor)
    {
        html.Open("tr", ("class", key == "sum.stated" ? "stated" : null));
        html.Element("th", list.Texts[key], ("scope", "row"));
        html.Open("td", ("class", "amount"));
        WriteLinked(amount, anchor);
        html.Close(2);
    }

    private void WriteAmount(int line, int column)
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

    private string Text(int line, int column) => list.Row(line)?.Amounts[column] switch
    {
        null => "",
        { IsUndecided: true } => list.Texts["cell.undecided"],
        var amount => amount.Value.ToString(list.List.Decimals),
    };
}
