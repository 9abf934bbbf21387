using Google.OrTools.Sat;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The whole question of a list's amounts, written down as one constraint model, without any trick.</summary>
/// <remarks>
/// One Boolean a reading of each row, exactly one of them true. Each total, column by column, is the sum of the rows that it
/// covers, or a Boolean says that it is left broken. Twins say the same, or are left different. A section
/// may miss a row, whose amounts are not below zero and whose budget is the sum of its sources.
/// </remarks>
internal sealed class PlainModel
{
    private readonly AmountProblem problem;

    /// <param name="problem">The list.</param>
    /// <param name="readings">Which readings of a row (by its index) are open.</param>
    /// <param name="mayBreak">Whether sums may be left broken, twins different and rows missing; otherwise all must hold.</param>
    public PlainModel(AmountProblem problem, Func<int, RowReading, bool> readings, bool mayBreak)
    {
        (this.problem, MayBreak) = (problem, mayBreak);
        Rows = [.. problem.Rows.Select((row, index) => row.Readings.Where(reading => readings(index, reading)).ToArray())];
        Choices = [.. Rows.Select(row => row.Select(_ => Model.NewBoolVar("")).ToArray())];
        foreach (var choices in Choices)
        {
            Model.AddExactlyOne(choices);
        }

        Losts = [.. problem.Sections.Select(AddSection)];
        if (problem.GrandTotal is { } grand)
        {
            AddGrandTotal(grand);
        }

        foreach (var twins in problem.Twins)
        {
            AddTwins(twins);
        }
    }

    /// <summary>The model.</summary>
    public CpModel Model { get; } = new();

    /// <summary>By row: its open readings.</summary>
    public RowReading[][] Rows { get; }

    /// <summary>By row and open reading: whether it is chosen.</summary>
    public BoolVar[][] Choices { get; }

    /// <summary>The row that each section misses; null where the model does not allow it.</summary>
    public PlainLostRow?[] Losts { get; }

    /// <summary>Sums left broken: one a total and column.</summary>
    public List<BoolVar> BrokenSums { get; } = [];

    /// <summary>Twins left different.</summary>
    public List<BoolVar> BrokenTwins { get; } = [];

    private bool MayBreak { get; }

    /// <summary>The sum of something over the chosen readings of all rows.</summary>
    public LinearExpr SumOf(Func<RowReading, long> part) =>
        LinearExpr.Sum(Enumerable.Range(0, Rows.Length).Select(row => SumOf(row, part)));

    private LinearExpr SumOf(int row, Func<RowReading, long> part) =>
        LinearExpr.WeightedSum(Choices[row], Rows[row].Select(part));

    private PlainLostRow? AddSection(AmountSection section)
    {
        if (section.Subtotal is not { } subtotal)
        {
            return null;
        }

        var lost = MayBreak ? new PlainLostRow(Model, problem.Columns, section.WithRelistings is not null) : null;
        for (var column = 0; column < problem.Columns; column++)
        {
            var at = column;
            var first = section.Members
                .Select(row => SumOf(row, reading => CountsAsFirst(reading) ? reading.Values[at] : 0))
                .Concat(lost is null ? [] : [lost.First[column]]);
            AddSum(SumOf(subtotal, reading => reading.Values[at]), first);
            if (section.WithRelistings is { } withRelistings)
            {
                var all = section.Members
                    .Select(row => SumOf(row, reading => reading.IsDropped ? 0 : reading.Values[at]))
                    .Concat(lost is null ? [] : [lost.First[column], lost.Relisted[column]]);
                AddSum(SumOf(withRelistings, reading => reading.Values[at]), all);
            }
        }

        return lost;
    }

    private void AddGrandTotal(int grand)
    {
        for (var column = 0; column < problem.Columns; column++)
        {
            var at = column;
            var parts = problem.Sections.SelectMany(section => section.Subtotal is { } subtotal
                ? [SumOf(subtotal, reading => reading.Values[at])]
                : section.Members.Select(row => SumOf(row, reading => CountsAsFirst(reading) ? reading.Values[at] : 0)));
            AddSum(SumOf(grand, reading => reading.Values[at]), parts);
        }
    }

    private void AddTwins(TwinRows twins)
    {
        var differ = MayBreak ? Model.NewBoolVar("") : null;
        for (var column = 0; column < problem.Columns; column++)
        {
            var at = column;
            Enforce(
                Model.Add(SumOf(twins.Relisting, reading => reading.Values[at]) == SumOf(twins.First, reading => reading.Values[at])),
                differ, BrokenTwins);
        }
    }

    private void AddSum(LinearExpr total, IEnumerable<LinearExpr> parts) =>
        Enforce(Model.Add(LinearExpr.Sum(parts) == total), MayBreak ? Model.NewBoolVar("") : null, BrokenSums);

    /// <summary>Whether a row counts in a total that leaves re-listings out.</summary>
    private static bool CountsAsFirst(RowReading reading) => !reading.IsRelisted && !reading.IsDropped;

    private static void Enforce(Constraint constraint, BoolVar? broken, List<BoolVar> all)
    {
        if (broken is not null)
        {
            constraint.OnlyEnforceIf(broken.Not());
            if (!all.Contains(broken))
            {
                all.Add(broken);
            }
        }
    }
}

/// <summary>What a section may miss: a first listing, a re-listing, or both.</summary>
internal sealed class PlainLostRow
{
    private const long Most = 1_000_000_000_000;

    public PlainLostRow(CpModel model, int columns, bool mayBeRelisted)
    {
        IsLost = model.NewBoolVar("");
        First = Amounts(model, columns, Most);
        Relisted = Amounts(model, columns, mayBeRelisted ? Most : 0);
        foreach (var amounts in new[] { First, Relisted })
        {
            model.Add(amounts[0] <= Most * IsLost);
            if (columns > 1)
            {
                model.Add(LinearExpr.Sum(amounts.Skip(1)) == amounts[0]);
            }
        }
    }

    /// <summary>Whether anything is missing.</summary>
    public BoolVar IsLost { get; }

    /// <summary>By column: what is missing from the total without re-listings.</summary>
    public IntVar[] First { get; }

    /// <summary>By column: what is missing from the re-listings.</summary>
    public IntVar[] Relisted { get; }

    private static IntVar[] Amounts(CpModel model, int columns, long most) =>
        [.. Enumerable.Range(0, columns).Select(_ => model.NewIntVar(0, most, ""))];
}
