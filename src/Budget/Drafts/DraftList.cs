using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The draft of a year's list while its divisions fill it in: an outline of policies and measures, the programmes, each
/// once, and the places in which they stand.</summary>
/// <remarks>A programme that stands in several places is one programme: amounts and words of a re-listing can't differ from those of
/// the first listing, because there is nothing in which they could.</remarks>
/// <param name="Title">The title; null for none.</param>
/// <param name="FiscalYear">The western year in which the fiscal year begins.</param>
/// <param name="Unit">The unit of all amounts.</param>
/// <param name="FundingSources">The funding columns in printed order.</param>
/// <param name="AbsentColumns">Fields of a programme that this list has no column for (<see cref="Field"/>).</param>
/// <param name="Policies">The outline.</param>
/// <param name="Programmes">The programmes, in the order of their ids.</param>
/// <param name="Places">Where they stand.</param>
public sealed record DraftList(
    string? Title,
    int FiscalYear,
    MonetaryUnit Unit,
    ImmutableArray<FundingSource> FundingSources,
    ImmutableArray<string> AbsentColumns,
    ImmutableArray<DraftPolicy> Policies,
    ImmutableArray<DraftProgramme> Programmes,
    ImmutableArray<DraftPlace> Places)
{
    /// <summary>How many digits of every amount are decimals of the printed unit.</summary>
    public int Decimals { get; init; }

    /// <summary>The totals rows that the list prints.</summary>
    public DraftTotals Totals { get; init; } = DraftTotals.Usual;

    /// <summary>What last year's list left open that is about no programme; the compiler settles it (<see cref="DraftOutline.Settle"/>).</summary>
    public ImmutableArray<DraftDoubt> Doubts { get; init; } = [];

    /// <summary>The next id to give out: ids of policies, measures and programmes are never used twice in a draft.</summary>
    public long NextId { get; init; } = 1;

    /// <summary>All measures with their policies, in printed order.</summary>
    public IEnumerable<(DraftPolicy Policy, DraftMeasure Measure)> Measures =>
        Policies.SelectMany(policy => policy.Measures.Select(measure => (policy, measure)));

    /// <summary>A programme; null where the draft has none of this id.</summary>
    public DraftProgramme? Programme(long id) => Programmes.FirstOrDefault(each => each.Id == id);

    /// <summary>The measure of an id with its policy; null where the draft has none.</summary>
    public (DraftPolicy Policy, DraftMeasure Measure)? Measure(long id)
    {
        foreach (var each in Measures)
        {
            if (each.Measure.Id == id)
            {
                return each;
            }
        }

        return null;
    }

    /// <summary>The places under a measure in printed order.</summary>
    public IEnumerable<DraftPlace> PlacesUnder(long measure) =>
        Places.Where(place => place.Measure == measure).OrderBy(place => place.Order).ThenBy(place => place.Programme);

    /// <summary>The places of a programme in printed order, wherever the first listing is among them.</summary>
    public IEnumerable<DraftPlace> PlacesOf(long programme)
    {
        var measures = Measures.Select((each, index) => (each.Measure.Id, index)).ToDictionary();
        return Places.Where(place => place.Programme == programme)
            .OrderBy(place => measures.GetValueOrDefault(place.Measure, int.MaxValue)).ThenBy(place => place.Order);
    }

    /// <summary>Where a programme is first listed; null where it has no place.</summary>
    public DraftPlace? FirstPlaceOf(long programme) => Places.FirstOrDefault(place => place.Programme == programme && place.IsFirst);

    /// <summary>The divisions that are in charge of any programme, in the order of the programmes.</summary>
    public IEnumerable<string> Divisions =>
        Programmes.SelectMany(programme => programme.Divisions).Select(division => division.Name).Distinct();

    /// <summary>Whether the list has a column for a field.</summary>
    public bool Has(string field) => !AbsentColumns.Contains(field);
}

/// <summary>A basic policy (基本方針) of a draft.</summary>
/// <param name="Id">Its lasting number within the draft.</param>
/// <param name="Number">Its number, e.g. 1 for ①; null for a list without policies.</param>
/// <param name="PrintedNumber">The number as printed.</param>
/// <param name="Name">Its name.</param>
/// <param name="Measures">Its measures in printed order.</param>
public sealed record DraftPolicy(long Id, int? Number, string? PrintedNumber, string? Name, ImmutableArray<DraftMeasure> Measures);

/// <summary>A measure (施策の方向) of a draft.</summary>
/// <param name="Id">Its lasting number within the draft.</param>
/// <param name="Name">Its name, without bullet and without what it says of re-listings; null where the list has no measures.</param>
public sealed record DraftMeasure(long Id, string? Name);

/// <summary>What last year's list left open about the draft as a whole.</summary>
/// <param name="Rule">The name of the rule (<see cref="DraftRule.Name"/>).</param>
/// <param name="Field">Which part it is about (<see cref="Budget.Field"/>).</param>
/// <param name="Details">Words of the message.</param>
public sealed record DraftDoubt(string Rule, string Field, ImmutableArray<FindingDetail> Details);

/// <summary>Where a programme stands in a draft.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Measure">The measure under which it stands.</param>
/// <param name="Order">Its place there: the places of a measure are printed in the order of this number.</param>
/// <param name="IsFirst">Whether this is its first listing (初出), where it is counted; any other place is a re-listing (再掲). A
/// programme has exactly one.</param>
public sealed record DraftPlace(long Programme, long Measure, int Order, bool IsFirst);

/// <summary>The labels of the totals rows that a list prints; null for a row that it does not print.</summary>
/// <param name="Subtotal">小計.</param>
/// <param name="WithRelistings">The row that counts re-listings in, printed only where there are any.</param>
/// <param name="GrandTotal">合計.</param>
public sealed record DraftTotals(string? Subtotal, string? WithRelistings, string? GrandTotal)
{
    /// <summary>As prefectures print them.</summary>
    public static DraftTotals Usual { get; } =
        new(PrintedWordsOfDrafts.Subtotal, PrintedWordsOfDrafts.WithRelistings, PrintedWordsOfDrafts.GrandTotal);

    /// <summary>Whether every measure has subtotals of its own as well.</summary>
    public bool OfMeasures { get; init; }
}
