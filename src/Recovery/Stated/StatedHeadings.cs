using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The headings of a list of programmes whose columns a person stated: the rows in which they are printed, and what
/// each announces.</summary>
internal sealed class StatedHeadings
{
    private readonly PrintedList list;
    private readonly ListLayout layout;
    private readonly SortedDictionary<int, Heading> headings = [];

    private StatedHeadings(PrintedList list, ListLayout layout) => (this.list, this.layout) = (list, layout);

    /// <summary>The cells of the columns that are left out.</summary>
    public ImmutableArray<int> LeftOut { get; private set; } = [];

    /// <summary>The heading that begins at a row, or null.</summary>
    /// <param name="row">The row's index.</param>
    public Heading? this[int row] => headings.GetValueOrDefault(row);

    /// <summary>The headings of a list.</summary>
    /// <exception cref="UnusableLayoutException">The layout names what the list does not print.</exception>
    public static StatedHeadings Of(PrintedList list, ListLayout layout)
    {
        var stated = new StatedHeadings(list, layout);
        stated.Find();
        stated.State();
        return stated;
    }

    private void Find()
    {
        if (layout.HeadingRows is { } rows)
        {
            var (first, last) = StatedRows.Of(list, rows);
            headings.Add(first, Bare(first, last - first + 1));
        }

        for (var row = 0; row < list.Rows.Length; row++)
        {
            if (!IsWithin(row) && (Heading.Read(list.Rows, row) ?? ByWords(row)) is { } heading)
            {
                headings.Add(row, heading);
                row += heading.Lines - 1;
            }
        }

        if (headings.Count == 0)
        {
            headings.Add(FirstOfBody(), Bare(0, 0));
        }
    }

    private bool IsWithin(int row) => headings.Any(each => row >= each.Key && row < each.Key + each.Value.Lines);

    /// <summary>A heading in words of the layout only, which nothing but the layout makes one.</summary>
    private Heading? ByWords(int row) => Stated(row) < 2 ? null : Bare(row, row + 1 < list.Rows.Length && Stated(row + 1) > 0 ? 2 : 1);

    private int Stated(int row) => list.Rows[row].Filled.Count(cell => layout.Columns.Any(column => column.Heading is { } text && Tight(text) == Tight(list.Rows[row][cell])));

    private Heading Bare(int row, int lines)
    {
        var text = Tight(string.Concat(list.Rows.Skip(row).Take(lines).SelectMany(each => each.Cells)));
        return new Heading(lines == 0 ? 0 : list.Rows[row].Line, lines, [], [], Heading.UnitIn(text), text);
    }

    /// <summary>The first row of a list without any heading: an amount beside something else, with the policy and the measure
    /// above it.</summary>
    private int FirstOfBody()
    {
        var first = 0;
        while (first < list.Rows.Length - 1 && !IsOfBody(list.Rows[first]))
        {
            first++;
        }

        while (first > 0 && list.Rows[first - 1] is var above && above.Filled.Take(2).Count() == 1
            && string.Concat(above.Cells) is var text && (Numbering.Read(text) is not null || PrintedWords.Bullets.Contains(text[0])))
        {
            first--;
        }

        return first;
    }

    private static bool IsOfBody(PrintedRow row) =>
        row.Filled.Skip(1).Any() && row.Filled.Any(cell => CellTypes.Of(row[cell]) == CellType.Amount);

