using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>What the text of a cell looks like.</summary>
internal enum CellType : byte
{
    /// <summary>Nothing stands here.</summary>
    Blank,

    /// <summary>A number, or the sign for nothing.</summary>
    Amount,

    /// <summary>○ and the like, or △ alone.</summary>
    Mark,

    /// <summary>Years with a dash between them.</summary>
    Term,

    /// <summary>Anything else.</summary>
    Text,
}

/// <summary>Tells types of cells apart.</summary>
internal static class CellTypes
{
    /// <summary>The types of a row's cells.</summary>
    public static CellType[] Of(PrintedRow row)
    {
        var types = new CellType[row.Cells.Length];
        for (var cell = 0; cell < types.Length; cell++)
        {
            types[cell] = Of(row[cell]);
        }

        return types;
    }

    /// <summary>The type of a cell.</summary>
    public static CellType Of(string cell) =>
        cell.Length == 0 ? CellType.Blank
        : cell.Length == 1 && (PrintedWords.WholeMarks.Contains(cell[0]) || PrintedWords.PartMarks.Contains(cell[0])) ? CellType.Mark
        : AmountNotation.Read(cell) is not null ? CellType.Amount
        : TermNotation.Read(cell) is not null ? CellType.Term
        : CellType.Text;

    /// <summary>The type that the cells of a field have.</summary>
    public static CellType Expected(string field) => field switch
    {
        Field.Commission => CellType.Mark,
        _ when Field.IsFlag(field) => CellType.Mark,
        _ when OtherColumns.IsTerm(field) => CellType.Term,
        _ when Field.IsAmount(field) || OtherColumns.IsCode(field) => CellType.Amount,
        _ => CellType.Text,
    };
}
