using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Amounts that stand under others, or behind them in the same cell: in brackets, or where the heading says so.</summary>
internal static class AmountsUnder
{
    private const string Opening = "([〔<", Closing = ")]〕>";

    /// <summary>The amount within brackets, or null.</summary>
    public static AmountText? InBrackets(string cell)
    {
        var half = Widths.Half(cell).Trim();
        return half.Length > 2 && Opening.IndexOf(half[0]) is >= 0 and var kind && half[^1] == Closing[kind]
            && AmountNotation.Read(half[1..^1].Trim()) is { Value: not null } amount ? amount : null;
    }

    /// <summary>What a cell of a row under another one says: an amount in brackets or bare.</summary>
    public static AmountText? Read(string cell) => InBrackets(cell) ?? AmountNotation.Read(cell);

    /// <summary>Whether a row holds nothing but amounts in brackets; or, where the heading announces them, bare ones.</summary>
    public static bool IsUnder(PrintedRow row, List<int> filled, bool isAnnounced)
    {
        foreach (var cell in filled)
        {
            if (InBrackets(row[cell]) is null && !(isAnnounced && CellTypes.Of(row[cell]) == CellType.Amount))
            {
                return false;
            }
        }

        return filled.Count > 0;
    }

    /// <summary>A row that prints both in one cell parted into two; null where it does not.</summary>
    public static PartedRow? Part(PrintedRow row)
    {
        ImmutableArray<string>.Builder? own = null;
        ImmutableArray<string>.Builder? under = null;
        for (var cell = 0; cell < row.Cells.Length; cell++)
        {
            if (Bracket(row[cell]) is > 0 and var at)
            {
                own ??= row.Cells.ToBuilder();
                under ??= ImmutableArray.CreateRange(row.Cells.Select(_ => "")).ToBuilder();
                (own[cell], under[cell]) = (row[cell][..at].Trim(), row[cell][at..].Trim());
            }
        }

        return own is null ? null : new PartedRow(row with { Cells = own.ToImmutable() }, row with { Cells = under!.ToImmutable() });
    }

    /// <summary>Where an amount in brackets begins behind another one, or -1.</summary>
    private static int Bracket(string cell)
    {
        if (cell.Length < 4 || !Closing.Contains(Widths.Half(cell[^1])))
        {
            return -1;
        }

        var at = Widths.Half(cell).AsSpan().LastIndexOfAny(Opening);
        return at > 0 && InBrackets(cell[at..]) is not null && AmountNotation.Read(cell[..at].Trim()) is { IsRegular: true } ? at : -1;
    }
}

/// <summary>A row whose cells print two amounts each, parted.</summary>
/// <param name="Row">The row without what stands in brackets.</param>
/// <param name="Under">What stands in brackets, in the same cells.</param>
internal sealed record PartedRow(PrintedRow Row, PrintedRow Under);