    /// <summary>Gives every heading the stated columns; where these are what the first one announces by itself, nothing changes.</summary>
    private void State()
    {
        var columns = layout.Columns.All(column => column.Number is not null)
            ? [.. layout.Columns.OrderBy(column => column.Number)]
            : layout.Columns;
        foreach (var column in columns.Where(column => column.Heading is not null && !headings.Any(each => CellOf(each, column) >= 0)))
        {
            throw StatedRefusal.OfHeading(column, list);
        }

        var first = headings.First().Value;
        LeftOut = [.. columns.Where(column => column.IsLeftOut).Select(column => column.Number - 1 ?? headings.Max(each => CellOf(each, column)))];
        var announced = columns.Where(column => !column.IsLeftOut).ToList();
        var budget = announced.FindIndex(column => column.Role == LayoutRole.Budget);
        if (announced.FindIndex(column => column.Role == LayoutRole.Source) is >= 0 and var before
            && before < budget && announced.FindLastIndex(column => column.Role == LayoutRole.Source) > budget)
        {
            throw StatedRefusal.OfOrder(announced[before]);
        }

        var isAsFound = announced.Select(column => FieldOf(column, ""))
            .SequenceEqual(first.Columns.Select(column => column.Field).Where(field => !OtherColumns.IsLeftOut(field)));
        if (isAsFound)
        {
            // What the heading itself announces as no field of ours slides with its row.
            LeftOut = [.. LeftOut.Where(cell => !first.Columns.Any(column => column.Cell == cell && OtherColumns.IsLeftOut(column.Field)))];
        }

        foreach (var (row, heading) in headings.ToList())
        {
            var own = isAsFound && heading.Columns.Length > 0 ? heading : With(row, heading, announced);
            headings[row] = own with { Unit = layout.Unit ?? own.Unit };
        }
    }

    private Heading With(int row, Heading heading, List<LayoutColumn> announced)
    {
        var columns = new List<HeadingColumn>();
        var sources = new List<FundingSource>();
        foreach (var column in announced)
        {
            var found = CellOf(new KeyValuePair<int, Heading>(row, heading), column);
            var cell = column.Number - 1 ?? found;
            var printed = column.Heading ?? PrintedAt(row, heading, cell);
            var field = FieldOf(column, printed);
            columns.Add(new HeadingColumn(field, cell, printed) { IsStated = column.Number is not null });
            if (column.Role == LayoutRole.Source)
            {
                if (sources.Exists(source => Field.Funding(source.Key) == field))
                {
                    throw StatedRefusal.OfSource(column, column.Key ?? KeyOf(printed));
                }

                sources.Add(new FundingSource(column.Key ?? KeyOf(printed), printed));
            }
        }

        return heading with { Columns = [.. columns], Sources = [.. sources], Further = Heading.FurtherOf(columns) };
    }

    /// <summary>The text above a cell, in the lowest row of the heading that has one.</summary>
    private string PrintedAt(int row, Heading heading, int cell)
    {
        for (var at = row + heading.Lines - 1; at >= row; at--)
        {
            if (list.Rows[at][cell].Length > 0)
            {
                return list.Rows[at][cell];
            }
        }

        return "";
    }

    /// <summary>The cell in which a heading prints a column's heading, or -1.</summary>
    private int CellOf(KeyValuePair<int, Heading> heading, LayoutColumn column)
    {
        for (var row = heading.Key; column.Heading is not null && row < heading.Key + heading.Value.Lines; row++)
        {
            foreach (var cell in list.Rows[row].Filled)
            {
                if (Tight(list.Rows[row][cell]) == Tight(column.Heading))
                {
                    return cell;
                }
            }
        }

        return -1;
    }

    private static string FieldOf(LayoutColumn column, string printed) => column.Role switch
    {
        LayoutRole.Source => Field.Funding(column.Key ?? KeyOf(column.Heading ?? printed)),
        LayoutRole.Amount => Field.Amount(column.Key ?? TableRoles.Slug(column.Heading ?? printed)),
        LayoutRole.Previous or LayoutRole.Difference => Field.Amount(LayoutColumn.WordOf(column.Role)),
        LayoutRole.TermStart => OtherColumns.TermStart,
        LayoutRole.TermEnd => OtherColumns.TermEnd,
        _ => LayoutColumn.WordOf(column.Role),
    };

    private static string KeyOf(string printed) => SourceHeadings.Named(Tight(printed))?.Key ?? TableRoles.Slug(printed);

    private static string Tight(string text) => Widths.Tight(text);
}
