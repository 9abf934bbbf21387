using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>What one of the readers made of a file.</summary>
/// <param name="MediaType">What the bytes are.</param>
/// <param name="Encoding">The encoding of a text; null for what is no text.</param>
/// <param name="Rows">The rows that are not blank, at least one.</param>
internal sealed record ReadContent(string MediaType, string? Encoding, ImmutableArray<PrintedRow> Rows)
{
    /// <summary>What was left out.</summary>
    public ImmutableArray<ReadingNote> Notes { get; init; } = [];

    /// <summary>What the columns are, where the file itself says it.</summary>
    public ListLayout? Layout { get; init; }

    /// <summary>All rows of a reader, or an exception where they go beyond the limits or where there are none.</summary>
    public static ImmutableArray<PrintedRow> Collect(IEnumerable<PrintedRow> printed)
    {
        var rows = ImmutableArray.CreateBuilder<PrintedRow>();
        var cells = 0;
        foreach (var row in printed)
        {
            cells += row.Cells.Length;
            if (rows.Count == ReadingLimits.Rows)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooManyRows, ("place", (object?)row.Place ?? row.Line), ("limit", ReadingLimits.Rows));
            }

            if (cells > ReadingLimits.Cells)
            {
                throw UnreadableListException.Because(
                    UnreadableReason.TooManyCells, ("place", (object?)row.Place ?? row.Line), ("limit", ReadingLimits.Cells));
            }

            rows.Add(row);
        }

        return rows.Count > 0
            ? rows.DrainToImmutable()
            : throw UnreadableListException.Because(UnreadableReason.Blank);
    }
}
