using System.Collections.Immutable;

namespace Shisaku.Recovery;

/// <summary>What of a row, besides its printed amounts, decides how it can be read.</summary>
/// <param name="IsRelisted">Whether it carries the re-listing mark.</param>
/// <param name="MayHaveLostMark">Whether another listing of the same programme stands elsewhere, so that the mark may be lost.</param>
/// <param name="MayBeDoubled">Whether it repeats another row of its section to the letter.</param>
/// <param name="IsOffOtherwise">Whether cells other than the amounts are off the layout.</param>
/// <param name="SourceIsExpected">Whether a budget without any source is an anomaly in this list.</param>
public readonly record struct RowMarks(
    bool IsRelisted = false,
    bool MayHaveLostMark = false,
    bool MayBeDoubled = false,
    bool IsOffOtherwise = false,
    bool SourceIsExpected = false);

/// <summary>Makes all readings of a row: which amount stands in which column, in printed order; where the row's own sum
/// can't hold so, also with one amount mended or filled in, which that sum then tells.</summary>
public sealed class RowReadings
{
    private readonly ImmutableArray<int> layout;
    private readonly RowMarks marks;
    private readonly List<RowReading> readings = [];
    private int parted = -1;

    private RowReadings(ImmutableArray<int> layout, RowMarks marks) => (this.layout, this.marks) = (layout, marks);

    /// <summary>All readings of a row, the least change first.</summary>
    /// <param name="tokens">Its printed amounts in order.</param>
    /// <param name="layout">The cell index of each amount column in this section, the budget first.</param>
    /// <param name="marks">What else is known of the row.</param>
    public static ImmutableArray<RowReading> Of(
        ImmutableArray<AmountToken> tokens, ImmutableArray<int> layout, RowMarks marks)
    {
        var maker = new RowReadings(layout, marks);
        List<Part> printed = [.. tokens.Select(token => new Part(token.Cell, token.Value))];
        maker.Add(printed);
        for (var index = 0; index < tokens.Length && !IsSound(printed); index++)
        {
            foreach (var (left, right) in tokens[index].Parts)
            {
                var parts = new List<Part>(printed);
                parts[index] = new Part(tokens[index].Cell, left);
                parts.Insert(index + 1, new Part(Cell: -1, right));
                if (IsSound(parts))
                {
                    maker.parted = index;
                    maker.Add(parts);
                }
            }
        }

        return maker.Readings();
    }

    private static bool IsSound(List<Part> parts) =>
        parts.Count > 1
        && parts.TrueForAll(part => part.Value is not null)
        && parts[0].Value == SumFrom(1, parts);

    private static long SumFrom(int first, List<Part> parts)
    {
        var sum = 0L;
        for (var index = first; index < parts.Count; index++)
        {
            sum += parts[index].Value ?? 0;
        }

        return sum;
    }

    private void Add(List<Part> parts)
    {
        if (parts.Count == 0 || layout.Length == 1)
        {
            AddPlacements(parts, budgetFirst: true, (columns, _) => Keep(parts, columns, isBroken: false));
            return;
        }

        var sourceIsMissing = parts is [{ Value: not (null or 0) }] && marks.SourceIsExpected;
        var sound = IsSound(parts) || (parts.Count == 1 && parts[0].Value is not null && !sourceIsMissing);
        AddPlacements(parts, budgetFirst: true, (columns, _) => Keep(parts, columns, isBroken: !sound));
        if (sound)
        {
            FillBudget(parts);
            return;
        }

        var damaged = parts.FindAll(part => part.Value is null).Count;
        if (damaged == 0)
        {
            Fill(parts);
        }

        if (damaged <= 1)
        {
            Repair(parts, damaged);
        }
    }

    private void Keep(List<Part> parts, int[] columns, bool isBroken)
    {
        var values = new long[layout.Length];
        for (var index = 0; index < parts.Count; index++)
        {
            values[columns[index]] = parts[index].Value ?? 0;
        }

        AddReading(parts, columns, values, isBroken ? Change.BrokenSum : Change.None, -1, RowReading.Nothing, isBroken);
    }

    private void Fill(List<Part> parts)
    {
        // The lost amount is a source, and the budget tells it ...
        var missing = parts[0].Value!.Value - SumFrom(1, parts);
        if (missing > 0)
        {
            AddPlacements(parts, budgetFirst: true, (columns, taken) =>
            {
                for (var column = 1; column < layout.Length; column++)
                {
                    if (!taken[column])
                    {
                        AddFilled(parts, columns, column, missing);
                    }
                }
            });
        }

        // ... or it is the budget, which the sources tell.
        var sum = SumFrom(0, parts);
        AddPlacements(parts, budgetFirst: false, (columns, _) =>
        {
            AddFilled(parts, columns, 0, sum);
            if (StandThere(parts, columns))
            {
                Keep(parts, columns, isBroken: true);
            }
        });
    }

    /// <summary>Two equal sources whose budget is lost look like a budget and its only source: where they stand in columns
    /// of sources, they are read as that as well.</summary>
    private void FillBudget(List<Part> parts)
    {
        if (parts.Count > 1 && parts[0].Cell != layout[0])
        {
            AddPlacements(parts, budgetFirst: false, (columns, _) =>
            {
                if (StandThere(parts, columns))
                {
                    AddFilled(parts, columns, 0, SumFrom(0, parts));
                }
            });
        }
    }

