using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>A column of the funding breakdown (財源内訳).</summary>
/// <param name="Key">Lasting name: <c>national</c>, <c>prefectural</c>, <c>bonds</c>, <c>other</c>, <c>general</c>,
/// or a key made from the heading.</param>
/// <param name="Printed">The heading as the list prints it.</param>
public sealed record FundingSource(string Key, string Printed);

/// <summary>A column of amounts besides the budget and its sources: last year's, the difference, or a column of a table that
/// is no list of programmes.</summary>
/// <param name="Key">Lasting name: <c>previous</c>, <c>difference</c>, or a key made from the heading.</param>
/// <param name="Printed">The heading as printed.</param>
public sealed record AmountColumn(string Key, string Printed);

/// <summary>What the columns of a list must obey besides the row sum: one is what others come to.</summary>
/// <param name="Total">The column that states it: 0 is the budget, 1 the first source; the further ones follow.</param>
/// <param name="Added">The columns that are added up.</param>
/// <param name="Subtracted">The columns that are taken off.</param>
public sealed record ColumnRule(int Total, ImmutableArray<int> Added, ImmutableArray<int> Subtracted);

/// <summary>A budget and where it comes from: one amount for each funding source of the list, in printed order.</summary>
/// <param name="Budget">The budget (事業費).</param>
/// <param name="Sources">One amount a source; as long as the list's <see cref="ProgrammeList.FundingSources"/>.</param>
public sealed record FundingBreakdown(Amount Budget, ImmutableArray<Amount> Sources)
{
    /// <summary>The amounts of the list's further columns (<see cref="ProgrammeList.AmountColumns"/>).</summary>
    public ImmutableArray<Amount> Further { get; init; } = [];

    /// <summary>How many columns there are.</summary>
    public int Count => 1 + Sources.Length + Further.Length;

    /// <summary>The budget first, then the sources, then further amounts: the columns in which a list adds up.</summary>
    public IEnumerable<Amount> Columns
    {
        get
        {
            for (var column = 0; column < Count; column++)
            {
                yield return this[column];
            }
        }
    }

    /// <summary>The amount of a column: 0 is the budget, 1 the first source; the further ones follow.</summary>
    public Amount this[int column] =>
        column == 0 ? Budget : column <= Sources.Length ? Sources[column - 1] : Further[column - 1 - Sources.Length];
}
