using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Why a layout does not fit a list, in words.</summary>
internal static class StatedRefusal
{
    private const int ShownHeadings = 8;

    /// <summary>A heading that the list does not print.</summary>
    public static UnusableLayoutException OfHeading(LayoutColumn column, PrintedList list) =>
        Of(column.Line, "heading", "layout-heading", column.Heading!, Texts(list));

    /// <summary>A heading that stands over several columns.</summary>
    public static UnusableLayoutException OfSeveral(LayoutColumn column, IEnumerable<int> cells) =>
        Of(column.Line, "heading", "layout-several", column.Heading!, string.Join(", ", cells.Select(cell => Whole(cell + 1))));

    /// <summary>Two entries for one column.</summary>
    public static UnusableLayoutException OfTwice(LayoutColumn column, int cell) =>
        Of(column.Line, column.Heading is null ? "column" : "heading", "layout-twice", Whole(cell + 1));

    /// <summary>A column beyond the table's last.</summary>
    public static UnusableLayoutException OfNumber(LayoutColumn column, int width) =>
        Of(column.Line, "column", "layout-number", Whole(column.Number!.Value), Whole(width));

    /// <summary>A source that two columns claim.</summary>
    public static UnusableLayoutException OfSource(LayoutColumn column, string key) => Of(column.Line, "key", "layout-source", key);

    /// <summary>A source before the budget, which no list of programmes prints.</summary>
    public static UnusableLayoutException OfOrder(LayoutColumn column) => Of(column.Line, "is", "layout-order");

    /// <summary>A table that the document has not.</summary>
    public static UnusableLayoutException OfTable(LayoutTable table, int tables) =>
        table.Number is { } number
            ? Of(table.Line, "table", "layout-table", Whole(number), Whole(tables))
            : Of(table.Line, "table", "layout-table-heading", table.Heading!, Whole(tables));

    /// <summary>Rows that the list has not.</summary>
    public static UnusableLayoutException OfRows(LayoutRows rows, PrintedList list) =>
        Of(rows.Line, "headingRows", "layout-rows", Whole(rows.First.Row), Whole(rows.Last.Row), Whole(list.Rows.Length));

    /// <summary>A sum over a key that no column has.</summary>
    public static UnusableLayoutException OfKey(LayoutSum sum, string key, IEnumerable<string> known) =>
        Of(sum.Line, "sums", "layout-key", key, string.Join(", ", known));

    private static UnusableLayoutException Of(int line, string key, string reason, params string[] parts)
    {
        return new(Text(RecoveryText.English), Text(RecoveryText.Japanese));

        string Text(Func<string, string> text) =>
            string.Format(CultureInfo.InvariantCulture, text("layout"), line, key, string.Format(CultureInfo.InvariantCulture, text(reason), parts));
    }

    /// <summary>Texts of the first row that may be a heading, to choose from.</summary>
    private static string Texts(PrintedList list) =>
        list.Rows.FirstOrDefault(row => row.Filled.Count() > 2) is { } row
            ? string.Join(", ", row.Filled.Take(ShownHeadings).Select(cell => row[cell]))
            : "-";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
