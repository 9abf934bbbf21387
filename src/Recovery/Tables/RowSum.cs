namespace Shisaku.Recovery;

/// <summary>A row that states the sum of others.</summary>
/// <param name="Total">The row, as an index into the table's rows of numbers.</param>
/// <param name="Parts">The rows that it adds up: ordinary ones, or totals that stand for theirs.</param>
/// <param name="Level">How many levels of totals it stands above: 1 over ordinary rows.</param>
internal sealed record RowSum(int Total, List<int> Parts, int Level);

/// <summary>A row as the search for sums sees it.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Values">One number a column that can add up; 0 where nothing stands, null where it is damaged.</param>
/// <param name="IsLabelled">Whether its label says that it is a total.</param>
/// <param name="Style">The look of its label: totals of one level look alike.</param>
internal sealed record SumRow(int Index, long?[] Values, bool IsLabelled, string Style);
