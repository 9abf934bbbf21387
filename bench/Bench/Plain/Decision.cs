using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>Whether the sums of a damaged list decide it at all.</summary>
public enum Decision
{
    /// <summary>The truth is the only least-change reading.</summary>
    Decided,

    /// <summary>Another reading changes no more than the truth.</summary>
    Undecided,

    /// <summary>The truth is none of the readings that may be chosen: a row was damaged beyond what one row's readings mend.</summary>
    OutOfReach,

    /// <summary>The plain solver stopped at its limit.</summary>
    Unknown,
}

/// <summary>Judges with the plain model whether a list is decided.</summary>
internal static class PlainJudge
{
    private const double Limit = 30;

    /// <summary>The decision on a problem whose truth is known.</summary>
    /// <param name="problem">The damaged list.</param>
    /// <param name="isTrue">Whether a reading of a row (by its printed line) is the true one.</param>
    public static Decision Judge(AmountProblem problem, Func<int, RowReading, bool> isTrue)
    {
        if (problem.Rows.Any(row => !row.Readings.Any(reading => isTrue(row.Line, reading))))
        {
            return Decision.OutOfReach;
        }

        using var solver = new PlainSolver(Limit);
        var (truth, trueReadings) = Model(problem, isTrue);
        for (var row = 0; row < trueReadings.Length; row++)
        {
            truth.Model.Add(truth.Choices[row][trueReadings[row]] == 1);
        }

        var (other, _) = Model(problem, isTrue);
        other.Model.AddBoolOr(trueReadings.Select((reading, row) => other.Choices[row][reading].Not()));
        var (trueWeight, otherWeight) = Weights(solver, truth, other);
        if (trueWeight != otherWeight)
        {
            return Answer(solver, trueWeight < otherWeight);
        }

        var trueRest = solver.Least(truth.Model, new PlainCost(truth).Rest((int)trueWeight));
        var otherRest = solver.Least(other.Model, new PlainCost(other).Rest((int)otherWeight));
        return Answer(solver, trueRest < otherRest);
    }

    private static (long True, long Other) Weights(PlainSolver solver, PlainModel truth, PlainModel other) =>
        (solver.Least(truth.Model, new PlainCost(truth).Weight) ?? long.MaxValue,
            solver.Least(other.Model, new PlainCost(other).Weight) ?? long.MaxValue);

    private static (PlainModel Plain, int[] True) Model(AmountProblem problem, Func<int, RowReading, bool> isTrue)
    {
        var plain = new PlainModel(problem, _ => true, mayBreak: true);
        return (plain, [.. problem.Rows.Select((row, index) =>
            Array.FindIndex(plain.Rows[index], reading => isTrue(row.Line, reading)))]);
    }

    private static Decision Answer(PlainSolver solver, bool isTruthLess) =>
        solver.IsStopped ? Decision.Unknown : isTruthLess ? Decision.Decided : Decision.Undecided;
}
