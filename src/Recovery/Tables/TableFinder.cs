using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Finds the tables of a document: headings are the rows of texts above the first row of numbers; the same headings
/// again, as on every page of a long table, go on with the table they began.</summary>
internal sealed class TableFinder
{
    private const int HeadingRows = 6;

    private readonly List<FoundTable> tables = [];
    private readonly Dictionary<string, FoundTable> bySignature = [];
    private readonly List<TableRow> waiting = [];
    private readonly (int First, int Last)? stated;
    private FoundTable? open;

    private TableFinder((int First, int Last)? stated) => this.stated = stated;

    /// <summary>The tables of a document, in the order in which they begin.</summary>
    /// <param name="list">The document.</param>
    /// <param name="stated">The lines of the first and the last row of a heading, where a person stated them.</param>
    public static List<FoundTable> Find(PrintedList list, (int First, int Last)? stated = null)
    {
        var finder = new TableFinder(stated);
        foreach (var row in list.Rows)
        {
            finder.Take(TableRow.Of(row));
        }

        if (finder.open is { } last)
        {
            last.Below.AddRange(finder.waiting.Select(row => row.Row));
        }

        return finder.tables;
    }

    private void Take(TableRow row)
    {
        if (IsStated(row) || !IsBody(row))
        {
            waiting.Add(row);
            return;
        }

        var heading = HeadingAbove(row);
        if (heading.Count > 0 || open is null || IsElsewhere(open, row))
        {
            LeaveToPage(heading);
            var last = heading.Count == 0 ? waiting.Count : waiting.IndexOf(heading[^1]) + 1;
            var groups = waiting.GetRange(last, waiting.Count - last);
            waiting.RemoveRange(last, groups.Count);
            Begin(heading);
            Add(open!, groups);
        }
        else
        {
            Add(open, waiting);
        }

        open!.Rows.Add(row);
        waiting.Clear();
    }

    /// <summary>Whether a row stands on another page than the table so far, and in other columns: on one page a reader gives
    /// all rows of a table the same number of cells.</summary>
    private static bool IsElsewhere(FoundTable table, TableRow row) =>
        table.Rows.Count > 0
        && row.Row.Place?.Page is { } page
        && table.Rows[^1].Row is { Place.Page: { } last } above
        && page != last
        && row.Row.Cells.Length != above.Cells.Length;

    private bool IsStated(TableRow row) => row.Row.Line >= stated?.First && row.Row.Line <= stated?.Last;

    /// <summary>Whether a row belongs to the body of a table: it has a label and a number, or several numbers.</summary>
    private static bool IsBody(TableRow row)
    {
        var numbers = row.Quantities.Count(quantity => quantity is not null);
        return row.Numbers > 0 && (numbers > 1 || row.Row.Filled.Skip(1).Any()) && !IsNumbersOfColumns(row) && !row.IsYears && !row.IsGroup;
    }

    /// <summary>A row that numbers the columns: 1, 2, 3 …</summary>
    private static bool IsNumbersOfColumns(TableRow row)
    {
        var numbers = row.Quantities.Where(quantity => quantity is not null).Select(quantity => quantity!.Value).ToList();
        return numbers.Count > 2 && numbers.Count == row.Row.Filled.Count() && numbers.Select((number, index) => number == index + 1).All(each => each);
    }

    /// <summary>The waiting rows that are headings: the last ones, of which at least one has two texts above the numbers.</summary>
    private List<TableRow> HeadingAbove(TableRow body)
    {
        if (waiting.Exists(IsStated))
        {
            return waiting.FindAll(IsStated);
        }

        var count = Math.Min(waiting.Count, HeadingRows);
        var heading = waiting.GetRange(waiting.Count - count, count);

        heading.RemoveRange(0, heading.FindLastIndex(row => row.IsPageNumber && row.Row.Filled.Count() > 1) + 1);
        while (heading.Count > 0 && (heading[0].Row.Filled.Count() < 2 || heading[0].IsGroup))
        {
            heading.RemoveAt(0);
        }

        // A text alone under the headings names the first group.
        while (heading.Count > 0 && !heading[^1].IsUnits && (heading[^1].Row.Filled.Count() < 2 || heading[^1].IsGroup))
        {
            heading.RemoveAt(heading.Count - 1);
        }

        var above = heading.Where(row => !row.IsUnits).SelectMany(row => row.Row.Filled).ToHashSet();
        return above.Count(cell => body[cell] is not null) >= 2 || (above.Count >= 3 && heading.Any(row => row.Row.Filled.Count() >= 3)) ? heading : [];
    }

    /// <summary>What follows a table on its own page belongs to it: the rest of a label, the number of the page.</summary>
    private void LeaveToPage(List<TableRow> heading)
    {
        if (open is null || open.Rows.Count == 0 || open.Rows[^1].Row.Place?.Page is not { } page)
        {
            return;
        }

        var count = waiting.FindIndex(row => row.Row.Place?.Page != page || row.IsGroup || heading.Contains(row));
        var own = waiting.GetRange(0, count < 0 ? 0 : count);
        waiting.RemoveRange(0, own.Count);
        Add(open, own);
    }

    private void Begin(List<TableRow> heading)
    {
        var before = waiting.GetRange(0, waiting.Count - heading.Count);
        var above = before.Where(row => !row.IsGroup).Select(row => row.Row).ToList();
        var headings = Headings(heading.FindAll(row => !row.IsUnits));
        var signature = string.Join('\t', headings.Select(texts => Widths.Tight(string.Concat(texts))));
        if (heading.Count > 0 && bySignature.TryGetValue(signature, out var known))
        {
            // What stands between two parts of a table may name the group that follows.
            Add(known, before.FindAll(row => !IsRunningHead(row, known)));
            known.Repeated.AddRange(before.FindAll(row => IsRunningHead(row, known)).Select(row => row.Row));
            known.Repeated.AddRange(heading.Select(row => row.Row));
            open = known;
            return;
        }

        above.AddRange(heading.FindAll(row => row.IsUnits).Select(row => row.Row));
        open = new FoundTable(headings, above, before.FindAll(row => row.IsGroup));
        tables.Add(open);
        if (heading.Count > 0)
        {
            bySignature.Add(signature, open);
        }
    }

    /// <summary>Whether a row says again what stands above the table, perhaps with the remark that it goes on.</summary>
    private static bool IsRunningHead(TableRow row, FoundTable table)
    {
        var text = RunningText(row.Row);
        return text.Length > 0 && table.Above.Exists(above => RunningText(above) == text);
    }

    private static string RunningText(PrintedRow row) =>
        Widths.Tight(PrintedWords.WithoutContinued(Widths.Half(string.Join(' ', row.Filled.Select(cell => row[cell])))));

    private static void Add(FoundTable table, List<TableRow> rows)
    {
        table.Rows.AddRange(rows.Where(row => !row.IsUnits));
        table.Repeated.AddRange(rows.Where(row => row.IsUnits).Select(row => row.Row));
    }

    /// <summary>By cell: the texts above it. A text over several columns stands above the first of them only; what stands
    /// below it, up to the next text beside it, is under it too.</summary>
    private static string[][] Headings(List<TableRow> heading)
    {
        var width = heading.Count == 0 ? 0 : heading.Max(row => row.Row.Cells.Length);
        var headings = new string[width][];
        for (var cell = 0; cell < width; cell++)
        {
            headings[cell] = [.. heading.Select(row => row.Row[cell]).Where(text => text.Length > 0)];
        }

        return headings;
    }
}
