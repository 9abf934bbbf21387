using Shisaku.Budget;

namespace Shisaku.Bench;

/// <summary>The print of a list in a layout: rows of cells.</summary>
internal sealed class LaidOutPrint(Layout layout, ProgrammeList list)
{
    private readonly List<string[]> rows = [];

    /// <summary>The rows.</summary>
    public List<string[]> Rows()
    {
        rows.Add([list.Title!]);
        if (layout.IsEnglish)
        {
            rows.Add(["(thousand yen)"]);
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

        foreach (var measure in policy.Measures)
        {
            foreach (var (index, listing) in measure.Listings.Index())
            {
                var label = index > 0 || measure.Name is null ? "" : $"・{measure.Name}{(measure.IncludesRelistings ? "(再掲含む。)" : "")}";
                Row(label, listing.PrintedName, listing.Amounts, listing);
            }

            if (ofMeasures.TryDequeue(out var own))
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
        var first = layout.Columns.SelectMany(HeadingOf).ToArray();
        var sources = layout.Columns.SelectMany(column => column == LayoutColumn.Sources ? layout.Sources : [.. HeadingOf(column).Select(_ => "")]).ToArray();
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
                : HeadingOf(column).Select(_ => "")).ToArray();
            rows.AddRange([first, divided, [.. sources.Select(text => text == layout.Sources[^1] ? "" : text)]]);
        }
    }

    private string[] HeadingOf(LayoutColumn column) => column switch
    {
        LayoutColumn.Measure => ["基本方針"],
        LayoutColumn.Name => [layout.IsEnglish ? "Programme" : "事業名"],
        LayoutColumn.Flags => ["新規", "重点", "主要成果"],
        LayoutColumn.Budget => [layout.IsEnglish ? "Budget" : $"R5事業費({layout.Unit.Printed})"],
        LayoutColumn.Previous => ["前年度予算額"],
        LayoutColumn.Difference => ["比較"],
        LayoutColumn.Sources => [.. layout.Sources.Select((_, at) => at == 0 ? "財源内訳" : "")],
        LayoutColumn.Term => ["事業期間"],
        LayoutColumn.Commission => ["21財団への補助・委託(△は予算の一部を補助委託)"],
        LayoutColumn.Divisions => ["担当課等"],
        _ => ["備考"],
    };

    private void Row(string measure, string name, FundingBreakdown amounts, Listing? listing)
    {
        rows.Add([.. layout.Columns.SelectMany(column => Cells(column, measure, name, amounts, listing))]);
        if (layout.Previous == PreviousYear.InBracketsBelow)
        {
            rows.Add([.. layout.Columns.SelectMany(column => column == LayoutColumn.Budget ? [$"({amounts.Further[0]})"] : HeadingOf(column).Select(_ => ""))]);
        }
    }

    private static string[] Cells(LayoutColumn column, string measure, string name, FundingBreakdown amounts, Listing? listing) => column switch
    {
        LayoutColumn.Measure => [measure],
        LayoutColumn.Name => [name],
        LayoutColumn.Flags => [Mark(listing?.Flags.New), Mark(listing?.Flags.Priority), Mark(listing?.Flags.KeyResult)],
        LayoutColumn.Budget => [amounts.Budget.ToString()],
        LayoutColumn.Previous => [amounts.Further[0].ToString()],
        LayoutColumn.Difference => [amounts.Further[1].ToString().Replace('-', '△')],
        LayoutColumn.Sources => [.. amounts.Sources.Select(amount => amount.ToString())],
        LayoutColumn.Term => [listing?.Term?.Printed ?? ""],
        LayoutColumn.Commission => [listing?.Commission switch { Commission.Whole => "○", Commission.Part => "△", _ => "" }],
        LayoutColumn.Divisions => [string.Join(' ', listing?.Divisions.Select(each => each.Office is null ? each.Name : $"{each.Name}({each.Office})") ?? [])],
        _ => [listing?.Line % 5 == 0 ? "一部は基金を充当" : ""],
    };

    private static string Mark(bool? flag) => flag == true ? "○" : "";
}
