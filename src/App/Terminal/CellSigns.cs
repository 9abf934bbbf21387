using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>The sign beside a cell that does not stand as printed, and its tone.</summary>
/// <remarks>Signs are plain ASCII: an arrow would be one cell wide on one terminal and two on the next.</remarks>
internal static class CellSigns
{
    /// <summary>The states that carry a sign, in the order of the legend.</summary>
    public static IReadOnlyList<CellState> Signed { get; } =
        [CellState.Moved, CellState.Repaired, CellState.Filled, CellState.Undecided];

    /// <summary>The sign of a state; a space where the cell stands as printed.</summary>
    public static string SignOf(CellState state) => state switch
    {
        CellState.Moved => ">",
        CellState.Repaired => "*",
        CellState.Filled => "+",
        CellState.Undecided => "?",
        _ => " ",
    };

    /// <summary>The key of the sign's meaning among the texts.</summary>
    public static string KeyOf(CellState state) => state switch
    {
        CellState.Moved => "sign.moved",
        CellState.Repaired => "sign.repaired",
        CellState.Filled => "sign.filled",
        _ => "sign.undecided",
    };

    /// <summary>The tone of a state.</summary>
    public static Tone ToneOf(CellState state) => state switch
    {
        CellState.Moved => Tone.Moved,
        CellState.Repaired => Tone.Repaired,
        CellState.Filled => Tone.Filled,
        CellState.Undecided => Tone.Undecided,
        _ => Tone.Plain,
    };
}
