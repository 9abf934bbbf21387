using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>Builds the table of a list from its answer: as recovered, or with every amount where it is printed.</summary>
internal sealed class TableBuilder
{
    private readonly ListAnswer answer;
    private readonly bool asPrinted;
    private readonly TotalsBuilder totals;

    private TableBuilder(ListAnswer answer, bool asPrinted) =>
        (this.answer, this.asPrinted, totals) = (answer, asPrinted, new TotalsBuilder(answer, asPrinted));

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

        var title = ListHead.Title(Draft);
        return new ProgrammeList(
            title,
            ListHead.FiscalYear(Draft, title),
            ListHead.Unit(Draft),
            Draft.Heading.Sources,
            ListHead.AbsentColumns(Draft),
            policies.ToImmutable(),
            totals.GrandTotal(policies));
    }

    private BasicPolicy Policy(int section)
    {
        var row = Draft.Sections[section].Structure.PolicyRow;
        var printed = row is null ? null : string.Concat(row.Cells);
        var number = printed is null ? null : Numbering.Read(printed);
        var listings = new List<int>();
        foreach (var listing in Draft.Sections[section].Listings)
        {
            if (totals.Stands(listing))
            {
                listings.Add(listing);
            }
        }

        return new BasicPolicy(
            number?.Number, number?.Printed, printed is null ? null : Widths.WithoutWraps(number?.Text ?? printed), row?.Line,
            [.. Measures(listings)], [.. totals.Subtotals(section, listings)]);
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
            totals.IsRelisted(index),
            twin is { } first ? Draft.Listings[first].Row.Line : null,
            new Flags(Flag(Field.New), Flag(Field.Priority), Flag(Field.KeyResult)),
            asPrinted ? amounts.AsPrinted : amounts.Amounts,
            listing.Term,
            CommissionOf(cells[Field.Commission]),
            listing.Divisions);

        bool? Flag(string field) => layout[field] < 0 ? null : cells.CellOf(field) is not null;
    }

    /// <summary>What a mark says of who carries a programme out.</summary>
    internal static Commission CommissionOf(string mark) =>
        mark.Length == 0 ? Commission.None
        : PrintedWords.PartMarks.Contains(mark[0]) ? Commission.Part
        : Commission.Whole;
}
