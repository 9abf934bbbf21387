using System.Collections.Immutable;
using Words = Shisaku.Budget.PrintedWordsOfDrafts;

namespace Shisaku.Budget;

/// <summary>The columns of a compiled list as text, and what their cells say.</summary>
internal sealed class CompiledColumns
{
    private readonly DraftList draft;
    private readonly ImmutableArray<string> headings, sources;

    public CompiledColumns(DraftList draft)
    {
        this.draft = draft;
        var columns = new List<(string Field, string Heading, string Source)>();
        if (draft.Measures.Any(each => each.Measure.Name is not null))
        {
            columns.Add((Field.Measure, Words.Measure, ""));
        }

        columns.Add((Field.Name, Words.Name, ""));
        Add(Field.New, Words.New);
        Add(Field.Priority, Words.Priority);
        Add(Field.KeyResult, Words.KeyResult);
        var unit = draft.Unit.Printed is { } printed ? $"({printed})" : "";
        columns.Add((Field.Budget, EraYear.Text(draft.FiscalYear) + Words.Budget + unit, ""));
        for (var source = 0; source < draft.FundingSources.Length; source++)
        {
            columns.Add((Field.Funding(draft.FundingSources[source].Key), source == 0 ? Words.Funding : "", draft.FundingSources[source].Printed));
        }

        Add(Field.Term, Words.Term);
        Add(Field.Commission, Words.Commission);
        Add(Field.Divisions, Words.Divisions);
        Fields = [.. columns.Select(column => column.Field)];
        headings = [.. columns.Select(column => column.Heading)];
        sources = [.. columns.Select(column => column.Source)];

        void Add(string field, string heading)
        {
            if (draft.Has(field))
            {
                columns.Add((field, heading, ""));
            }
        }
    }

    /// <summary>The field of each column.</summary>
    public ImmutableArray<string> Fields { get; }

    /// <summary>Whether the sources have a row of headings of their own.</summary>
    public bool HasSecondHeading => !draft.FundingSources.IsEmpty;

    /// <summary>A row of the heading.</summary>
    public IEnumerable<string> Heading(bool isSecond) => isSecond ? sources : headings;

    /// <summary>What stands for a measure beside its first listing.</summary>
    public static string MeasureText(DraftMeasure measure, bool isRelisting) =>
        measure.Name is null ? "" : Words.Bullet + measure.Name + (isRelisting ? Words.IncludingRelistings : "");

    /// <summary>The row of a listing.</summary>
    public IEnumerable<string> Listing(Listing listing, string measure) => Fields.Select(field => field switch
    {
        Field.Measure => measure,
        Field.Name => listing.PrintedName,
        Field.Term => listing.Term?.Printed ?? "",
        Field.Commission => listing.Commission switch { Commission.Whole => Words.Whole, Commission.Part => Words.Part, _ => "" },
        Field.Divisions => string.Join(Words.Comma, listing.Divisions.Select(division => division.Text)),
        _ when Field.IsFlag(field) => listing.Mark(field) == true ? Words.Whole : "",
        _ => Text(listing.Amounts, field),
    });

    /// <summary>A totals row, with its label where the names stand.</summary>
    public IEnumerable<string> Totals(TotalsRow totals) => Fields.Select(field =>
        field == Field.Name ? totals.Label : Field.IsAmount(field) ? Text(totals.Amounts, field) : "");

    private string Text(FundingBreakdown amounts, string field)
    {
        var column = Fields.IndexOf(field) - Fields.IndexOf(Field.Budget);
        var text = amounts[column].ToString(draft.Decimals);
        return text.StartsWith('-') ? Words.Minus + text[1..] : text;
    }

    /// <summary>A cell's text: a tab or a new line in a name would end the cell.</summary>
    public static string Plain(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
