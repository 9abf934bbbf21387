using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Tells headings, policies, measures, listings and totals rows of a printed list apart.</summary>
internal sealed class StructureReader
{
    private readonly List<Heading> headings = [];
    private readonly List<StructureSection> sections = [];
    private readonly List<PrintedRow> unread = [];
    private readonly List<PrintedRow> preamble = [];
    private readonly List<JoinedRow> joined = [];
    private readonly List<BodyRow> rows = [];
    private readonly List<BodyRow> upper = [];
    private PrintedRow? policy;
    private PrintedRow? below;
    private BodyRow? grandTotal;
    private BodyRow? last;

    // How policies are numbered, and the number of the policy's last measure that had one.
    private int? style;
    private int measures;

    private readonly StatedHeadings? stated;

    private StructureReader(StatedHeadings? stated) => this.stated = stated;

    /// <summary>What the rows of a list are.</summary>
    /// <param name="list">The list as printed.</param>
    /// <param name="layout">What a person said of it; null where all is to be found.</param>
    /// <exception cref="NotAListException">No row is a heading, and no row has the shape of a listing.</exception>
    public static ListStructure Read(PrintedList list, ListLayout? layout = null)
    {
        var reader = new StructureReader(layout is null ? null : StatedHeadings.Of(list, layout));
        for (var at = 0; at < list.Rows.Length; at++)
        {
            if (reader.HeadingAt(list, at) is { } heading)
            {
                reader.headings.Add(heading);
                if (heading.Lines > 0)
                {
                    at += heading.Lines - 1;
                    continue;
                }
            }

            reader.below = at + 1 < list.Rows.Length ? list.Rows[at + 1] : null;
            reader.Take(list.Rows[at]);
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
            title, [.. TotalsLevels.Settle(reader.sections, reader.unread)], reader.grandTotal, UsualHeading.ForAll(reader.headings), [.. reader.unread], [.. reader.preamble], [.. reader.joined]);
    }

    private Heading? HeadingAt(PrintedList list, int at) => stated is null ? Heading.Read(list.Rows, at) : stated[at];

    private BodyRow Body(PrintedRow row, BodyKind kind) => new(row, kind, headings.Count - 1) { LeftOut = stated?.LeftOut ?? [] };

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

        if (AmountsUnder.Part(row) is var (own, under))
        {
            Take(own);
            if (last is not null && last.Row.Line == own.Line)
            {
                last.Under = under;
            }

            return;
        }

        var filled = new List<int>(row.Filled);
        if (last is { Under: null } && AmountsUnder.IsUnder(row, filled, headings[^1].UnderBudget is not null))
        {
            last.Under = row;
            joined.Add(new JoinedRow(row, last.Row.Line));
            return;
        }

        var hasAmounts = HasAmounts(row, filled);
        if (LabelOf(row, filled) is { } kind && (hasAmounts || filled.Count == 1))
        {
            TakeTotals(row, kind);
        }
        else if (filled.Count == 1 && !hasAmounts && Numbering.Read(row[filled[0]]) is { } numbered && !IsOfMeasure(numbered))
        {
            CloseSection();
            (policy, last, style, measures) = (row, null, style ?? numbered.Style, 0);
        }
        else if (filled.Count == 1 && !hasAmounts && (PrintedWords.Bullets.Contains(row[filled[0]][0]) || Numbering.Read(row[filled[0]]) is not null))
        {
            measures = Numbering.Read(row[filled[0]])?.Number ?? measures;
            CloseAfterTotals();
            rows.Add(Body(row, BodyKind.Measure));
        }
        else if (rows.Count > 0 && WrappedRow.GoesOn(rows[^1], row, filled, hasAmounts))
        {
            joined.Add(new JoinedRow(row, rows[^1].Row.Line));
            rows[^1] = last = WrappedRow.Joined(rows[^1], row);
        }
        else if (filled.Count == 1 && NamesGroup())
        {
            CloseSection();
            (policy, last, measures) = (row, null, 0);
        }
        else if (filled.Count == 1)
        {
            unread.Add(row);
        }
        else
        {
            CloseAfterTotals();
            rows.Add(last = Body(row, BodyKind.Listing));
        }
    }

    /// <summary>Whether a text alone in its row names the policy that follows, though it has no number: it stands right over a
    /// listing, under the heading or another policy's totals, and no policy so far has a number.</summary>
    private bool NamesGroup()
    {
        if (style is not null || below is null || (rows.Count == 0 && policy is not null) || (rows.Count > 0 && (!rows[^1].IsTotals || HasTotalsAbove())))
        {
            return false;
        }

        var filled = new List<int>(below.Filled);
        return filled.Count > 2 && HasAmounts(below, filled) && LabelOf(below, filled) is null;
    }

    /// <summary>Whether a number is a measure's: written otherwise than those of the policies, and counted from 1 within one.</summary>
    private bool IsOfMeasure(Numbering numbered) => style is { } ofPolicies && numbered.Style != ofPolicies && numbered.Number == measures + 1;

    private static bool HasAmounts(PrintedRow row, List<int> filled)
    {
        foreach (var cell in filled)
        {
            if (AmountNotation.Read(row[cell]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The total that one of the row's first two texts announces, or null.</summary>
    private static TotalsKind? LabelOf(PrintedRow row, List<int> filled) =>
        TotalsLabel.Read(row[filled[0]]) ?? (filled.Count > 1 ? TotalsLabel.Read(row[filled[1]]) : null);

    private void TakeTotals(PrintedRow row, TotalsKind kind)
    {
        var body = last = Body(row, (BodyKind)((int)kind + (int)BodyKind.Subtotal));
        if (kind == TotalsKind.GrandTotal)
        {
            if (grandTotal is null)
            {
                CloseSection();
                grandTotal = body;
            }
            else
            {
                unread.Add(row);
            }
        }
        else if (!rows.Exists(each => each.Kind == body.Kind) && (upper.Count == 0 || rows.TrueForAll(each => each.IsTotals)))
        {
            rows.Add(body);
        }
        else if (rows.TrueForAll(each => each.IsTotals))
        {
            // Totals above their rows: first the policy's, then the measure's.
            upper.AddRange(rows);
            rows.Clear();
            rows.Add(body);
        }
        else if (HasTotalsAbove() && !rows[^1].IsTotals)
        {
            var measure = rows[^1].Kind == BodyKind.Measure ? rows[^1] : null;
            rows.RemoveAll(each => each == measure);
            CloseSection();
            rows.AddRange(measure is null ? [body] : [measure, body]);
        }
        else if (rows[^1].IsTotals && !upper.Append(rows[^1]).Any(each => each.Row.Cells.SequenceEqual(row.Cells)))
        {
            upper.Add(body);
        }
        else
        {
            unread.Add(row);
        }
    }

    /// <summary>Whether the totals of this section stand above its listings.</summary>
    private bool HasTotalsAbove() => rows.Find(each => each.Kind != BodyKind.Measure) is { IsTotals: true };

    /// <summary>What follows the totals of a section belongs to the next one, also where that has no heading of its own.</summary>
    private void CloseAfterTotals()
    {
        if (rows.Count > 0
            && rows[^1].Kind is BodyKind.Subtotal or BodyKind.SubtotalWithRelistings
            && !HasTotalsAbove())
        {
            CloseSection();
        }
    }

    private void CloseSection()
    {
        if (rows.Count > 0 || policy is not null)
        {
            sections.Add(new StructureSection(policy, [.. rows]) { Upper = [.. upper] });
        }

        rows.Clear();
        upper.Clear();
        policy = null;
    }
}
