using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>The answer to an <see cref="AmountProblem"/>.</summary>
/// <param name="Rows">One answer a row, in the problem's order.</param>
/// <param name="LostRows">By section: what a row that was lost altogether must have held, or null.</param>
/// <param name="Change">The change of the whole reading.</param>
/// <param name="IsStopped">Whether the search reached its counted limit, so that a reading with less change may exist.</param>
/// <param name="IsProofComplete">Whether all admissible readings were counted; otherwise less is proven than could be.</param>
public sealed record AmountSolution(
    ImmutableArray<RowAnswer> Rows,
    ImmutableArray<LostRow?> LostRows,
    Change Change,
    bool IsStopped,
    bool IsProofComplete);

/// <summary>The answer for one row.</summary>
/// <param name="Readings">What the row says in the least-change readings: one reading, or several where these differ.</param>
/// <param name="IsProven">By column: whether all admissible readings have this value here.</param>
public sealed record RowAnswer(ImmutableArray<RowReading> Readings, ImmutableArray<bool> IsProven)
{
    /// <summary>The reading, or the first of several.</summary>
    public RowReading Reading => Readings[0];
}

/// <summary>A row that is missing from the print; amounts by column.</summary>
/// <param name="First">What is missing from the total without re-listings; all 0 where nothing is.</param>
/// <param name="Relisted">What is missing from the re-listings.</param>
public sealed record LostRow(ImmutableArray<long> First, ImmutableArray<long> Relisted);
