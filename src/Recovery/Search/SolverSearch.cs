using Google.OrTools.Sat;

namespace Shisaku.Recovery;

/// <summary>The same search by a constraint solver (CP-SAT), for groups in which so many rows are open that the walk runs
/// out of steps. One worker, a fixed seed and a deterministic limit: the same group gets the same answer.</summary>
internal static class SolverSearch
{
    private const int MostRows = 400;
    private const int MostAnswers = 16;
    private const string Settings = "num_workers:1 random_seed:1 max_deterministic_time:1 cp_model_presolve:true";

    /// <summary>Adds the least-change choices that add up to the target within a weight to <paramref name="best"/>;
    /// false if the solver could not tell whether there are any, or whether these are all.</summary>
    public static bool Find(ChoiceRow[] rows, long[] target, int weight, LeastChanges best)
    {
        if (rows.Length > MostRows)
        {
            return false;
        }

        var model = new CpModel();
        BoolVar[][] chosen = [.. rows.Select((row, index) => row.Choices.Select((_, choice) => model.NewBoolVar($"{index}.{choice}")).ToArray())];
        foreach (var row in chosen)
        {
            model.AddExactlyOne(row);
        }

        for (var dimension = 0; dimension < target.Length; dimension++)
        {
            var at = dimension;
            model.Add(SumOf(rows, chosen, choice => choice.Adds[at]) == target[dimension]);
        }

        model.Add(SumOf(rows, chosen, choice => choice.Change.Weight) <= weight);
        var cost = Cost(rows, chosen);
        model.Minimize(cost);
        using var solver = new CpSolver { StringParameters = Settings };
        var status = solver.Solve(model);
        if (status == CpSolverStatus.Infeasible)
        {
            return true;
        }

        if (status != CpSolverStatus.Optimal)
        {
            return false;
        }

        model.Add(cost == (long)solver.ObjectiveValue);
        model.Model.Objective = null;
        for (var answers = 0; status is CpSolverStatus.Optimal or CpSolverStatus.Feasible; answers++)
        {
            int[] answer = [.. chosen.Select(row => Array.FindIndex(row, solver.BooleanValue))];
            best.Offer(ChangeOf(rows, answer), answer);
            if (answers == MostAnswers)
            {
                return false;
            }

            model.AddBoolOr(chosen.Select((row, index) => row[answer[index]].Not()));
            status = solver.Solve(model);
        }

        return status == CpSolverStatus.Infeasible;
    }

    private static LinearExpr SumOf(ChoiceRow[] rows, BoolVar[][] chosen, Func<Choice, long> part) => LinearExpr.WeightedSum(
        chosen.SelectMany(row => row), rows.SelectMany(row => row.Choices.Select(part)));

    /// <summary>The kinds of change as one number: each counts more than all later ones together can.</summary>
    private static LinearExpr Cost(ChoiceRow[] rows, BoolVar[][] chosen)
    {
        Func<Change, int>[] kinds =
            [change => change.Unusual, change => change.CellsMoved, change => change.RowsOff, change => change.Digits, change => change.Mended, change => change.Weight];
        var parts = new List<LinearExpr>();
        var unit = 1L;
        foreach (var kind in kinds)
        {
            var scale = unit;
            parts.Add(SumOf(rows, chosen, choice => scale * kind(choice.Change)));
            unit *= 1 + rows.Sum(row => (long)row.Choices.Max(choice => kind(choice.Change)));
        }

        return LinearExpr.Sum(parts);
    }

    private static Change ChangeOf(ChoiceRow[] rows, int[] answer) =>
        rows.Select((row, index) => row.Choices[answer[index]].Change).Aggregate(Change.None, (sum, each) => sum + each);
}
