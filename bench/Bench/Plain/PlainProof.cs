using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>Which amounts all admissible readings share, found with the plain model.</summary>
/// <remarks>Admissible readings keep every printed amount; all sums and twins hold. As long as one is found in which some amount
/// differs from all readings before, that amount is open. Where the list has no admissible reading at all, nothing is proven:
/// the product goes further there and sets the sums aside that can't be kept.</remarks>
internal static class PlainProof
{
    /// <summary>By row and column: whether the amount is proven.</summary>
    public static bool[][] Of(AmountProblem problem, PlainSolver solver)
    {
        var proven = problem.Rows.Select(_ => new bool[problem.Columns]).ToArray();
        if (problem.Rows.Any(row => !row.IsSound))
        {
            return proven;
        }

        var plain = new PlainModel(problem, (_, reading) => reading.IsAdmissible, mayBreak: false);
        if (!solver.Solve(plain.Model, weighsChange: false))
        {
            return proven;
        }

        var first = Values(plain, solver);
        foreach (var row in proven)
        {
            Array.Fill(row, true);
        }

        while (true)
        {
            plain.Model.AddBoolOr(plain.Choices.SelectMany((choices, row) => choices.Where((_, index) =>
                Enumerable.Range(0, problem.Columns).Any(column =>
                    proven[row][column] && plain.Rows[row][index].Values[column] != first[row][column]))));
            if (!solver.Solve(plain.Model, weighsChange: false))
            {
                return proven;
            }

            foreach (var (values, row) in Values(plain, solver).Select((values, row) => (values, row)))
            {
                for (var column = 0; column < problem.Columns; column++)
                {
                    proven[row][column] &= values[column] == first[row][column];
                }
            }
        }
    }

    private static long[][] Values(PlainModel plain, PlainSolver solver) =>
        [.. solver.Chosen(plain).Select((choice, row) => plain.Rows[row][choice].Values.ToArray())];
}
