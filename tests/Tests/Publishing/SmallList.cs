using Shisaku.Budget;

namespace Shisaku.Tests.Publishing;

/// <summary>A list of one policy with three listings, small enough to be read as a whole.</summary>
internal static class SmallList
{
    /// <summary>Two first listings and a re-listing; one cell moved, one undecided mark, a mark found otherwise.</summary>
    public static RecoveredList Recovered { get; } = Make();

    /// <summary>The same list, counted.</summary>
    public static RecoveredList Counted { get; } = Recovered with
    {
        Readings = [new PolicyReadings(1, System.Numerics.BigInteger.Pow(10, 20), 309, Exact: false)],
    };

    private static RecoveredList Make()
    {
        var list = new ProgrammeList(
            "令和5年度施策一覧",
            2023,
            new MonetaryUnit("千円", MonetaryUnit.ThousandYen),
            [new FundingSource("national", "国庫"), new FundingSource("general", "一般財源")],
            [Field.KeyResult],
            [new BasicPolicy(1, "①", "人材の育成", 2,
                [new Measure("就業支援", IncludesRelistings: true, 3,
                [
                    Row(3, "若者定着事業", null, 4_789, 2_385, 2_404, [new DivisionInCharge("DX推進課", "西北地域県民局")]),
                    Row(4, "ﾃﾞｼﾞﾀﾙ\u3000事業😀", null, 590, null, 590, [new DivisionInCharge("学校教育課", null)]),
                    Row(5, "若者定着事業", 3, 4_789, 2_385, 2_404, []),
                ])],
                [Totals(TotalsKind.Subtotal, 6, "小計", [3, 4], 5_379, 2_385, 2_994),
                    Totals(TotalsKind.SubtotalWithRelistings, 7, "〃(再掲含む。)", [3, 4, 5], 10_168, 4_770, 5_398)])],
            Totals(TotalsKind.GrandTotal, 8, "合計", [6], 5_379, 2_385, 2_994));
        return new RecoveredList(
            new PrintedList(new SourceDocument("small.txt", new string('0', 64), "text/tab-separated-values"), []),
            list,
            [Cell(3, Field.Budget, CellState.Moved), Cell(4, Field.Budget, CellState.Repaired), Cell(5, Field.Budget, CellState.AsPrinted)],
            Sums.Of(list),
            BrokenAsPrinted: 2,
            [new Finding(FindingKind.MovedRow, 3, "若者定着事業", Field.Row, null, null, null, Certainty.Proven, [], [new("cells", "3")]),
                new Finding(FindingKind.MisreadMark, 7, "〃(再掲含む。)", Field.Subtotal, 2, "\"", "〃", Certainty.Proven, [], [])],
            Readings: null,
            Verdict.Balanced);
    }

    private static Listing Row(
        int line, string name, int? relists, long budget, long? national, long general, DivisionInCharge[] divisions) => new(
            line, name, name, relists is not null, relists, new Flags(relists is null ? true : null, false, null),
            Amounts(budget, national, general), new ProgrammeTerm("R5-", 2023, null), Commission.Part, [.. divisions]);

    private static TotalsRow Totals(
        TotalsKind kind, int line, string label, int[] lines, long budget, long national, long general) => new(
            kind, line, label, kind == TotalsKind.GrandTotal ? 0 : 1, [.. lines], Amounts(budget, national, general));

    private static FundingBreakdown Amounts(long budget, long? national, long general) => new(
        Amount.Of(budget), [national is { } known ? Amount.Of(known) : Amount.Blank, Amount.Of(general)]);

    private static RecoveredCell Cell(int line, string field, CellState state) =>
        new(line, field, 4, "x", state, Certainty.Proven);
}
