using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>The print of a list in a layout: rows of cells.</summary>
internal sealed class LaidOutPrint(Layout layout, ProgrammeList list)
{
    private readonly List<string[]> rows = [];

    /// <summary>The indexes of the rows that print listings.</summary>
    public List<int> Listings { get; } = [];

    /// <summary>The cells of a row that print the budget and its sources.</summary>
    public List<int> AmountCells { get; } =
    [
        .. layout.Columns.SelectMany(column => HeadingOf(column, layout).Select(_ => column))
            .Index().Where(each => each.Item is LayoutColumn.Budget or LayoutColumn.Sources).Select(each => each.Index),
    ];

    /// <summary>The rows.</summary>
    public List<string[]> Rows()
    {
        rows.Add([list.Title!]);
        if (layout.IsEnglish)
        {
            rows.Add([layout.UnitLine]);
        }

        Heading();
        foreach (var policy in list.Policies)
        {
            Policy(policy);
        }

        Row("", list.GrandTotal!.Label, list.GrandTotal.Amounts, null);
        return rows;
    }

    private void Policy(BasicPolicy policy)
    {
        if (policy.Name is not null)
        {
            rows.Add([policy.PrintedNumber + policy.Name]);
        }

        var totals = policy.Subtotals.Where(each => each.Level == 1).ToList();
        var ofMeasures = new Queue<TotalsRow>(policy.Subtotals.Where(each => each.Level > 1));
        if (layout.IsTotalAbove)
        {
            totals.ForEach(Total);
        }

        foreach (var (number, measure) in policy.Measures.Index())
        {
            var begin = layout.MeasureNumber(number + 1);
            if (layout.HasMeasureRows)
            {
                rows.Add([$"{begin}{measure.Name}{(measure.IncludesRelistings ? "(再掲含む。)" : "")}"]);
            }

            if (layout.IsTotalAbove && ofMeasures.TryDequeue(out var above))
            {
                Total(above);
            }

            foreach (var (index, listing) in measure.Listings.Index())
            {
                var label = index > 0 || measure.Name is null ? "" : $"{begin}{measure.Name}{(measure.IncludesRelistings ? "(再掲含む。)" : "")}";
                Row(label, listing.PrintedName, listing.Amounts, listing);
            }

            if (!layout.IsTotalAbove && ofMeasures.TryDequeue(out var own))
            {
                Total(own);
            }
        }

        if (!layout.IsTotalAbove)
        {
            totals.ForEach(Total);
        }
    }

    private void Total(TotalsRow totals) => Row("", totals.Label, totals.Amounts, null);

    private void Heading()
    {
        var first = layout.Columns.SelectMany(column => HeadingOf(column, layout)).ToArray();
        var sources = layout.Columns.SelectMany(column => column switch
        {
            LayoutColumn.Sources => layout.Sources,
            LayoutColumn.Budget when layout.SharesHeading => [layout.AmountHeadings!.Value.Budget],
            LayoutColumn.Budget when layout.Previous == PreviousYear.Below => ["前年度予算額"],
            LayoutColumn.Previous when layout.SharesHeading => [layout.AmountHeadings!.Value.Previous],
            LayoutColumn.Difference when layout.SharesHeading => [layout.AmountHeadings!.Value.Difference],
            _ => [.. HeadingOf(column, layout).Select(_ => "")],
        }).ToArray();
        if (layout.IsEnglish)
        {
            rows.Add([.. first.Zip(sources, (above, below) => below.Length > 0 ? below : above)]);
        }
        else if (layout.HeadingRows == 2)
        {
            rows.AddRange([first, sources]);
        }
        else
        {
            // The three rows: what is asked for, how the money divides, which source.
            var divided = layout.Columns.SelectMany(column => column == LayoutColumn.Sources
                ? layout.Sources.Select((_, at) => at == 0 ? "特定財源" : at == layout.Sources.Length - 1 ? layout.Sources[at] : "")
                : HeadingOf(column, layout).Select(_ => "")).ToArray();
            rows.AddRange([first, divided, [.. sources.Select(text => text == layout.Sources[^1] ? "" : text)]]);
        }
    }

