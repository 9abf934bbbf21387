using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Builds the table of a list from its answer: as recovered, or with every amount where it is printed.</summary>
internal sealed class TableBuilder
{
    // The sources of a listing, which the document keeps in one field.
    private const string Funding = "funding";

    private readonly ListAnswer answer;
    private readonly bool asPrinted;

    private TableBuilder(ListAnswer answer, bool asPrinted) => (this.answer, this.asPrinted) = (answer, asPrinted);

    private ListDraft Draft => answer.Draft;

    /// <summary>The recovered table.</summary>
    public static ProgrammeList Recovered(ListAnswer answer)
    {
        var table = new TableBuilder(answer, asPrinted: false).Build();
        var open = new List<DraftListing>();
        for (var listing = 0; listing < answer.Draft.Listings.Length; listing++)
        {
            if (answer.IsMarkOpen(listing))
            {
                open.Add(answer.Draft.Listings[listing]);
            }
        }

        return open.Count == 0 ? table : WithOpenMarks(table, open);
    }

    /// <summary>The table, with the mark of some listings undecided.</summary>
    private static ProgrammeList WithOpenMarks(ProgrammeList table, List<DraftListing> open)
    {
        return table with { Policies = [.. table.Policies.Select(Policy)] };

        BasicPolicy Policy(BasicPolicy policy) => policy with { Measures = [.. policy.Measures.Select(Measure)] };

        Measure Measure(Measure measure) => measure with { Listings = [.. measure.Listings.Select(Listing)] };

        Listing Listing(Listing listing) =>
            open.Exists(each => each.Row.Line == listing.Line) ? listing with { IsRelisted = null, Relists = null } : listing;
    }

    /// <summary>The table as it stands in print, by the layout of each section.</summary>
    public static ProgrammeList AsPrinted(ListAnswer answer) => new TableBuilder(answer, asPrinted: true).Build();

    private ProgrammeList Build()
    {
        var policies = ImmutableArray.CreateBuilder<BasicPolicy>();
        for (var section = 0; section < Draft.Sections.Length; section++)
        {
            if (Draft.Sections[section].Structure.Continues)
            {
                policies[^1] = Joined(policies[^1], Policy(section));
            }
            else
            {
                policies.Add(Policy(section));
            }
        }

        var title = TitleText();
        return new ProgrammeList(
            title,
            FiscalYear(title),
            Unit(),
            Draft.Heading.Sources,
            AbsentColumns(),
            policies.ToImmutable(),
            GrandTotal(policies));
    }

    private BasicPolicy Policy(int section)
    {
        var row = Draft.Sections[section].Structure.PolicyRow;
        var printed = row is null ? null : string.Concat(row.Cells);
        var number = printed is null ? null : Numbering.Read(printed);
        var listings = new List<int>();
        foreach (var listing in Draft.Sections[section].Listings)
        {
            if (Stands(listing))
            {
                listings.Add(listing);
            }
        }

        return new BasicPolicy(
            number?.Number, number?.Printed, printed is null ? null : Widths.WithoutWraps(number?.Text ?? printed), row?.Line,
            [.. Measures(listings)], [.. Subtotals(section, listings)]);
    }

    private static BasicPolicy Joined(BasicPolicy policy, BasicPolicy measure) => policy with
    {
        Measures = [.. policy.Measures, .. measure.Measures],
        Subtotals = [.. policy.Subtotals.Concat(measure.Subtotals).OrderBy(totals => totals.Line)],
    };

    /// <summary>The listings of a section by measure: all that follow the line on which it is printed. A measure that goes on over a
    /// page's end is printed again on the next one, and stays one.</summary>
    private IEnumerable<Measure> Measures(List<int> listings)
    {
        for (var from = 0; from < listings.Count;)
        {
            var first = Draft.Listings[listings[from]];
            var same = new List<Listing>();
            for (; from < listings.Count && GoesOn(first, Draft.Listings[listings[from]]); from++)
            {
                same.Add(Listing(listings[from]));
            }

            yield return new Measure(
                first.Measure?.Name, first.Measure?.IncludesRelistings ?? false, first.MeasureLine, [.. same]);
        }
    }

    private static bool GoesOn(DraftListing first, DraftListing next) =>
        next.MeasureLine == first.MeasureLine || (next.Measure is not null && next.Measure == first.Measure);

    private bool Stands(int listing) => asPrinted || !answer.Reading(listing).IsDropped;

    private bool IsRelisted(int listing) =>
        asPrinted ? Draft.Listings[listing].Name.IsRelisted : answer.Reading(listing).IsRelisted;

    private Listing Listing(int index)
    {
        var listing = Draft.Listings[index];
        var (cells, layout) = (listing.Row.Cells, listing.Row.Layout);
        var amounts = answer.Amounts(index);
        var twin = asPrinted ? listing.Twin : answer.TwinOf(index);
        return new Listing(
            listing.Row.Line,
            listing.MendedName,
            listing.Name.Printed,
            IsRelisted(index),
            twin is { } first ? Draft.Listings[first].Row.Line : null,
            new Flags(Flag(Field.New), Flag(Field.Priority), Flag(Field.KeyResult)),
            asPrinted ? amounts.AsPrinted : amounts.Amounts,
            listing.Term,
            CommissionOf(cells[Field.Commission]),
            listing.Divisions);

        bool? Flag(string field) => layout[field] < 0 ? null : cells.CellOf(field) is not null;
    }

