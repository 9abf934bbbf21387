using Shisaku.Budget;
using Shisaku.Tests.Publishing;

namespace Shisaku.Tests.Budget;

/// <summary>The small list as it would come from a document of pages or sheets: rows 1 to 5 on the first, the rest on the second.</summary>
internal static class PlacedList
{
    /// <summary>On two pages; its rows are counted anew on each.</summary>
    public static RecoveredList OnPages { get; } = With(line => line <= 5 ? new RowPlace(1, null, line) : new RowPlace(2, null, line - 5));

    /// <summary>On two sheets.</summary>
    public static RecoveredList OnSheets { get; } = With(line => line <= 5 ? new RowPlace(null, "令和5", line) : new RowPlace(null, "合計", line - 5));

    /// <summary>On one sheet.</summary>
    public static RecoveredList OnOneSheet { get; } = With(line => new RowPlace(null, "令和5", line + 2));

    private static RecoveredList With(Func<int, RowPlace> placeOf) => SmallList.Recovered with
    {
        Printed = SmallList.Recovered.Printed with
        {
            Rows = [.. Enumerable.Range(1, 8).Select(line => new PrintedRow(line, []) { Place = placeOf(line) })],
        },
    };
}
