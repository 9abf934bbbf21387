using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>What the amounts of a column come to.</summary>
/// <param name="Known">The sum of those that are known.</param>
/// <param name="Stated">How many there are, blank ones not counted.</param>
/// <param name="Undecided">How many of these are undecided and not in the sum.</param>
public sealed record SummedAmount(long Known, int Stated, int Undecided)
{
    /// <summary>Nothing is stated.</summary>
    public static SummedAmount None { get; } = new(0, 0, 0);

    /// <summary>The sum as an amount: blank where nothing is stated, undecided where a part of it is.</summary>
    public Amount Amount => Undecided > 0 ? Amount.Undecided : Stated == 0 ? Amount.Blank : Amount.Of(Known);

    /// <summary>The sum with one more amount.</summary>
    /// <exception cref="OverflowException">The sum exceeds 64 bits.</exception>
    public SummedAmount Plus(Amount amount) => amount.IsBlank ? this
        : amount.IsUndecided ? this with { Stated = Stated + 1, Undecided = Undecided + 1 }
        : this with { Stated = Stated + 1, Known = Known + amount.Counted };
}

/// <summary>What listings come to, column by column.</summary>
/// <param name="Columns">By column: the budget first, then the sources, then further amounts.</param>
/// <param name="Listings">How many listings they are.</param>
public sealed record SummedAmounts(ImmutableArray<SummedAmount> Columns, int Listings)
{
    /// <summary>Adds listings up.</summary>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public static SummedAmounts Of(ProgrammeList list, IEnumerable<Listing> listings)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(listings);
        var columns = Enumerable.Repeat(SummedAmount.None, list.ColumnCount).ToArray();
        var count = 0;
        foreach (var listing in listings)
        {
            count++;
            for (var column = 0; column < columns.Length; column++)
            {
                columns[column] = columns[column].Plus(listing.Amounts[column]);
            }
        }

        return new SummedAmounts([.. columns], count);
    }

    /// <summary>As the amounts of a row.</summary>
    public FundingBreakdown AsRow(ProgrammeList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var amounts = Columns.Select(column => column.Amount).ToList();
        return new FundingBreakdown(amounts[0], [.. amounts.Skip(1).Take(list.FundingSources.Length)])
        {
            Further = [.. amounts.Skip(1 + list.FundingSources.Length)],
        };
    }
}
