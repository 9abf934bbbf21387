using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>A sum written out: its parts, what they add up to, what is stated, the difference.</summary>
internal sealed class SumPart(HtmlWriter html, ExplainedList list)
{
    private readonly SumTable table = new(html, list);

    /// <summary>A row's own sum, or a total's of a column.</summary>
    public void Write(Check check)
    {
        var stated = check.Lines[0];
        var column = check.Rule == SumRule.RowSum ? 0 : list.ColumnOf(check.Field) ?? 0;
        table.Open(list.HeadingOf(column));
        html.Open("tbody");
        if (check.Rule == SumRule.RowSum)
        {
            for (var source = 1; source <= list.List.FundingSources.Length; source++)
            {
                table.WritePart(stated, source, list.HeadingOf(source));
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
            table.WriteLine("sum.sum", list.AmountOf(row.Amounts[column].Counted + check.Difference), null);
        }

        table.WriteLine("sum.stated", table.Text(stated, column), list.Anchor(stated, list.List.ColumnField(column)));
        table.WriteLine("sum.difference", check.IsUndecided ? list.Texts["cell.undecided"] : list.AmountOf(check.Difference), null);
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
            if (table.Text(check.Lines[0], column).Length + table.Text(check.Lines[1], column).Length > 0)
            {
                html.Open("tr");
                html.Element("th", list.HeadingOf(column), ("scope", "row"));
                table.WriteAmount(check.Lines[0], column);
                table.WriteAmount(check.Lines[1], column);
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
                table.WritePart(line, column, $"{list.NameOf(line)} {list.Row(line)?.Subject}");
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
            table.WritePart(line, column, list.HeadingOf(column));
        }

        foreach (var column in rule.Subtracted)
        {
            table.WritePart(line, column, "\u2212 " + list.HeadingOf(column));
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
}
