using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>Judges with the plain model whether a damaged list, whose truth is known, is decided.</summary>
/// <remarks>
/// The question is always the same: is there a reading other than the truth that changes no more? It is asked of each section
/// with its totals first, all else left open, because short questions are answered soon. Where no section has such a reading, and
/// the grand total's row none that changes less, the list has none either: every row's change counts in exactly one of them. Where a
/// section has one that keeps its subtotal and its twins elsewhere, the list has it too. Otherwise the whole list is asked.
/// </remarks>
internal sealed class PlainJudge
{
    private const double Limit = 20;

    private readonly AmountProblem problem;
    private readonly Func<int, RowReading, bool> isTrue;

    private PlainJudge(AmountProblem problem, Func<int, RowReading, bool> isTrue) =>
        (this.problem, this.isTrue) = (problem, isTrue);

    /// <summary>The decision.</summary>
    /// <param name="problem">The damaged list.</param>
    /// <param name="isTrue">Whether a reading of a row (by its printed line) is the true one.</param>
    public static Decision Judge(AmountProblem problem, Func<int, RowReading, bool> isTrue) =>
        problem.Rows.All(row => row.Readings.Any(reading => isTrue(row.Line, reading)))
            ? new PlainJudge(problem, isTrue).Judge()
            : Decision.OutOfReach;

    private Decision Judge()
    {
        var open = new List<AmountSection>();
        foreach (var section in problem.Sections)
        {
            if (HasOther(ProblemPart.Of(problem, section, keepsOthersTrue: false, isTrue)) != false)
            {
                open.Add(section);
            }
        }

        if (open.Count == 0 && IsGrandTotalLeast())
        {
            return Decision.Decided;
        }

        return open.Exists(section => HasOther(ProblemPart.Of(problem, section, keepsOthersTrue: true, isTrue)) == true)
            ? Decision.Undecided
            : HasOther(problem) switch { true => Decision.Undecided, false => Decision.Decided, null => Decision.Unknown };
    }

    /// <summary>Whether no reading of the grand total's row changes less than the true one.</summary>
    private bool IsGrandTotalLeast() =>
        problem.GrandTotal is not { } grand
        || problem.Rows[grand].Readings.First(reading => isTrue(problem.Rows[grand].Line, reading)).Change
            == problem.Rows[grand].Readings[0].Change;

    /// <summary>Whether another reading changes no more than the truth; null where the solver stopped.</summary>
    private bool? HasOther(AmountProblem part)
    {
        using var solver = new PlainSolver(Limit);
        var truth = new PlainModel(part, (row, reading) => isTrue(part.Rows[row].Line, reading), mayBreak: true);
        var cost = new PlainCost(truth);
        if (solver.Least(truth.Model, cost.Weight) is not { } weight || solver.Least(truth.Model, cost.Whole(weight)) is not { } whole)
        {
            return null;
        }

        // A reading that weighs more than the truth leaves any row is none of the others that are sought.
        var spare = weight - part.Rows.Sum(row => row.Readings.Min(reading => reading.Change.Weight));
        var other = new PlainModel(
            part,
            (row, reading) => reading.Change.Weight <= spare + part.Rows[row].Readings.Min(each => each.Change.Weight),
            mayBreak: spare > 0);
        other.Model.AddBoolOr(other.Choices.SelectMany((choices, row) =>
            choices.Where((_, index) => !isTrue(part.Rows[row].Line, other.Rows[row][index]))));
        new PlainCost(other).Limit(weight, whole);
        var hasOther = solver.Solve(other.Model, weighsChange: true);
        return solver.IsStopped ? null : hasOther;
    }
}
