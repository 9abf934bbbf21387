namespace Shisaku.Recovery;

/// <summary>Puts a row's amounts into columns, in printed order; where the row's own sum can't hold so, also with one amount
/// mended or filled in, which that sum then tells.</summary>
/// <param name="parts">The amounts.</param>
/// <param name="columnCount">How many amount columns.</param>
/// <param name="marks">What else is known of the row.</param>
/// <param name="readings">Where the readings go.</param>
internal sealed class PlacedReadings(RowParts parts, int columnCount, RowMarks marks, List<RowReading> readings)
{
    /// <summary>Adds all readings.</summary>
    public void Add()
    {
        if (parts.Count == 0 || columnCount == 1)
        {
            parts.Place(budgetFirst: true, (columns, _) => AddAsPrinted(columns, isBroken: false));
            return;
        }

        var sourceIsMissing = parts.Count == 1 && parts[0] is not (null or 0) && marks.SourceIsExpected;
        var isSound = parts.AddUp || (parts.Count == 1 && parts[0] is not null && !sourceIsMissing);
        parts.Place(budgetFirst: true, (columns, _) => AddAsPrinted(columns, isBroken: !isSound));
        if (isSound)
        {
            FillBudget();
            return;
        }

        var damaged = parts.Damaged;
        if (damaged == 0)
        {
            Fill();
        }

        if (damaged <= 1 && parts.Count > 1)
        {
            Mend(damaged);
        }
    }

    private void AddAsPrinted(int[] columns, bool isBroken) =>
        Add(columns, parts.Values(columns), isBroken ? Change.BrokenSum : Change.None, -1, RowReading.Nothing, isBroken);

    private void Fill()
    {
        // The lost amount is a source, and the budget tells it ...
        var missing = parts[0]!.Value - parts.SumFrom(1);
        if (missing > 0)
        {
            parts.Place(budgetFirst: true, (columns, taken) =>
            {
                for (var column = 1; column < columnCount; column++)
                {
                    if (!taken[column])
                    {
                        AddFilled(columns, column, missing);
                    }
                }
            });
        }

        // ... or it is the budget, which the sources tell.
        var sum = parts.SumFrom(0);
        parts.Place(budgetFirst: false, (columns, _) =>
        {
            AddFilled(columns, 0, sum);
            if (parts.Moved(columns) == 0)
            {
                AddAsPrinted(columns, isBroken: true);
            }
        });
    }

    /// <summary>Two equal sources whose budget is lost look like a budget and its only source: where they stand in columns
    /// of sources, they are read as that as well.</summary>
    private void FillBudget()
    {
        if (parts.Count > 1 && !parts.BeginWithBudget)
        {
            parts.Place(budgetFirst: false, (columns, _) =>
            {
                if (parts.Moved(columns) == 0)
                {
                    AddFilled(columns, 0, parts.SumFrom(0));
                }
            });
        }
    }

    private void AddFilled(int[] columns, int filled, long value)
    {
        var values = parts.Values(columns);
        values[filled] = value;
        Add(columns, values, Change.MendedAmount with { Digits = 1 }, filled, RowReading.FilledIn, leavesBroken: false);
    }

    /// <summary>Mends each amount in turn so that the row's sum holds; where one is damaged, only that one.</summary>
    private void Mend(int damaged)
    {
        for (var part = 0; part < parts.Count; part++)
        {
            if (damaged > 0 && parts[part] is not null)
            {
                continue;
            }

            var others = parts.SumFrom(1) - (part == 0 ? 0 : parts[part] ?? 0);
            var value = part == 0 ? others : parts[0]!.Value - others;
            if (value < 0 && parts[part] is not < 0)
            {
                continue;
            }

            var (digits, unusual) = parts[part] is { } printed ? Misreading.Between(printed, value) : (1, 1);
            var mended = part;
            parts.Place(budgetFirst: true, (columns, _) =>
            {
                var values = parts.Values(columns);
                values[columns[mended]] = value;
                Add(columns, values, Change.MendedAmount with { Digits = digits, Unusual = unusual }, columns[mended], mended, leavesBroken: false);
            });
        }
    }

    private void Add(int[] columns, long[] values, Change change, int mendedColumn, int mendedToken, bool leavesBroken)
    {
        var tokens = new int[columnCount];
        Array.Fill(tokens, RowReading.Nothing);
        for (var part = 0; part < columns.Length; part++)
        {
            tokens[columns[part]] = part;
        }

        if (mendedToken == RowReading.FilledIn)
        {
            tokens[mendedColumn] = RowReading.FilledIn;
        }

        var moved = parts.Moved(columns);
        var off = marks.IsOffOtherwise || moved > 0 ? 1 : 0;
        readings.Add(new RowReading(
            [.. values], [.. tokens], change + new Change(0, RowsOff: off, CellsMoved: moved), mendedColumn,
            marks.IsRelisted, LeavesSumBroken: leavesBroken, PartedToken: parts.PartedToken));
    }
}
