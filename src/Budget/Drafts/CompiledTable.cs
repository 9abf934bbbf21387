using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The rows of a draft's printed table, numbered from its title, and the list that they say.</summary>
internal sealed class CompiledTable
{
    private readonly DraftList draft;
    private readonly CompiledColumns columns;
    private readonly CompiledTotals totals;
    private readonly Dictionary<long, int> firstLines = [];

    public CompiledTable(DraftList draft)
    {
        (this.draft, columns, totals) = (draft, new CompiledColumns(draft), new CompiledTotals(draft));
        if (draft.Title is { } title)
        {
            Add([title]);
        }

        Add(columns.Heading(isSecond: false));
        if (columns.HasSecondHeading)
        {
            Add(columns.Heading(isSecond: true));
        }

        var policies = draft.Policies.Select(Policy).OfType<BasicPolicy>().ToImmutableArray();
        var grand = totals.Grand(policies, NextLine);
        if (grand is not null)
        {
            Add(columns.Totals(grand));
        }

        List = new ProgrammeList(draft.Title, draft.FiscalYear, draft.Unit, draft.FundingSources, draft.AbsentColumns, [.. policies.Select(Pointed)], grand)
        {
            Decimals = draft.Decimals,
        };
    }

    /// <summary>The rows as printed.</summary>
    public ImmutableArray<PrintedRow>.Builder Rows { get; } = ImmutableArray.CreateBuilder<PrintedRow>();

    /// <summary>By the line of a listing: its programme.</summary>
    public ImmutableDictionary<int, long>.Builder Entries { get; } = ImmutableDictionary.CreateBuilder<int, long>();

    /// <summary>The list.</summary>
    public ProgrammeList List { get; }

    private int NextLine => Rows.Count + 1;

    /// <summary>By the line of a listing: the register's number of its programme.</summary>
    public ImmutableDictionary<int, long> ProgrammesByLine(DraftList of)
    {
        var numbers = of.Programmes.Where(programme => programme.Programme is not null).ToDictionary(programme => programme.Id, programme => programme.Programme!.Value);
        return Entries.Where(entry => numbers.ContainsKey(entry.Value)).ToImmutableDictionary(entry => entry.Key, entry => numbers[entry.Value]);
    }

    /// <summary>The cells that are not blank: all of them stand where they are stated.</summary>
    public IEnumerable<RecoveredCell> Cells()
    {
        var rows = Entries.Keys.Concat(List.TotalsRows.Select(each => each.Line)).ToHashSet();
        var labels = List.TotalsRows.ToDictionary(each => each.Line, each => each.Kind == TotalsKind.GrandTotal ? Field.Total : Field.Subtotal);
        foreach (var row in Rows.Where(row => rows.Contains(row.Line)))
        {
            foreach (var cell in row.Filled)
            {
                var field = columns.Fields[cell];
                yield return new RecoveredCell(
                    row.Line, field == Field.Name ? labels.GetValueOrDefault(row.Line, field) : field, cell + 1, row[cell], CellState.AsPrinted, Certainty.Proven);
            }
        }
    }

    private BasicPolicy? Policy(DraftPolicy policy)
    {
        var isListed = policy.Measures.Any(measure => Listed(measure).Count > 0);
        if (!isListed)
        {
            return null;
        }

        int? line = policy.Name is null && policy.PrintedNumber is null ? null : Add([policy.PrintedNumber + policy.Name]);
        var (measures, subtotals) = (new List<Measure>(), new List<TotalsRow>());
        foreach (var measure in policy.Measures.Where(measure => Listed(measure).Count > 0))
        {
            measures.Add(OfMeasure(measure));
            subtotals.AddRange(draft.Totals.OfMeasures ? Printed(totals.OfMeasure(measures[^1], NextLine)) : []);
        }

        subtotals.AddRange(Printed(totals.OfPolicy(measures, subtotals, NextLine)));
        return new BasicPolicy(policy.Number, policy.PrintedNumber, policy.Name, line, [.. measures], [.. subtotals]);
    }

    private Measure OfMeasure(DraftMeasure measure)
    {
        var (places, line) = (Listed(measure), NextLine);
        var isRelisting = places.Exists(place => !place.IsFirst);
        var listings = places.Select((place, index) => Listing(place, index == 0 ? CompiledColumns.MeasureText(measure, isRelisting) : "")).ToImmutableArray();
        return new Measure(measure.Name, measure.Name is not null && isRelisting, measure.Name is null ? null : line, listings);
    }

    private Listing Listing(DraftPlace place, string measure)
    {
        var programme = draft.Programme(place.Programme)!;
        var printed = programme.Name + (place.IsFirst ? "" : PrintedWordsOfDrafts.Relisted);
        var listing = new Listing(
            NextLine, programme.Name, printed, !place.IsFirst, null, programme.Flags, programme.Amounts, programme.Term, programme.Commission, programme.Divisions);
        if (place.IsFirst)
        {
            firstLines.Add(place.Programme, listing.Line);
        }

        Entries.Add(listing.Line, place.Programme);
        Add(columns.Listing(listing, measure));
        return listing;
    }

    /// <summary>A policy whose re-listings point at their first listings, which may stand behind them.</summary>
    private BasicPolicy Pointed(BasicPolicy policy) => policy with
    {
        Measures =
        [
            .. policy.Measures.Select(measure => measure with
            {
                Listings = [.. measure.Listings.Select(each => each.IsRelisted == true ? each with { Relists = firstLines[Entries[each.Line]] } : each)],
            }),
        ],
    };

    private IEnumerable<TotalsRow> Printed(IEnumerable<TotalsRow> rows)
    {
        foreach (var row in rows)
        {
            Add(columns.Totals(row));
            yield return row;
        }
    }

    private List<DraftPlace> Listed(DraftMeasure measure) =>
        [.. draft.PlacesUnder(measure.Id).Where(place => !draft.Programme(place.Programme)!.IsEnding)];

    private int Add(IEnumerable<string> cells)
    {
        Rows.Add(new PrintedRow(NextLine, [.. cells.Select(CompiledColumns.Plain)]));
        return Rows.Count;
    }
}
