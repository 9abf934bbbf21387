using System.Collections.Immutable;
using System.Globalization;
using Google.OrTools.Sat;
using Shisaku.Recovery;

namespace Shisaku.Bench;

/// <summary>The plain model asked, solve after solve: always one worker, a fixed seed, a limit that counts steps.</summary>
internal sealed class PlainSolver : IDisposable
{
    private readonly CpSolver solver = new();
    private readonly string parameters;

    /// <param name="limit">The deterministic time that one solve may take.</param>
    public PlainSolver(double limit = 60) => parameters = string.Create(
        CultureInfo.InvariantCulture, $"num_workers:1 random_seed:1 max_deterministic_time:{limit}");

    /// <summary>Whether a solve reached its limit before it had its answer.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>How many solves were needed.</summary>
    public int Solves { get; private set; }

    /// <inheritdoc/>
    public void Dispose() => solver.Dispose();

    /// <summary>Whether the model has an answer; the last one found can then be read. With an objective: its least.</summary>
    /// <param name="model">The model.</param>
    /// <param name="weighsChange">Whether the change counts: it is minimised, fixed or limited.</param>
    public bool Solve(CpModel model, bool weighsChange)
    {
        Solves++;

        // Measured: presolve costs more than it saves; a full relaxation finds the least change at once, but only hinders
        // questions in which change does not count.
        solver.StringParameters = $"{parameters} cp_model_presolve:false linearization_level:{(weighsChange ? 2 : 0)}";
        var status = solver.Solve(model);
        IsStopped |= status is CpSolverStatus.Unknown or CpSolverStatus.Feasible && model.Model.Objective is not null;
        return status is CpSolverStatus.Optimal or CpSolverStatus.Feasible;
    }

    /// <summary>The least of an expression, which then is fixed in the model; null where there is no answer.</summary>
    public long? Least(CpModel model, LinearExpr expression)
    {
        model.Minimize(expression);
        var isSolved = Solve(model, weighsChange: true);
        var least = isSolved ? solver.Value(expression) : (long?)null;
        model.Model.Objective = null;
        if (isSolved)
        {
            model.Add(expression == least!.Value);
        }

        return least;
    }

    /// <summary>Which reading of each row the last answer chooses.</summary>
    public int[] Chosen(PlainModel plain) => [.. plain.Choices.Select(row => Array.FindIndex(row, solver.BooleanValue))];

    /// <summary>What the last answer misses in a section; null where it misses nothing.</summary>
    public LostRow? Lost(PlainLostRow? lost) => lost is not null && solver.BooleanValue(lost.IsLost)
        ? new LostRow(ValuesOf(lost.First), ValuesOf(lost.Relisted))
        : null;

    /// <summary>How many of some Booleans the last answer makes true.</summary>
    public int Count(IEnumerable<BoolVar> booleans) => booleans.Count(solver.BooleanValue);

    private ImmutableArray<long> ValuesOf(IntVar[] amounts) => [.. amounts.Select(amount => solver.Value(amount))];
}