    private static string[] HeadingOf(LayoutColumn column, Layout layout) => column switch
    {
        LayoutColumn.Measure => ["基本方針"],
        LayoutColumn.Name => [layout.IsEnglish ? "Programme" : "事業名"],
        LayoutColumn.Flags => ["新規", "重点", "主要成果"],
        LayoutColumn.Budget => [layout.IsEnglish ? "Budget" : layout.SharesHeading ? $"予算額({layout.Unit.Printed})"
            : layout.AmountHeadings is { } own ? $"{own.Budget}({layout.Unit.Printed})" : $"R5事業費({layout.Unit.Printed})"],
        LayoutColumn.Previous => [layout.SharesHeading ? "" : layout.AmountHeadings?.Previous ?? "前年度予算額"],
        LayoutColumn.Difference => [layout.SharesHeading ? "" : layout.AmountHeadings?.Difference ?? "比較"],
        LayoutColumn.Sources => [.. layout.Sources.Select((_, at) => at == 0 ? "財源内訳" : "")],
        LayoutColumn.Term => ["事業期間"],
        LayoutColumn.TermStart => ["開始年度"],
        LayoutColumn.TermEnd => ["終了年度"],
        LayoutColumn.Commission => ["21財団への補助・委託(△は予算の一部を補助委託)"],
        LayoutColumn.Divisions => ["担当課等"],
        LayoutColumn.Number => ["No."],
        LayoutColumn.Summary => ["事業概要"],
        _ => ["備考"],
    };

    private void Row(string measure, string name, FundingBreakdown amounts, Listing? listing)
    {
        if (listing is not null)
        {
            Listings.Add(rows.Count);
        }

        rows.Add([.. layout.Columns.SelectMany(column => Cells(column, layout.HasMeasureRows ? "" : measure, name, amounts, listing))]);
        if (layout.Previous is PreviousYear.InBracketsBelow or PreviousYear.Below)
        {
            var text = layout.Previous == PreviousYear.Below ? amounts.Further[0].ToString() : $"({amounts.Further[0]})";
            rows.Add([.. layout.Columns.SelectMany(column => column == LayoutColumn.Budget ? [text] : HeadingOf(column, layout).Select(_ => ""))]);
        }
    }

    private string[] Cells(LayoutColumn column, string measure, string name, FundingBreakdown amounts, Listing? listing) => column switch
    {
        LayoutColumn.Measure => [measure],
        LayoutColumn.Name => [name],
        LayoutColumn.Flags => [Mark(listing?.Flags.New), Mark(listing?.Flags.Priority), Mark(listing?.Flags.KeyResult)],
        LayoutColumn.Budget => [layout.Previous == PreviousYear.InBracketsBehind ? $"{amounts.Budget} ({amounts.Further[0]})" : amounts.Budget.ToString()],
        LayoutColumn.Previous => [amounts.Further[0].ToString()],
        LayoutColumn.Difference => [amounts.Further[1].ToString().Replace('-', '△')],
        LayoutColumn.Sources => [.. amounts.Sources.Select(amount => amount.ToString())],
        LayoutColumn.Term => [listing?.Term?.Printed ?? ""],
        LayoutColumn.TermStart => [listing?.Term?.Printed.Split('-')[0] ?? ""],
        LayoutColumn.TermEnd => [listing?.Term is { } term ? term.Printed.Split('-') is [_, var to] ? to : term.Printed : ""],
        LayoutColumn.Commission => [listing?.Commission switch { Commission.Whole => "○", Commission.Part => "△", _ => "" }],
        LayoutColumn.Divisions => [string.Join(' ', listing?.Divisions.Select(each => each.Office is null ? each.Name : $"{each.Name}({each.Office})") ?? [])],
        LayoutColumn.Number => [listing is null ? "" : Listings.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        LayoutColumn.Summary => [listing is null ? "" : listing.Line % 3 == 0 ? "相談窓口を設け、専門家を派遣する。" : "必要な経費の一部を補助する。"],
        _ => [listing?.Line % 5 == 0 ? "一部は基金を充当" : ""],
    };

    private static string Mark(bool? flag) => flag == true ? "○" : "";
}
