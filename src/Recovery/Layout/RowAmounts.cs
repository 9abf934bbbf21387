using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The amounts of a row in printed order, before they are given their columns.</summary>
/// <param name="Tokens">The amounts, no more than the layout has columns.</param>
/// <param name="Irregular">The cells of those of the budget and its sources with irregular signs.</param>
/// <param name="Unplaced">The cells of amounts too many.</param>
internal sealed record RowAmounts(List<AmountToken> Tokens, List<int> Irregular, List<int> Unplaced)
{
    /// <summary>The amounts of the further columns, as in <see cref="RowCells.Further"/>.</summary>
    public AmountToken?[] Further { get; private set; } = [];

    /// <summary>The cell of the first amount of any kind, or -1.</summary>
    public int FirstCell { get; private set; } = -1;

    /// <summary>The amounts of a row in a section of a layout.</summary>
    /// <exception cref="NotAListException">An amount is too large.</exception>
    public static RowAmounts Of(BodyRow body, SectionLayout layout)
    {
        var amounts = new RowAmounts([], [], []);
        for (var cell = 0; cell < body.Types.Length; cell++)
        {
            if (body.Types[cell] == CellType.Amount && !IsOtherField(body, layout, cell))
            {
                amounts.Add(body.Row, cell);
            }
        }

        while (amounts.Tokens.Count > layout.AmountCells.Length + layout.Further.Count)
        {
            amounts.DropLast(layout);
        }

        amounts.FirstCell = amounts.Tokens.Count > 0 ? amounts.Tokens[0].Cell : -1;
        if (layout.Further.Count > 0)
        {
            amounts.Further = FurtherTokens.Take(amounts.Tokens, layout);
            amounts.Irregular.RemoveAll(cell => !amounts.Tokens.Exists(token => token.Cell == cell));
        }

        if (layout.IsBudgetLast && amounts.Tokens.Count > 1)
        {
            var budget = amounts.Tokens[^1];
            amounts.Tokens.RemoveAt(amounts.Tokens.Count - 1);
            amounts.Tokens.Insert(0, budget);
        }

        return amounts;
    }

    /// <summary>A dash in a column that holds no amounts says nothing; a bare year among the terms is one; codes are none.</summary>
    private static bool IsOtherField(BodyRow body, SectionLayout layout, int cell) =>
        layout.FieldOf(cell) is { } field && !Field.IsAmount(field)
        && (OtherColumns.IsCode(field) || (body.Row[cell].Length == 1 && PrintedWords.Nothing.Contains(body.Row[cell][0])) || layout.IsTerm(body, cell));

    /// <summary>Whether every amount stands in a cell of amounts, as in a row that has not slid.</summary>
    public bool AreAtHome(SectionLayout layout)
    {
        foreach (var token in Tokens)
        {
            if (!layout.AmountCells.Contains(token.Cell))
            {
                return false;
            }
        }

        return true;
    }

    private void Add(PrintedRow row, int cell)
    {
        var amount = AmountNotation.Read(row[cell])!;
        if (amount.IsTooLarge)
        {
            throw NotAListException.TooLarge(row, row[cell]);
        }

        Tokens.Add(new AmountToken(cell, row[cell], amount.Value, amount.Partings));
        if (!amount.IsRegular)
        {
            Irregular.Add(cell);
        }
    }

    /// <summary>Leaves out the last amount that stands in no amount column, or else the last.</summary>
    private void DropLast(SectionLayout layout)
    {
        var extra = Tokens.Count - 1;
        for (var index = extra; index >= 0; index--)
        {
            if (layout.FieldOf(Tokens[index].Cell) is not { } field || !Field.IsAmount(field))
            {
                extra = index;
                break;
            }
        }

        Unplaced.Add(Tokens[extra].Cell);
        Irregular.Remove(Tokens[extra].Cell);
        Tokens.RemoveAt(extra);
    }
}
