using System.Collections.Immutable;

namespace Shisaku.Budget;

/// <summary>The programmes of a draft, made from the first listings of last year's list.</summary>
internal sealed class RolledProgrammes
{
    private readonly ProgrammeList list;
    private readonly IReadOnlyDictionary<int, long> numbers;
    private readonly CarriedAmounts amounts;
    private readonly int year;
    private readonly Dictionary<int, Listing> byLine;
    private readonly Dictionary<int, long> ids = [];
    private readonly ILookup<int, Listing> relistings;

    public RolledProgrammes(ProgrammeList list, IReadOnlyDictionary<int, long> numbers, CarriedAmounts amounts, int year, long nextId)
    {
        (this.list, this.numbers, this.amounts, this.year, NextId) = (list, numbers, amounts, year, nextId);
        byLine = list.ListingsByLine();
        relistings = list.Listings.Where(listing => !IsFirst(listing)).ToLookup(listing => listing.Relists!.Value);
        var all = ImmutableArray.CreateBuilder<DraftProgramme>();
        foreach (var listing in list.Listings.Where(IsFirst))
        {
            ids.Add(listing.Line, NextId);
            all.Add(Rolled(listing, NextId++));
        }

        All = all.ToImmutable();
    }

    /// <summary>The programmes in the order of their first listings.</summary>
    public ImmutableArray<DraftProgramme> All { get; }

    /// <summary>The next id to give out.</summary>
    public long NextId { get; private set; }

    /// <summary>The programme that stands in a listing.</summary>
    public long IdOf(Listing listing) => ids[IsFirst(listing) ? listing.Line : listing.Relists!.Value];

    /// <summary>Whether a listing is a programme's own; a re-listing is not, where what it re-lists is known.</summary>
    public bool IsFirst(Listing listing) =>
        listing.IsRelisted != true || listing.Relists is not { } first || !byLine.TryGetValue(first, out var found) || found.IsRelisted == true;

    private DraftProgramme Rolled(Listing listing, long id)
    {
        var isEnding = listing.Term?.To < year;
        return new DraftProgramme(
            id, numbers.TryGetValue(listing.Line, out var number) ? number : null, listing.Name, listing.Divisions,
            new Flags(list.AbsentColumns.Contains(Field.New) ? null : false, listing.Flags.Priority, listing.Flags.KeyResult),
            Carried(listing.Amounts, isEnding), listing.Term, listing.Commission)
        {
            IsEnding = isEnding,
            Before = new DraftBefore(listing.Line, listing.Name, listing.Amounts with { Further = [] }, listing.Term),
            Doubts = [.. DoubtsOf(listing)],
        };
    }

    private FundingBreakdown Carried(FundingBreakdown before, bool isEnding)
    {
        return new FundingBreakdown(Kept(before.Budget), [.. before.Sources.Select(Kept)]);

        Amount Kept(Amount amount) => amounts == CarriedAmounts.Empty || isEnding || amount.IsUndecided ? Amount.Blank : amount;
    }

    private IEnumerable<string> DoubtsOf(Listing listing)
    {
        if (listing.IsRelisted != false)
        {
            yield return DraftDoubts.UnknownFirst;
        }

        if (listing.Amounts.Columns.Any(amount => amount.IsUndecided))
        {
            yield return DraftDoubts.UndecidedAmount;
        }

        if (listing.Term is { From: null })
        {
            yield return DraftDoubts.UnreadTerm;
        }

        if (relistings[listing.Line].Any(relisting => Differs(listing, relisting)))
        {
            yield return DraftDoubts.TwinsDiffer;
        }
    }

    /// <summary>Whether a re-listing said otherwise than its first listing; the draft keeps what the first one says.</summary>
    private static bool Differs(Listing first, Listing relisting)
    {
        for (var column = 0; column < 1 + first.Amounts.Sources.Length; column++)
        {
            if (first.Amounts[column].IsKnown && relisting.Amounts[column].IsKnown
                && first.Amounts[column].Counted != relisting.Amounts[column].Counted)
            {
                return true;
            }
        }

        return first.Flags.Priority != relisting.Flags.Priority || first.Flags.KeyResult != relisting.Flags.KeyResult
            || first.Term?.From != relisting.Term?.From || first.Term?.To != relisting.Term?.To
            || first.Commission != relisting.Commission || !first.Divisions.SequenceEqual(relisting.Divisions);
    }
}
