using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>Makes the draft of next year's list from this year's.</summary>
/// <remarks>Nothing is guessed: what the list leaves open stays open in the draft, as a doubt of its programme and as a finding. A
/// row that may be a re-listing, but of nothing that is known, becomes a programme of its own with such a doubt: left out, it would
/// be missed by nobody.</remarks>
public static class RollOver
{
    /// <summary>The draft, with what the compiler must settle.</summary>
    /// <param name="list">This year's list.</param>
    /// <param name="programmes">By the line of a listing: the register's number of its programme; empty outside a register.</param>
    /// <param name="choice">How.</param>
    /// <exception cref="ArgumentException">Neither the list nor the choice says the year.</exception>
    public static RolledOver Of(ProgrammeList list, IReadOnlyDictionary<int, long> programmes, RollOverChoice choice)
    {
        ArgumentNullException.ThrowIfNull(list);
        ArgumentNullException.ThrowIfNull(programmes);
        ArgumentNullException.ThrowIfNull(choice);
        var year = choice.FiscalYear ?? list.FiscalYear + 1
            ?? throw new ArgumentException("The list does not say its fiscal year; state that of the draft.", nameof(choice));
        var outline = new OutlineOfList(list);
        var rolled = new RolledProgrammes(list, programmes, choice.Amounts, year, outline.NextId);
        var places = ImmutableArray.CreateBuilder<DraftPlace>();
        foreach (var (measure, listings) in outline.Listings)
        {
            for (var at = 0; at < listings.Length; at++)
            {
                var place = new DraftPlace(rolled.IdOf(listings[at]), measure, at + 1, rolled.IsFirst(listings[at]));
                if (place.IsFirst || !places.Any(other => other.Programme == place.Programme && other.Measure == measure))
                {
                    places.Add(place);
                }
            }
        }

        var title = YearInTitle.Replaced(list.Title, list.FiscalYear ?? year - 1, year);
        var draft = new DraftList(
            title ?? list.Title, year, list.Unit, list.FundingSources, list.AbsentColumns, outline.Policies, rolled.All, places.ToImmutable())
        {
            Decimals = list.Decimals,
            Totals = outline.Totals,
            NextId = rolled.NextId,
            Doubts = [.. OfList(list, title)],
        };
        return new RolledOver(draft, [.. DraftDoubts.Of(draft)]);
    }

    private static IEnumerable<DraftDoubt> OfList(ProgrammeList list, string? title)
    {
        if (list.Title is { } before && title is null)
        {
            yield return new DraftDoubt(DraftDoubts.TitleYear, Field.Title, [new FindingDetail("title", before)]);
        }

        if (!list.AmountColumns.IsEmpty)
        {
            var columns = string.Join(", ", list.AmountColumns.Select(column => column.Printed));
            yield return new DraftDoubt(DraftDoubts.ColumnsLeftOut, Field.Row, [new FindingDetail("columns", columns)]);
        }
    }
}
