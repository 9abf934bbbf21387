using System.Collections.Immutable;
using Shisaku.App.Site;
using Shisaku.Register;

namespace Shisaku.App.Pages.Programmes;

/// <summary>What a programme's page says.</summary>
/// <param name="History">What the register says of it.</param>
/// <param name="Years">The lists that have it, the newest first; none where no current list has it any more.</param>
/// <param name="NewestYear">The newest fiscal year of its series: what ended before it is over.</param>
/// <param name="Kin">What it came from and what it became.</param>
/// <param name="Related">Programmes beside it.</param>
/// <param name="Row">The printed row it rests on; null where no current list has it.</param>
public sealed record ProgrammeAccount(
    ProgrammeHistory History,
    ImmutableArray<ProgrammeYear> Years,
    int NewestYear,
    ImmutableArray<ProgrammeKin> Kin,
    RelatedProgrammes Related,
    PrintedRowAccount? Row)
{
    /// <summary>What it is called in the newest list; empty where no list has it.</summary>
    public string Name => Years.IsEmpty ? History.Facts.GetValueOrDefault("title", "") : Years[0].First.Name;

    /// <summary>Names it had before.</summary>
    public IEnumerable<string> FormerNames => Years.Select(year => year.First.Name).Distinct().Where(name => name != Name);
}

/// <summary>A programme as a list has it.</summary>
/// <param name="List">The list.</param>
/// <param name="First">Its first listing; a re-listing where the first one is not known.</param>
/// <param name="Listings">All its listings there in printed order.</param>
public sealed record ProgrammeYear(PublicList List, ListedProgramme First, ImmutableArray<ListedProgramme> Listings)
{
    /// <summary>An amount of the first listing in yen; null where it is blank or undecided.</summary>
    public long? Yen(string field)
    {
        if (First.AmountOf(field) is not { IsKnown: true } amount)
        {
            return null;
        }

        var yen = amount.Counted * First.Unit.Yen;
        for (var digit = 0; digit < First.Decimals; digit++)
        {
            yen /= 10;
        }

        return yen;
    }
}

/// <summary>A programme that another one came from or became.</summary>
/// <param name="Id">The register's number of the other one.</param>
/// <param name="Name">What it is called; empty where no current list has it.</param>
/// <param name="Kind"><c>replace</c>, <c>split</c> or <c>merge</c>.</param>
/// <param name="FiscalYear">From which fiscal year on.</param>
/// <param name="IsEarlier">Whether the other one came before.</param>
public sealed record ProgrammeKin(long Id, string Name, string Kind, int FiscalYear, bool IsEarlier);

/// <summary>Puts together what a programme's page says.</summary>
internal sealed class ProgrammeAccounts(PublicLists lists)
{
    // No programme was made of so many, and a page has an end.
    private const int MostKin = 50;

    /// <summary>The account of a programme; null where the register has none of this number.</summary>
    public ProgrammeAccount? Of(long id)
    {
        if (lists.Register.Programme(id) is not { } history)
        {
            return null;
        }

        ImmutableArray<ProgrammeYear> years =
        [
            .. history.Listings.GroupBy(listing => listing.Version).Select(Year).OfType<ProgrammeYear>()
                .OrderByDescending(year => year.List.Head.Key.FiscalYear).ThenBy(year => year.List.Head.Key.Phase)
                .ThenByDescending(year => year.List.Head.Key.PhaseNumber),
        ];
        return new ProgrammeAccount(
            history, years, years.IsEmpty ? 0 : lists.NewestYear(years[0].List.Head.Key),
            [.. history.Successions.Take(MostKin).Select(succession => Kin(id, succession))],
            years.IsEmpty ? RelatedProgrammes.None : new RelatedFinder(lists).Of(id, years[0]),
            years.IsEmpty ? null : PrintedRowAccount.Of(years[0], lists.Register.ReadPart(years[0].List.Head.Id, years[0].First.Line)));
    }

    private ProgrammeYear? Year(IGrouping<long, ListedProgramme> listings) =>
        lists.OfVersion(listings.Key) is not { } list ? null // it was replaced between two looks at the register
            : new ProgrammeYear(list, listings.FirstOrDefault(listing => !listing.IsRelisted) ?? listings.First(), [.. listings]);

    private ProgrammeKin Kin(long id, Succession succession)
    {
        var other = succession.EarlierId == id ? succession.LaterId : succession.EarlierId;
        var listings = lists.Register.Programme(other)?.Listings ?? [];
        return new ProgrammeKin(
            other, (listings.LastOrDefault(listing => !listing.IsRelisted) ?? listings.LastOrDefault())?.Name ?? "",
            succession.Kind, succession.FiscalYear, IsEarlier: other == succession.EarlierId);
    }
}
