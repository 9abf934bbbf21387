using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>A column of the funding breakdown (財源内訳).</summary>
/// <param name="Key">Lasting name: <c>national</c>, <c>prefectural</c>, <c>bonds</c>, <c>other</c>, <c>general</c>,
/// or a key made from the heading.</param>
/// <param name="Printed">The heading as the list prints it.</param>
public sealed record FundingSource(string Key, string Printed);

/// <summary>A budget and where it comes from: one amount for each funding source of the list, in printed order.</summary>
/// <param name="Budget">The budget (事業費).</param>
/// <param name="Sources">One amount a source; as long as the list's <see cref="ProgrammeList.FundingSources"/>.</param>
public sealed record FundingBreakdown(Amount Budget, ImmutableArray<Amount> Sources)
{
    /// <summary>The budget first, then the sources: the columns in which a list adds up.</summary>
    public IEnumerable<Amount> Columns
    {
        get
        {
            for (var column = 0; column <= Sources.Length; column++)
            {
                yield return this[column];
            }
        }
    }

    /// <summary>The amount of a column: 0 is the budget, 1 the first source.</summary>
    public Amount this[int column] => column == 0 ? Budget : Sources[column - 1];
}
