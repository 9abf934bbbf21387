using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>A rule that the columns of a table obey: one is what others come to.</summary>
/// <param name="Total">The column that states it.</param>
/// <param name="Added">The columns that are added up.</param>
/// <param name="Subtracted">The columns that are taken off; for a difference one, else none.</param>
/// <param name="Held">In how many rows it holds.</param>
/// <param name="Tried">In how many rows it could fail.</param>
internal sealed record ColumnSum(int Total, ImmutableArray<int> Added, ImmutableArray<int> Subtracted, int Held, int Tried)
{
    /// <summary>Whether it is a difference of two columns.</summary>
    public bool IsDifference => Subtracted.Length > 0;

    /// <summary>All columns that take part.</summary>
    public IEnumerable<int> Columns => [Total, .. Added, .. Subtracted];

    /// <summary>What the parts come to, less what is stated; null where a number is damaged.</summary>
    public long? Residual(long?[] row)
    {
        var residual = -row[Total];
        foreach (var column in Added)
        {
            residual += row[column];
        }

        foreach (var column in Subtracted)
        {
            residual -= row[column];
        }

        return residual;
    }
}
