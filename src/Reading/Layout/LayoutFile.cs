using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>Reads a layout, <c>shisaku.layout/1</c>: what a person says of the columns of a list.</summary>
public static class LayoutFile
{
    private const string Programmes = "programmes";
    private const string TableKind = "table";
    private const string Below = "below";
    private const string Above = "above";

    /// <summary>The keys of a layout.</summary>
    public static ImmutableArray<string> Keys { get; } =
        ["format", "kind", "table", "unit", "decimals", "headingRows", "columns", "sums", "totals", "totalLabels"];

    /// <summary>Reads a layout.</summary>
    /// <exception cref="UnusableLayoutException">It is no layout; the message names line and key.</exception>
    public static ListLayout Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var top = LayoutNode.Root(stream);
        top.AllowOnly(Keys);
        if (top.Find("format") is { } format && format.Text() != ListLayout.Format)
        {
            throw format.Wrong("layout.format", ("expected", ListLayout.Format));
        }

        var columns = LayoutColumns.Read(top.Find("columns") ?? throw top.Lacks("columns"));
        var isOfProgrammes = IsOfProgrammes(top, columns);
        LayoutColumns.Confront(columns, isOfProgrammes, top.Find("columns")!);
        if (isOfProgrammes)
        {
            RefuseKeysOfTables(top);
        }

        return new ListLayout([.. columns.Select(column => column.Column)])
        {
            IsOfProgrammes = isOfProgrammes,
            Table = top.Find("table") is { } table ? TableOf(table) : null,
            Unit = top.Find("unit") is { } unit ? UnitOf(unit) : null,
            Decimals = top.Find("decimals")?.Number(0, 4),
            HeadingRows = top.Find("headingRows") is { } rows ? RowsOf(rows) : null,
            Sums = top.Find("sums")?.Items().Select(SumOf).ToImmutableArray(),
            TotalsAbove = top.Find("totals") is { } totals ? totals.OneOf(Below, Above) == Above : null,
            TotalLabels = [.. top.Find("totalLabels")?.Items().Select(label => label.Text()) ?? []],
        };
    }

    /// <summary>As stated, else as the columns show.</summary>
    private static bool IsOfProgrammes(LayoutNode top, List<StatedColumn> columns) =>
        top.Find("kind") is { } kind
            ? kind.OneOf(Programmes, TableKind) == Programmes
            : !columns.Exists(column => column.Column.SuggestsTable);

    private static void RefuseKeysOfTables(LayoutNode top)
    {
        foreach (var key in new[] { "table", "decimals", "sums", "totals", "totalLabels" })
        {
            if (top.Find(key) is { } node)
            {
                throw node.Wrong("layout.of-tables");
            }
        }
    }

    private static LayoutTable TableOf(LayoutNode node) =>
        node.IsNumber ? new LayoutTable(node.Number(1, int.MaxValue), null, node.Line) : new LayoutTable(null, node.Text(), node.Line);

    private static MonetaryUnit UnitOf(LayoutNode node)
    {
        node.AllowOnly("printed", "yen");
        return new MonetaryUnit(node.Find("printed")?.Text(), (node.Find("yen") ?? throw node.Lacks("yen")).Number(1, 1_000_000_000));
    }

    private static LayoutRows RowsOf(LayoutNode node)
    {
        node.AllowOnly("first", "last", "page", "sheet");
        var first = (node.Find("first") ?? throw node.Lacks("first")).Number(1, int.MaxValue);
        var last = node.Find("last")?.Number(1, int.MaxValue) ?? first;
        var (page, sheet) = (node.Find("page")?.Number(1, int.MaxValue), node.Find("sheet")?.Text());
        return new LayoutRows(new RowPlace(page, sheet, first), new RowPlace(page, sheet, last), node.Line);
    }

    private static LayoutSum SumOf(LayoutNode node)
    {
        node.AllowOnly("total", "of", "less");
        return new LayoutSum(
            (node.Find("total") ?? throw node.Lacks("total")).Text(),
            [.. (node.Find("of") ?? throw node.Lacks("of")).Items().Select(key => key.Text())],
            [.. node.Find("less")?.Items().Select(key => key.Text()) ?? []],
            node.Line);
    }
}