    private IEnumerable<TotalsRow> Subtotals(int section, List<int> listings)
    {
        var own = Draft.Sections[section];
        var level = own.Structure.IsOfMeasure ? 2 : 1;
        if (own.Subtotal is { } subtotal)
        {
            yield return Totals(
                new AnsweredTotals(subtotal, answer.Solution.Rows[answer.Rows.Subtotals[section]], section), TotalsKind.Subtotal, level,
                LinesOf(listings, withRelistings: false));
        }

        if (own.WithRelistings is { } with)
        {
            yield return Totals(
                new AnsweredTotals(with, answer.Solution.Rows[answer.Rows.WithRelistings[section]], section),
                TotalsKind.SubtotalWithRelistings, level, LinesOf(listings, withRelistings: true));
        }

        for (var index = 0; index < own.Upper.Length; index++)
        {
            var withRelistings = own.Upper[index].Body.Kind == BodyKind.SubtotalWithRelistings;
            yield return Totals(
                answer.Upper(section, index), withRelistings ? TotalsKind.SubtotalWithRelistings : TotalsKind.Subtotal, 1,
                LinesOfPolicy(section, withRelistings));
        }
    }

    /// <summary>The lines that a policy's total covers: its measures' totals, or their listings.</summary>
    private ImmutableArray<int> LinesOfPolicy(int section, bool withRelistings)
    {
        var lines = new List<int>();
        var (from, to) = answer.PolicyOf(section);
        for (var part = from; part < to; part++)
        {
            if ((withRelistings ? Draft.Sections[part].WithRelistings : Draft.Sections[part].Subtotal) is { } total)
            {
                lines.Add(total.Line);
            }
            else
            {
                lines.AddRange(LinesOf([.. Draft.Sections[part].Listings.Where(Stands)], withRelistings));
            }
        }

        return [.. lines];
    }

    private ImmutableArray<int> LinesOf(List<int> listings, bool withRelistings)
    {
        var lines = new List<int>();
        foreach (var listing in listings)
        {
            if (withRelistings || !IsRelisted(listing))
            {
                lines.Add(Draft.Listings[listing].Row.Line);
            }
        }

        return [.. lines];
    }

    private TotalsRow? GrandTotal(IEnumerable<BasicPolicy> policies)
    {
        if (Draft.GrandTotal is not { } grand)
        {
            return null;
        }

        var lines = new List<int>();
        foreach (var policy in policies)
        {
            if (policy.Subtotals.FirstOrDefault(each => each is { Kind: TotalsKind.Subtotal, Level: 1 }) is { } subtotal)
            {
                lines.Add(subtotal.Line);
                continue;
            }

            foreach (var ofMeasure in policy.Subtotals)
            {
                if (ofMeasure.Kind == TotalsKind.Subtotal)
                {
                    lines.Add(ofMeasure.Line);
                }
            }

            foreach (var listing in policy.Listings.Where(listing => listing.IsRelisted != true))
            {
                if (!policy.Subtotals.Any(each => each.Kind == TotalsKind.Subtotal && each.Lines.Contains(listing.Line)))
                {
                    lines.Add(listing.Line);
                }
            }
        }

        return Totals(new AnsweredTotals(grand, answer.Solution.Rows[answer.Rows.GrandTotal!.Value], null), TotalsKind.GrandTotal, 0, [.. lines]);
    }

    private TotalsRow Totals(AnsweredTotals totals, TotalsKind kind, int level, ImmutableArray<int> lines)
    {
        var label = totals.Row.Cells[kind == TotalsKind.GrandTotal ? Field.Total : Field.Subtotal];
        return new TotalsRow(
            kind, totals.Row.Line, TotalsLabel.Mended(label), level, lines,
            asPrinted ? totals.Amounts.AsPrinted : totals.Amounts.Amounts);
    }

    /// <summary>What a mark says of who carries a programme out.</summary>
    internal static Commission CommissionOf(string mark) =>
        mark.Length == 0 ? Commission.None
        : PrintedWords.PartMarks.Contains(mark[0]) ? Commission.Part
        : Commission.Whole;

    private string? TitleText()
    {
        if (Draft.Structure.Title is not { } row)
        {
            return null;
        }

        var text = Widths.WithoutWraps(string.Concat(row.Cells));
        return Numbering.Read(text)?.Text ?? text;
    }

    private int? FiscalYear(string? title)
    {
        foreach (var text in Draft.Structure.Preamble.Select(row => string.Concat(row.Cells))
            .Prepend(title ?? "")
            .Concat(Draft.Structure.Headings.Select(heading => heading.FiscalYearText)))
        {
            if (TermNotation.FiscalYearIn(text) is { } year)
            {
                return year;
            }
        }

        return null;
    }

    private MonetaryUnit Unit() =>
        Draft.Structure.Headings.Select(heading => heading.Unit)
            .Concat(Draft.Structure.Preamble.Select(row => Heading.UnitIn(Widths.Tight(string.Concat(row.Cells)))))
            .FirstOrDefault(unit => unit is not null)
        ?? new MonetaryUnit(null, 1);

    private ImmutableArray<string> AbsentColumns()
    {
        var fields = Draft.Heading.Columns.Select(column => column.Field).ToHashSet();
        var absent = new List<string>();
        foreach (var field in new[] { Field.New, Field.Priority, Field.KeyResult, Field.Budget, Funding, Field.Term, Field.Commission, Field.Divisions })
        {
            if (field == Funding ? Draft.Heading.Sources.IsEmpty : !fields.Contains(field))
            {
                absent.Add(field);
            }
        }

        return [.. absent];
    }
}
