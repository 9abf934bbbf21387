using System.Globalization;
using CsCheck;
using Shisaku.Budget;

namespace Shisaku.Tests.Recovery;

/// <summary>A small true list made for a test: what each of its rows says, and its print.</summary>
/// <param name="Rows">Its rows in printed order, the heading left out.</param>
internal sealed record MadeList(MadeRow[] Rows)
{
    private const int Sources = 3;

    /// <summary>Lists of two or three policies with three to eight listings each, some of them re-listings.</summary>
    public static Gen<MadeList> Any { get; } =
        Gen.Select(Policies, Gen.Double.Unit.Array[24]).Select(made => Compose(made.Item1, made.Item2));

    private static Gen<long[][][]> Policies => Amounts.Array[3, 8].Array[2, 3];

    /// <summary>The sources of a listing: mostly one, sometimes several.</summary>
    private static Gen<long[]> Amounts => Gen.Select(
        Gen.Frequency((3, Gen.Const(4)), (1, Gen.Int[1, 7])), Gen.Long[1, 99_999].Array[Sources],
        (mask, amounts) => amounts.Select((amount, source) => (mask >> source & 1) == 0 ? 0 : amount).ToArray());

    /// <summary>The lines, in which row 0 stands in line 2, under the heading.</summary>
    public static int LineOf(int row) => row + 2;

    /// <summary>The print of the rows with their true cells replaced by others.</summary>
    public PrintedList Printed(params (int Row, string[] Cells)[] damaged)
    {
        var rows = new List<PrintedRow> { new(1, ["事業名", "事業費(千円)", "国庫", "その他", "一般財源", "担当課"]) };
        for (var row = 0; row < Rows.Length; row++)
        {
            var cells = damaged.FirstOrDefault(each => each.Row == row).Cells ?? Rows[row].Cells();
            rows.Add(new PrintedRow(LineOf(row), [.. cells]));
        }

        return new PrintedList(new SourceDocument("made.txt", new string('0', 64), "text/tab-separated-values"), [.. rows]);
    }

    private static MadeList Compose(long[][][] policies, double[] chances)
    {
        var rows = new List<MadeRow>();
        var firsts = new List<MadeRow>();
        var grand = new long[Sources];
        for (var (policy, chance) = (0, 0); policy < policies.Length; policy++)
        {
            var (total, with, earlier) = (new long[Sources], new long[Sources], firsts.ToArray());
            rows.Add(new MadeRow($"{(char)('①' + policy)}基本方針", [], "", IsTotals: false));
            foreach (var amounts in policies[policy])
            {
                var again = earlier.Length > 0 && chances[chance] < 0.2 ? earlier[(int)(chances[chance] * 5 * earlier.Length)] : null;
                var row = again is null
                    ? new MadeRow($"{(char)('あ' + (rows.Count * 2))}振興事業", [amounts.Sum(), .. amounts], "商工課", IsTotals: false)
                    : again with { Name = again.Name.Replace("(再掲)", "", StringComparison.Ordinal) + "(再掲)" };
                chance++;
                rows.Add(row);
                Add(with, row);
                if (again is null)
                {
                    Add(total, row);
                    Add(grand, row);
                    firsts.Add(row);
                }
            }

            rows.Add(new MadeRow("小計", [total.Sum(), .. total], "", IsTotals: true));
            if (!with.SequenceEqual(total))
            {
                rows.Add(new MadeRow("〃(再掲含む。)", [with.Sum(), .. with], "", IsTotals: true));
            }
        }

        rows.Add(new MadeRow("合計", [grand.Sum(), .. grand], "", IsTotals: true));
        return new MadeList([.. rows]);
    }

    private static void Add(long[] sums, MadeRow row)
    {
        for (var source = 0; source < Sources; source++)
        {
            sums[source] += row.Amounts[source + 1];
        }
    }
}

/// <summary>A row of a made list.</summary>
/// <param name="Name">Its name, label or policy.</param>
/// <param name="Amounts">Its true amounts, the budget first; none for a policy's heading.</param>
/// <param name="Division">The division in charge.</param>
/// <param name="IsTotals">Whether it is a totals row.</param>
internal sealed record MadeRow(string Name, long[] Amounts, string Division, bool IsTotals)
{
    /// <summary>Its cells as a true print has them.</summary>
    public string[] Cells() => Amounts.Length == 0
        ? [Name]
        : [Name, .. Amounts.Select(amount => amount == 0 ? "" : amount.ToString("#,0", CultureInfo.InvariantCulture)), Division];
}
