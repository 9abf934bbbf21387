using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells headings, policies, measures, listings and totals rows of a printed list apart.</summary>
internal sealed class StructureReader
{
    private readonly List<Heading> headings = [];
    private readonly List<StructureSection> sections = [];
    private readonly List<PrintedRow> unread = [];
    private readonly List<PrintedRow> preamble = [];
    private readonly List<(PrintedRow Row, int To)> joined = [];
    private readonly List<BodyRow> rows = [];
    private PrintedRow? policy;
    private BodyRow? grandTotal;

    private StructureReader()
    {
    }

    /// <summary>What the rows of a list are.</summary>
    /// <exception cref="NotAListException">No row is a heading, and no row has the shape of a listing.</exception>
    public static ListStructure Read(PrintedList list)
    {
        var reader = new StructureReader();
        for (var at = 0; at < list.Rows.Length; at++)
        {
            if (Heading.Read(list.Rows, at) is { } heading)
            {
                reader.headings.Add(heading);
                at += heading.Lines - 1;
            }
            else
            {
                reader.Take(list.Rows[at]);
            }
        }

        reader.CloseSection();
        if (reader.headings.Count == 0)
        {
            throw NotAListException.WithoutHeading(list);
        }

        if (!reader.sections.Exists(section => section.Rows.Any(row => row.Kind == BodyKind.Listing)))
        {
            throw NotAListException.WithoutListings(list);
        }

        var title = TitleOf(reader.preamble);
        reader.preamble.RemoveAll(row => row == title);
        return new ListStructure(
            title, [.. reader.sections], reader.grandTotal, [.. reader.headings], [.. reader.unread], [.. reader.preamble], [.. reader.joined]);
    }

    /// <summary>The last row that calls itself a list, else the last that names a fiscal year.</summary>
    private static PrintedRow? TitleOf(List<PrintedRow> preamble) =>
        preamble.FindLast(row => row.Cells.Any(cell => cell.Contains(PrintedWords.ListTitle, StringComparison.Ordinal)))
        ?? preamble.FindLast(row => row.Cells.Any(cell => TermNotation.FiscalYearIn(cell) is not null));

    private void Take(PrintedRow row)
    {
        if (headings.Count == 0)
        {
            preamble.Add(row);
            return;
        }

        var filled = row.Filled.ToList();
        var label = filled.Take(2).Select(cell => TotalsLabel.Read(row[cell])).FirstOrDefault(kind => kind is not null);
        var hasAmounts = filled.Exists(cell => AmountNotation.Read(row[cell]) is not null);
        if (label is { } kind && (hasAmounts || filled.Count == 1))
        {
            TakeTotals(row, kind);
        }
        else if (filled.Count == 1 && Numbering.Read(row[filled[0]]) is not null && !hasAmounts)
        {
            CloseSection();
            policy = row;
        }
        else if (filled.Count == 1 && PrintedWords.Bullets.Contains(row[filled[0]][0]))
        {
            rows.Add(new BodyRow(row, BodyKind.Measure, headings.Count - 1));
        }
        else if (IsContinuation(row, filled, hasAmounts))
        {
            Join(row);
        }
        else if (filled.Count == 1)
        {
            unread.Add(row);
        }
        else
        {
            rows.Add(new BodyRow(row, BodyKind.Listing, headings.Count - 1));
        }
    }

    private void TakeTotals(PrintedRow row, TotalsKind kind)
    {
        var body = new BodyRow(row, (BodyKind)((int)kind + (int)BodyKind.Subtotal), headings.Count - 1);
        if (kind == TotalsKind.GrandTotal && grandTotal is null)
        {
            CloseSection();
            grandTotal = body;
        }
        else if (rows.Exists(each => each.Kind == body.Kind) || kind == TotalsKind.GrandTotal)
        {
            unread.Add(row);
        }
        else
        {
            rows.Add(body);
        }
    }

    /// <summary>A wrapped row's further line: nothing but texts, at most two, under a listing that has amounts.</summary>
    private bool IsContinuation(PrintedRow row, List<int> filled, bool hasAmounts) =>
        rows.Count > 0
        && rows[^1].Kind == BodyKind.Listing
        && filled.Count <= 2
        && (hasAmounts ? filled.TrueForAll(cell => IsAmountTail(rows[^1].Row[cell], row[cell])) : filled.TrueForAll(cell => IsText(row[cell]))
            && filled.TrueForAll(cell => rows[^1].Row[cell].Length > 0));

    /// <summary>Whether an amount was broken after a comma.</summary>
    private static bool IsAmountTail(string above, string below) =>
        (above.EndsWith(',') && below.Length > 0 && char.IsAsciiDigit(below[0])) || (below.StartsWith(',') && above.Length > 0);

    private static bool IsText(string cell) =>
        AmountNotation.Read(cell) is null && !(cell.Length == 1 && (PrintedWords.WholeMarks + PrintedWords.PartMarks).Contains(cell[0]));

    private void Join(PrintedRow row)
    {
        var above = rows[^1];
        var cells = above.Row.Cells.ToBuilder();
        foreach (var cell in row.Filled)
        {
            var separator = IsAmountTail(cells[cell], row[cell]) ? "" : " ";
            cells[cell] += separator + row[cell];
        }

        rows[^1] = above with { Row = above.Row with { Cells = cells.ToImmutable() } };
        joined.Add((row, above.Row.Line));
    }

    private void CloseSection()
    {
        if (rows.Count > 0 || policy is not null)
        {
            sections.Add(new StructureSection(policy, [.. rows]));
        }

        rows.Clear();
        policy = null;
    }
}
