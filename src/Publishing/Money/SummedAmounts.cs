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
        var columns = new (long Known, int Stated, int Undecided)[list.ColumnCount];
        var count = 0;
        foreach (var listing in listings)
        {
            count++;
            for (var column = 0; column < columns.Length; column++)
            {
                if (listing.Amounts[column] is { IsBlank: false } amount)
                {
                    ref var sum = ref columns[column];
                    sum.Stated++;
                    sum.Undecided += amount.IsUndecided ? 1 : 0;
                    sum.Known += amount.IsUndecided ? 0 : amount.Counted;
                }
            }
        }

        return new SummedAmounts([.. columns.Select(sum => sum.Stated == 0 ? SummedAmount.None : new SummedAmount(sum.Known, sum.Stated, sum.Undecided))], count);
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
