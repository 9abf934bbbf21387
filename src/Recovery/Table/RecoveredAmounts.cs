using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Turns the answer for a row into amounts and cells.</summary>
/// <param name="row">The aligned row.</param>
/// <param name="answer">The answer for it.</param>
/// <param name="isCovered">Whether some total or twin covers the row.</param>
internal sealed class RecoveredAmounts(AlignedRow row, RowAnswer answer, bool isCovered)
{
    private ImmutableArray<int> Layout => row.Layout.AmountCells;

    /// <summary>The amounts of the row.</summary>
    public FundingBreakdown Amounts => Breakdown(AmountAt);

    /// <summary>The amounts as they stand in print, each in the column where it is printed; what stands in none is left out.</summary>
    public FundingBreakdown AsPrinted => Breakdown(PrintedAt);

    /// <summary>What else an undecided column may be.</summary>
    public ImmutableArray<string> Alternatives(int column) =>
        [.. answer.Readings.Select(reading => Text(reading, column)).Distinct(StringComparer.Ordinal)];

    /// <summary>How sure a column is.</summary>
    public Certainty CertaintyOf(int column) =>
        IsUndecided(column) ? Certainty.Undecided
        : !isCovered ? Certainty.Unchecked
        : answer.IsProven[column] ? Certainty.Proven
        : Certainty.Preferred;

    /// <summary>The cells of the row's amounts.</summary>
    /// <param name="fieldOf">The name of each column.</param>
    public IEnumerable<RecoveredCell> Cells(Func<int, string> fieldOf)
    {
        for (var column = 0; column < Layout.Length; column++)
        {
            if (!AmountAt(column).IsBlank)
            {
                var token = TokenAt(column);
                yield return new RecoveredCell(
                    row.Line, fieldOf(column), token?.Cell + 1, token?.Printed, StateOf(column, token), CertaintyOf(column));
            }
        }
    }

    /// <summary>The printed amount in a column, or null where it is filled in or blank.</summary>
    public AmountToken? TokenAt(int column) =>
        answer.Reading.PrintedToken(column) is { } token ? row.Cells.Amounts[token] : null;

    private FundingBreakdown Breakdown(Func<int, Amount> amountAt)
    {
        var sources = new Amount[Layout.Length - 1];
        for (var source = 0; source < sources.Length; source++)
        {
            sources[source] = amountAt(source + 1);
        }

        return new FundingBreakdown(amountAt(0), ImmutableCollectionsMarshal.AsImmutableArray(sources));
    }

    private CellState StateOf(int column, AmountToken? token) =>
        IsUndecided(column) ? CellState.Undecided
        : token is null ? CellState.Filled
        : answer.Reading.MendedColumn == column || (answer.Reading.IsGiven(column) && token.Value != answer.Reading.Values[column]) ? CellState.Repaired
        : token.Cell != Layout[column] ? CellState.Moved
        : CellState.AsPrinted;

    private bool IsUndecided(int column) =>
        answer.Readings.Any(reading => reading.Values[column] != answer.Reading.Values[column])
        || (answer.Reading.LeavesSumBroken && !answer.Reading.IsGiven(column) && TokenAt(column) is { Value: null });

    private Amount AmountAt(int column) =>
        IsUndecided(column) ? Amount.Undecided
        : answer.Reading.Tokens[column] == RowReading.Nothing ? Amount.Blank
        : Amount.Of(answer.Reading.Values[column]);

    private Amount PrintedAt(int column)
    {
        var token = row.Cells.Amounts.FirstOrDefault(amount => amount.Cell == Layout[column]);
        return token is null ? Amount.Blank : token.Value is { } value ? Amount.Of(value) : Amount.Undecided;
    }

    private static string Text(RowReading reading, int column) =>
        reading.Tokens[column] == RowReading.Nothing ? "-" : Amount.Of(reading.Values[column]).ToString();
}
