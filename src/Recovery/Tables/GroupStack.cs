using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Keeps the headings under which rows stand: rows of text alone, told into levels by their look, and label columns
/// in which a group is printed once and holds until the next.</summary>
/// <param name="columns">The columns of the table.</param>
internal sealed class GroupStack(TableColumns columns)
{
    private readonly List<(string Style, GroupHeading Heading)> rows = [];
    private readonly GroupHeading?[] labels = new GroupHeading?[Math.Max(0, columns.Labels.Length - 1)];

    /// <summary>Rows of text that say again which group is open, or nothing.</summary>
    public List<PrintedRow> Repeated { get; } = [];

    /// <summary>Rows of text that were joined to the label above them.</summary>
    public List<JoinedRow> Joined { get; } = [];

    /// <summary>Rows of text that name a group.</summary>
    public List<PrintedRow> Headings { get; } = [];

    /// <summary>Whether a row names a group: it has no amounts, or one that is printed with its unit beside the name.</summary>
    public static bool IsHeading(TableRow row, Quantity?[] quantities) =>
        row.IsGroup || !Array.Exists(quantities, quantity => quantity is { IsNothing: false });

    /// <summary>Takes a heading; a text that goes on with the label above it is joined to that.</summary>
    public void Take(TableRow row, TableRow? below, List<GridRow> above)
    {
        var filled = row.Row.Filled.Where(cell => row[cell] is null).ToList();
        if (filled.Count == 0 || row.IsPageNumber)
        {
            Repeated.Add(row.Row);
            return;
        }

        var text = PrintedWords.WithoutContinued(string.Join(' ', filled.Select(cell => row.Row[cell])));
        if (above.Count > 0 && filled.Count == 1 && GoesOn(above[^1], text, filled[0], below))
        {
            above[^1] = above[^1] with { Label = above[^1].Label + ' ' + text };
            Joined.Add(new JoinedRow(row.Row, above[^1].Row.Line));
            return;
        }

        var style = TableLabel.StyleOf(text, filled[0]);
        var known = rows.FindIndex(each => each.Style == style);
        if ((known >= 0 && Widths.Tight(rows[known].Heading.Text) == Widths.Tight(text))
            || (rows.Count > 1 && Widths.Tight(text) == string.Concat(rows.Select(each => Widths.Tight(each.Heading.Text)))))
        {
            Repeated.Add(row.Row); // at the head of a page
            return;
        }

        if (known >= 0)
        {
            rows.RemoveRange(known, rows.Count - known);
        }

        Headings.Add(row.Row);
        rows.Add((style, new GroupHeading(text, row.Row.Line)));
    }

    /// <summary>A row of amounts under the groups that are open.</summary>
    public GridRow Under(TableRow row, Quantity?[] quantities)
    {
        var printed = columns.Labels.Where(cell => row.Row[cell].Length > 0 && row[cell] is null && !MoneySign.Is(row.Row[cell])).ToList();
        var cell = printed.Count > 0 ? printed[^1] : FirstText(row);
        var label = cell < 0 ? "" : row.Row[cell];
        if (!TableLabel.IsTotal(label))
        {
            for (var column = 0; column < labels.Length; column++)
            {
                var text = row.Row[columns.Labels[column]];
                if (text.Length > 0 && columns.Labels[column] != cell)
                {
                    labels[column] = new GroupHeading(text, row.Row.Line);
                    Array.Clear(labels, column + 1, labels.Length - column - 1);
                }
            }
        }

        // A row of ratios among rows of amounts adds up to nothing.
        if (PrintedWords.In(Widths.Half(label), PrintedWords.Ratios))
        {
            quantities = Array.ConvertAll(quantities, quantity => quantity?.Decimals > columns.Decimals || quantity is { IsRatio: true } ? null : quantity);
        }

        GroupHeading[] groups = [.. rows.Select(each => each.Heading), .. labels.OfType<GroupHeading>()];
        return new GridRow(row.Row, label, cell, groups, columns.Amounts, quantities);
    }

    /// <summary>The first text of a row; where it has none, the first number that is no amount: a year, a code.</summary>
    private int FirstText(TableRow row)
    {
        var filled = row.Row.Filled.ToList();
        var text = filled.FindIndex(cell => row[cell] is null && !MoneySign.Is(row.Row[cell]));
        var code = filled.FindIndex(cell => Array.IndexOf(columns.Amounts, cell) < 0);
        return text >= 0 ? filled[text] : code >= 0 ? filled[code] : -1;
    }

    /// <summary>Whether a text goes on with the label above it in the same cell: that has a number, and the text has none, or one
    /// that does not count on from it while the row below does.</summary>
    private static bool GoesOn(GridRow above, string text, int cell, TableRow? below)
    {
        if (above.LabelCell != cell || Numbering.Read(above.Label) is not { } number || TableLabel.IsTotal(text))
        {
            return false;
        }

        return Numbering.Read(text) is not { } own
            || (own.Number != number.Number + 1 && GroupName.LevelOf(Widths.Half(text)) is null
                && below is not null && Numbering.Read(below.Row[cell])?.Number == number.Number + 1);
    }
}
