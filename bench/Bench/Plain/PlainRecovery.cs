using System.Collections.Immutable;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The recovery of a list's amounts by the plain model alone: the same question, the same outputs.</summary>
internal static class PlainRecovery
{
    /// <summary>The least-change reading, whether it is the only one, and which amounts all admissible readings share.</summary>
    public static (AmountSolution Solution, int Solves) Of(AmountProblem problem)
    {
        using var solver = new PlainSolver();
        var (said, losts, change) = Least(problem, solver);
        var proven = PlainProof.Of(problem, solver);
        var rows = said.Select((readings, row) => new RowAnswer([.. readings], [.. proven[row]]));
        return (new AmountSolution([.. rows], losts, change, solver.IsStopped, IsProofComplete: !solver.IsStopped), solver.Solves);
    }

    /// <summary>The least-change reading and whether it is the only one, without the proof.</summary>
    public static (List<RowReading>[] Said, ImmutableArray<LostRow?> Losts, Change Change) Least(
        AmountProblem problem, PlainSolver solver)
    {
        var plain = new PlainModel(problem, (_, _) => true, mayBreak: true);
        var cost = new PlainCost(plain);
        plain.Model.Add(cost.Weight <= cost.Enough);
        _ = solver.Least(plain.Model, cost.Whole(cost.Enough)) ?? throw NoAnswer();
        var least = solver.Chosen(plain);
        var losts = plain.Losts.Select(solver.Lost).ToImmutableArray();
        var broken = solver.Count(plain.BrokenSums) + solver.Count(plain.BrokenTwins);
        var change = least
            .Select((choice, row) => plain.Rows[row][choice].Change)
            .Append((broken * Change.BrokenSum) + (losts.Count(lost => lost is not null) * Change.LostRow))
            .Aggregate((one, other) => one + other);
        return (SaidByAll(solver, plain, least), losts, change);
    }

    /// <summary>By row: every reading by which least-change answers were found to differ, the first answer's first.</summary>
    private static List<RowReading>[] SaidByAll(PlainSolver solver, PlainModel plain, int[] least)
    {
        var said = least.Select((choice, row) => new List<RowReading> { plain.Rows[row][choice] }).ToArray();
        while (true)
        {
            // Another answer of the same change: one in which a row reads as it did in none before.
            plain.Model.AddBoolOr(plain.Choices.SelectMany((choices, row) =>
                choices.Where((_, index) => !said[row].Contains(plain.Rows[row][index]))));
            if (!solver.Solve(plain.Model, weighsChange: true))
            {
                return said;
            }

            foreach (var (choice, row) in solver.Chosen(plain).Select((choice, row) => (choice, row)))
            {
                if (!said[row].Contains(plain.Rows[row][choice]))
                {
                    said[row].Add(plain.Rows[row][choice]);
                }
            }
        }
    }

    private static InvalidOperationException NoAnswer() =>
        new("The plain model found no answer within its limit, although leaving every sum broken is always one.");
}
