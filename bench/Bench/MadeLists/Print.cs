using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>A made list as printed: the layout of policy ② of the sample, a row a line, cells parted by tabs.</summary>
/// <param name="Rows">All lines of the print.</param>
public sealed record Print(ImmutableArray<PrintRow> Rows)
{
    /// <summary>The title and its blank line.</summary>
    internal const int LinesBeforeFirstPolicy = 1;

    /// <summary>A blank line, the two lines of the page header, and the heading itself.</summary>
    internal const int LinesBeforePolicyHeading = 4;

    private const string PageHeader =
        "基本方針\t事業名\t新規\t重点\t主要成果\tR5事業費(千円)\t財源内訳\t\t\t事業期間\t21財団への補助・委託(△は予算の一部を補助委託)\t担当課等";

    private const string SourceHeader = "\t\t\t\t\t\t国庫\tその他\t一般財源\t\t\t";

    /// <summary>The text of the file.</summary>
    public string Text =>
        string.Concat(Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text)) + "\n"));

    /// <summary>The true row that each printed line prints; a doubled row stands at two lines.</summary>
    public Dictionary<int, int> TrueLines => Rows
        .Select((row, index) => (Line: index + 1, row))
        .Where(row => row.row.TrueLine is not null)
        .ToDictionary(row => row.Line, row => row.row.TrueLine!.Value);

    /// <summary>The undamaged print of a list.</summary>
    public static Print Of(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var rows = ImmutableArray.CreateBuilder<PrintRow>();
        rows.Add(Heading($"(1) {list.Title}"));
        foreach (var policy in list.Policies)
        {
            rows.AddRange(Heading(""), Heading(PageHeader), Heading(SourceHeader));
            rows.Add(Heading(policy.PrintedNumber + policy.Name + new string('\t', (int)PrintColumn.Divisions)));
            foreach (var measure in policy.Measures)
            {
                rows.AddRange(measure.Listings.Select(listing => RowOf(listing, measure)));
            }

            rows.AddRange(policy.Subtotals.Select(RowOf));
        }

        rows.Add(RowOf(list.GrandTotal!));
        var print = new Print(rows.ToImmutable());
        foreach (var (printed, line) in print.TrueLines)
        {
            if (printed != line)
            {
                throw new InvalidOperationException(
                    $"The true row of line {line} is printed at line {printed}; truth and print count lines differently.");
            }
        }

        return print;
    }

    /// <summary>A policy's number as printed: ①, from 51 on (51).</summary>
    internal static string NumberOf(int number) => number switch
    {
        <= 20 => ((char)('①' + number - 1)).ToString(),
        <= 35 => ((char)('㉑' + number - 21)).ToString(),
        <= 50 => ((char)('㊱' + number - 36)).ToString(),
        _ => string.Create(CultureInfo.InvariantCulture, $"({number})"),
    };

    private static PrintRow Heading(string text) => new(
        PrintRowKind.Heading, null, [.. text.Split('\t').Select(cell => new PrintCell(cell, null))]);

    private static PrintRow RowOf(Listing listing, Measure measure) => Row(
        PrintRowKind.Listing,
        listing.Line,
        measure.Line == listing.Line ? $"・{measure.Name}{(measure.IncludesRelistings ? "(再掲含む。)" : "")}" : "",
        listing.PrintedName,
        [Mark(listing.Flags.New), Mark(listing.Flags.Priority), Mark(listing.Flags.KeyResult)],
        listing.Amounts,
        listing.Term!.Printed,
        listing.Commission switch { Commission.Whole => "○", Commission.Part => "△", _ => "" },
        string.Join(' ', listing.Divisions.Select(division => division.Text)));

    private static PrintRow RowOf(TotalsRow totals) => Row(
        PrintRowKind.Totals, totals.Line, "", totals.Label, ["", "", ""], totals.Amounts, "", "", "");

    private static PrintRow Row(
        PrintRowKind kind, int line, string measure, string name, string[] flags, FundingBreakdown amounts,
        string term, string commission, string divisions)
    {
        string[] texts =
            [measure, name, .. flags, .. amounts.Columns.Select(amount => amount.ToString()), term, commission, divisions];
        return new PrintRow(
            kind, line, [.. texts.Select((text, place) => new PrintCell(text, (PrintColumn)place))]);
    }

    private static string Mark(bool? flag) => flag == true ? "○" : "";
}
