using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>Answers an <see cref="AmountProblem"/>: the least-change reading of the whole list, what differs among equally
/// good ones, and what the sums prove.</summary>
public static class AmountRecovery
{
    /// <summary>The answer; the same for the same problem on every machine.</summary>
    public static AmountSolution Solve(AmountProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Recover(problem).Solution;
    }

    /// <summary>The answer, with the proof from which readings can be counted.</summary>
    /// <param name="problem">The question.</param>
    /// <param name="undecided">The same question before a person decided some of its rows: what rests on a decision is not
    /// proven by the print, so a value is proven only where the print proves it too.</param>
    internal static (AmountSolution Solution, ListProof Proof) Recover(AmountProblem problem, AmountProblem? undecided = null)
    {
        var reading = TwinSearch.Least(problem);
        var said = reading.RowReadings();
        var isBalanced = reading.Change.Weight == 0;
        var (isProven, proof) = ListProof.Of(problem, Array.ConvertAll(said, each => each[0]), isBalanced);
        if (undecided is not null)
        {
            (var byPrint, proof) = ListProof.Of(undecided, Array.ConvertAll(said, each => each[0]), isBalanced);
            isProven = [.. isProven.Zip(byPrint, (one, other) => one.Zip(other, (isOne, isOther) => isOne && isOther).ToImmutableArray())];
        }

        var answers = said.Select((readings, row) => new RowAnswer([.. readings], isProven[row])).ToImmutableArray();
        var lost = problem.Sections.Select((of, section) => reading.LeastOf(section).FirstOrDefault()?.Lost
            ?? (of.Subtotal is null && section == 0 ? reading.Tops.FirstOrDefault()?.Lost : null)).ToImmutableArray();
        return (new AmountSolution(answers, lost, reading.Change, reading.IsStopped, proof.IsExact), proof);
    }
}
