using Shisaku.Budget;

namespace Shisaku.Publishing;

/// <summary>The signs of cells that do not stand as printed: a shape each, so that nothing rests on colour alone.</summary>
internal static class Signs
{
    /// <summary>The sign of an amount that states a sum which does not hold.</summary>
    public const string Broken = "\u2260";

    /// <summary>The states that have a sign.</summary>
    public static IReadOnlyList<CellState> States { get; } = [CellState.Moved, CellState.Repaired, CellState.Filled, CellState.Undecided];

    /// <summary>The sign of a state.</summary>
    public static string Of(CellState state) => state switch
    {
        CellState.Moved => "\u2192",
        CellState.Repaired => "\u270E",
        CellState.Filled => "+",
        CellState.Undecided => "?",
        _ => "",
    };

    /// <summary>The name of a state in style, script and words.</summary>
    public static string NameOf(CellState state) => state switch
    {
        CellState.Moved => "moved",
        CellState.Repaired => "repaired",
        CellState.Filled => "filled",
        CellState.Undecided => "undecided",
        _ => "as-printed",
    };
}
