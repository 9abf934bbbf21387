using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.App.Terminal;

/// <summary>The numbers of rows as a person finds them: in a text by line, else by page or sheet.</summary>
/// <param name="printed">The print.</param>
/// <param name="texts">The words in the reader's language.</param>
internal sealed class RowNumbers(PrintedList printed, TextResource texts)
{
    private readonly bool namesSheets = printed.HasSeveralSheets;

    private bool NamesPages => printed.HasPlaces && printed.Rows[0].Place!.Page is not null;

    /// <summary>The heading of a column of such numbers.</summary>
    public string Heading => texts[NamesPages ? "column.line.page" : namesSheets ? "column.line.sheet" : "column.line"];

    /// <summary>A row in a column: <c>47</c>, <c>3:12</c>.</summary>
    public string Short(int line) => printed.PlaceOf(line) switch
    {
        null => Text(line),
        { Page: { } page } place => $"{Text(page)}:{Text(place.Row)}",
        var place => namesSheets ? $"{place.Sheet}:{Text(place.Row)}" : Text(place.Row),
    };

    /// <summary>Rows in ascending order, neighbours drawn together, page by page or sheet by sheet; empty where there are none.</summary>
    public string Listed(IEnumerable<int> lines)
    {
        var all = new List<int>(lines);
        all.Sort();
        var parts = new List<string>();
        for (var from = 0; from < all.Count;)
        {
            var first = printed.PlaceOf(all[from]);
            var same = all.Skip(from).TakeWhile(line => IsBeside(printed.PlaceOf(line), first)).ToList();
            var rows = Ranges([.. same.Select(line => printed.PlaceOf(line)?.Row ?? line)]);
            parts.Add(first switch
            {
                { Page: { } page } => texts.Fill("rows.page", ("page", Text(page)), ("rows", rows)),
                { Sheet: { } sheet } => texts.Fill("rows.sheet", ("sheet", sheet), ("rows", rows)),
                _ => texts.Fill("rows.text", ("rows", rows)),
            });
            from += same.Count;
        }

        return string.Join(texts["checks.separator"], parts);
    }

    /// <summary>Ascending numbers, neighbours drawn together: <c>3, 10-13</c>.</summary>
    public static string Ranges(IReadOnlyList<int> numbers)
    {
        var ranges = new List<string>();
        for (var first = 0; first < numbers.Count;)
        {
            var last = first;
            while (last + 1 < numbers.Count && numbers[last + 1] - numbers[last] <= 1)
            {
                last++;
            }

            ranges.Add(numbers[first] == numbers[last] ? Text(numbers[first]) : $"{Text(numbers[first])}-{Text(numbers[last])}");
            first = last + 1;
        }

        return string.Join(", ", ranges);
    }

    private static bool IsBeside(RowPlace? one, RowPlace? other) => one?.Page == other?.Page && one?.Sheet == other?.Sheet;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