    private bool StandThere(List<Part> parts, int[] columns)
    {
        for (var index = 0; index < parts.Count; index++)
        {
            if (parts[index].Cell != layout[columns[index]])
            {
                return false;
            }
        }

        return true;
    }

    private void AddFilled(List<Part> parts, int[] columns, int filled, long value)
    {
        var values = new long[layout.Length];
        for (var index = 0; index < parts.Count; index++)
        {
            values[columns[index]] = parts[index].Value!.Value;
        }

        values[filled] = value;
        AddReading(parts, columns, values, Change.MendedAmount with { Digits = 1 }, filled, RowReading.FilledIn, false);
    }

    private void Repair(List<Part> parts, int damaged)
    {
        if (parts.Count < 2)
        {
            return;
        }

        for (var mended = 0; mended < parts.Count; mended++)
        {
            if (damaged > 0 && parts[mended].Value is not null)
            {
                continue;
            }

            var others = parts.Skip(1).Where((_, index) => index + 1 != mended).Sum(part => part.Value ?? 0);
            var value = mended == 0 ? others : parts[0].Value!.Value - others;
            if (value < 0 && parts[mended].Value is not < 0)
            {
                continue;
            }

            var (digits, unusual) = parts[mended].Value is { } printed ? Misreading.Between(printed, value) : (1, 1);
            var index = mended;
            AddPlacements(parts, budgetFirst: true, (columns, _) =>
            {
                var values = new long[layout.Length];
                for (var part = 0; part < parts.Count; part++)
                {
                    values[columns[part]] = part == index ? value : parts[part].Value!.Value;
                }

                AddReading(
                    parts, columns, values, Change.MendedAmount with { Digits = digits, Unusual = unusual },
                    columns[index], index, false);
            });
        }
    }

    /// <summary>Visits every way to put the parts into columns, in order.</summary>
    private void AddPlacements(List<Part> parts, bool budgetFirst, Action<int[], bool[]> visit)
    {
        var columns = new int[parts.Count];
        var taken = new bool[layout.Length];

        // Where the budget is printed behind its sources, the part that comes first is the last source if it is none.
        var isLast = !budgetFirst && layout.Length > 1 && layout[0] > layout[1];
        Place(0, budgetFirst ? 0 : 1);

        void Place(int place, int from)
        {
            if (place == parts.Count)
            {
                visit(columns, taken);
                return;
            }

            var part = isLast ? (place + 1) % parts.Count : place;
            var last = place == 0 && budgetFirst ? 0 : layout.Length - parts.Count + place;
            for (var column = from; column <= last; column++)
            {
                (columns[part], taken[column]) = (column, true);
                Place(place + 1, column + 1);
                taken[column] = false;
            }
        }
    }

    private void AddReading(
        List<Part> parts, int[] columns, long[] values, Change change, int mendedColumn, int mendedToken, bool leavesBroken)
    {
        var tokens = new int[layout.Length];
        Array.Fill(tokens, RowReading.Nothing);
        var moved = 0;
        for (var part = 0; part < parts.Count; part++)
        {
            tokens[columns[part]] = part;
            moved += parts[part].Cell == layout[columns[part]] ? 0 : 1;
        }

        if (mendedToken == RowReading.FilledIn)
        {
            tokens[mendedColumn] = RowReading.FilledIn;
        }

        var off = marks.IsOffOtherwise || moved > 0 ? 1 : 0;
        readings.Add(new RowReading(
            [.. values], [.. tokens], change + new Change(0, RowsOff: off, CellsMoved: moved), mendedColumn,
            marks.IsRelisted, LeavesSumBroken: leavesBroken, PartedToken: parted));
    }

    private ImmutableArray<RowReading> Readings()
    {
        var marked = new List<RowReading>(readings);
        if (marks.MayHaveLostMark && !marks.IsRelisted)
        {
            marked.AddRange(readings.Select(reading => reading with { IsRelisted = true, Change = reading.Change + Change.LostMark }));
        }

        if (marks.MayBeDoubled)
        {
            marked.AddRange(readings.Select(reading => reading with { IsDropped = true, Change = reading.Change + Change.DoubledRow }));
        }

        var least = new List<RowReading>();
        foreach (var reading in marked.Order(RowReading.ByChange))
        {
            var known = least.FindIndex(reading.SaysTheSameAs);
            if (known < 0)
            {
                least.Add(reading);
            }
            else if (reading.IsAdmissible)
            {
                least[known] = least[known] with { OpenZeros = least[known].OpenZeros | OpenBetween(least[known], reading) };
            }
        }

        return [.. least];
    }

    private static uint OpenBetween(RowReading one, RowReading other)
    {
        var open = 0u;
        for (var column = 0; column < one.Tokens.Length; column++)
        {
            open |= one.Tokens[column] == other.Tokens[column] ? 0 : 1u << column;
        }

        return open;
    }

    private sealed record Part(int Cell, long? Value);
}
