using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A column of a layout, and where its file states it.</summary>
/// <param name="Column">The column.</param>
/// <param name="Node">Its place.</param>
internal sealed record StatedColumn(LayoutColumn Column, LayoutNode Node);

/// <summary>Reads the columns of a layout.</summary>
internal static class LayoutColumns
{
    private const int MostColumns = ReadingLimits.CellsInRow;

    /// <summary>The columns, each by itself.</summary>
    public static List<StatedColumn> Read(LayoutNode node)
    {
        var columns = new List<StatedColumn>();
        foreach (var item in node.Items())
        {
            var column = ColumnOf(item);
            if (columns.Exists(each => IsSame(each.Column, column)))
            {
                throw item.Wrong("layout.twice", ("found", column.Heading ?? Whole(column.Number!.Value)));
            }

            columns.Add(new StatedColumn(column, item));
        }

        return columns.Count > 0 ? columns : throw node.Wrong("layout.no-columns");
    }

    /// <summary>Holds the columns against one another and against the kind of document.</summary>
    public static void Confront(List<StatedColumn> columns, bool isOfProgrammes, LayoutNode node)
    {
        var (singles, keys) = (new HashSet<LayoutRole>(), new HashSet<(bool, string)>());
        foreach (var (column, place) in columns)
        {
            var word = LayoutColumn.WordOf(column.Role);
            var role = place.Find("is")!;
            if (isOfProgrammes ? column.IsOfTables : column.IsOfProgrammes)
            {
                throw role.Wrong(isOfProgrammes ? "layout.role-of-tables" : "layout.role-of-programmes", ("found", word));
            }

            if (column.Role is not (LayoutRole.Source or LayoutRole.Amount or LayoutRole.Group) && !column.IsLeftOut && !singles.Add(column.Role))
            {
                throw role.Wrong("layout.role-twice", ("found", word));
            }

            if (column.Key is { } key && !keys.Add((column.Role == LayoutRole.Source, key)))
            {
                throw place.Find("key")!.Wrong("layout.key-twice", ("found", key));
            }
        }

        if (isOfProgrammes && (!singles.Contains(LayoutRole.Name) || !singles.Contains(LayoutRole.Budget)))
        {
            throw node.Wrong("layout.lacks-role", ("expected", LayoutColumn.WordOf(singles.Contains(LayoutRole.Name) ? LayoutRole.Budget : LayoutRole.Name)));
        }

        if (!columns.Exists(column => column.Column.HoldsAmounts))
        {
            throw node.Wrong("layout.no-amounts");
        }
    }

    private static LayoutColumn ColumnOf(LayoutNode node)
    {
        node.AllowOnly("column", "heading", "is", "key");
        var (number, heading) = (node.Find("column"), node.Find("heading"));
        if ((number is null) == (heading is null))
        {
            throw node.Wrong("layout.column-or-heading");
        }

        var role = (node.Find("is") ?? throw node.Lacks("is")).Role();
        var key = node.Find("key");
        if (key is not null && role is not (LayoutRole.Source or LayoutRole.Amount))
        {
            throw key.Wrong("layout.no-key");
        }

        return new LayoutColumn(number?.Number(1, MostColumns), heading?.Text(), role, key?.Key(), node.Line);
    }

    private static bool IsSame(LayoutColumn one, LayoutColumn other) =>
        one.Number is not null ? one.Number == other.Number : one.Heading == other.Heading;

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
