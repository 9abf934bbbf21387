namespace Shisaku.Budget;

/// <summary>A value that a later version of a list puts right (正誤): what was printed, and what it should have been.</summary>
/// <param name="Place">The policy and the measure under which it stands; empty for the list as a whole.</param>
/// <param name="Name">The programme, or the label of a totals row; empty for the list as a whole.</param>
/// <param name="Field">Which part (<see cref="Budget.Field"/>); <see cref="Budget.Field.Row"/> for a row that was added or taken out.</param>
/// <param name="Wrong">What the earlier version said; empty for nothing.</param>
/// <param name="Right">What the later one says; empty for nothing.</param>
public sealed record CorrectedValue(string Place, string Name, string Field, string Wrong, string Right);
