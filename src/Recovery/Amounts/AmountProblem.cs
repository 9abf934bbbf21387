using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>The question that a list's amounts pose: which reading of each row, so that all sums hold with the least change?</summary>
/// <param name="Columns">How many amount columns: the budget and the sources.</param>
/// <param name="Rows">Listings and totals rows.</param>
/// <param name="Sections">What the totals rows add up.</param>
/// <param name="GrandTotal">The row of the grand total, or null.</param>
/// <param name="Twins">Pairs of rows that must say the same amounts.</param>
public sealed record AmountProblem(
    int Columns,
    ImmutableArray<AmountRow> Rows,
    ImmutableArray<AmountSection> Sections,
    int? GrandTotal,
    ImmutableArray<TwinRows> Twins);

/// <summary>A row with all its readings.</summary>
/// <param name="Line">The printed row.</param>
/// <param name="Readings">At least one; the least change first, no two saying the same.</param>
public sealed record AmountRow(int Line, ImmutableArray<RowReading> Readings)
{
    /// <summary>Whether some reading keeps all that is printed and obeys the row's own sum.</summary>
    public bool IsSound => Readings[0].IsAdmissible;
}

/// <summary>A policy's rows and the totals that cover them; all are indexes into <see cref="AmountProblem.Rows"/>.</summary>
/// <param name="Members">Its listings in printed order.</param>
/// <param name="Subtotal">The total of its first listings, or null; the grand total then adds up the listings themselves.</param>
/// <param name="WithRelistings">The total of all its listings, or null.</param>
public sealed record AmountSection(ImmutableArray<int> Members, int? Subtotal, int? WithRelistings);

/// <summary>A re-listing and the first listing of the same programme, as indexes into <see cref="AmountProblem.Rows"/>.</summary>
public sealed record TwinRows(int Relisting, int First);
