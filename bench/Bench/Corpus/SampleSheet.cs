using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A cell of a sheet.</summary>
/// <param name="Text">What it says; several lines are parted by line feeds, an amount is written without separators.</param>
/// <param name="Style">How it looks: head, text, mark or number.</param>
/// <param name="Columns">Over how many columns it goes.</param>
/// <param name="Rows">Over how many rows it goes.</param>
internal sealed record SheetCell(string Text, string Style = "text", int Columns = 1, int Rows = 1)
{
    /// <summary>A cell that a wider one covers.</summary>
    public static SheetCell Covered { get; } = new("", "covered");
}

/// <summary>The sample's true table as a person lays it out in a spreadsheet: policies over the whole width, each measure merged
/// over its programmes, sources under a common heading.</summary>
/// <remarks>On paper without rules nobody sees that cells are merged: there a measure stands beside its first programme.</remarks>
internal static class SampleSheet
{
    /// <summary>How wide the columns are, compared with one another.</summary>
    public static readonly ImmutableArray<int> Widths = [38, 54, 11, 11, 11, 22, 21, 22, 21, 20, 16, 40];

    /// <summary>How many rows the title takes, after which the heading begins.</summary>
    public const int RowsOfTitle = 1;

    /// <summary>How many rows the heading takes; they come again on every page.</summary>
    public const int RowsOfHeading = 2;

    private static readonly string[] Headings =
        ["基本方針", "事業名", "新規", "重点", "主要成果", "R5事業費(千円)", "財源内訳", "", "", "事業期間", "21財団への補助・委託(△は予算の一部を補助委託)", "担当課等"];

    private static readonly string[] Sources = ["国庫", "その他", "一般財源"];

    /// <summary>The rows of the sheet.</summary>
    public static List<SheetCell[]> RowsOf(SampleTruth truth, bool isMerged)
    {
        List<SheetCell[]> rows =
        [
            Whole("(1) " + SampleTruth.Title),
            [.. Headings.Select((text, cell) => cell switch
            {
                6 => new SheetCell(text, "head", Columns: 3),
                7 or 8 => SheetCell.Covered,
                _ => new SheetCell(text, "head", Rows: 2),
            })],
            [.. Headings.Select((_, cell) => cell is >= 6 and <= 8 ? new SheetCell(Sources[cell - 6], "head") : SheetCell.Covered)],
        ];
        for (var at = 0; at < truth.Rows.Length; at++)
        {
            var row = truth.Rows[at];
            rows.Add(row["kind"] switch
            {
                "policy" => Whole($"{Print.NumberOf(int.Parse(row["policy"], CultureInfo.InvariantCulture))}{row["name"]}"),
                "listing" => Listing(row, MeasureCell(truth.Rows, at, isMerged)),
                _ => [new SheetCell(row["name"], Columns: 2), SheetCell.Covered, new(""), new(""), new(""), .. Amounts(row), new(""), new(""), new("")],
            });
        }

        return rows;
    }

    private static SheetCell[] Whole(string text) =>
        [new SheetCell(text, Columns: Headings.Length), .. Enumerable.Repeat(SheetCell.Covered, Headings.Length - 1)];

    /// <summary>The measure's cell at its first programme; the further ones are covered.</summary>
    private static SheetCell MeasureCell(ImmutableArray<Dictionary<string, string>> rows, int at, bool isMerged)
    {
        bool IsSame(int other) => rows[other]["kind"] == "listing" && rows[other]["measure"] == rows[at]["measure"];
        if (at > 0 && IsSame(at - 1))
        {
            return isMerged ? SheetCell.Covered : new SheetCell("");
        }

        var length = Enumerable.Range(at, rows.Length - at).TakeWhile(IsSame).Count();
        return new SheetCell($"・{rows[at]["measure"]}{(rows[at]["measureIncludesRelistings"] == "true" ? "(再掲含む。)" : "")}", Rows: isMerged ? length : 1);
    }

    private static SheetCell[] Listing(Dictionary<string, string> row, SheetCell measure) =>
    [
        measure,
        new(row["name"] + (row["relisted"] == "true" ? MadeListing.RelistingMark : "")),
        Mark(row["new"]),
        Mark(row["priority"]),
        Mark(row["keyResult"]),
        .. Amounts(row),
        new(Term(row["from"], row["to"]), "mark"),
        new(row["commission"] switch { "whole" => "○", "part" => "△", _ => "" }, "mark"),
        new(row["divisions"].Replace(';', '\n')),
    ];

    private static SheetCell Mark(string flag) => new(flag == "true" ? "○" : "", "mark");

    private static IEnumerable<SheetCell> Amounts(Dictionary<string, string> row) =>
        new[] { Field.Budget, "national", "other", "general" }.Select(field => new SheetCell(row[field], "number"));

    private static string Term(string from, string to)
    {
        return from == to ? Era(from) : $"{Era(from)}-{Era(to)}";

        static string Era(string year) => year.Length == 0 ? "" : MadeTerm.Era(int.Parse(year, CultureInfo.InvariantCulture));
    }
}
