using System.Collections.Immutable;
using System.Globalization;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>Finds which listings of two years are one programme.</summary>
/// <remarks>Only first listings are matched: a re-listing follows its first listing (<see cref="Listing.Relists"/>). How it
/// decides is told in <c>docs/years.md</c>.</remarks>
public static class YearMatching
{
    /// <summary>Matches two lists; the same input gives the same answer.</summary>
    /// <param name="earlier">The earlier list; its lines must be unique, as in every recovered list.</param>
    /// <param name="later">The later list.</param>
    /// <param name="known">What persons said before: kept as it is, and not proposed again.</param>
    /// <exception cref="ArgumentException">The later list is not of a later year.</exception>
    /// <exception cref="OverflowException">An amount exceeds 64 bits in the unit common to both lists.</exception>
    public static YearMatches Of(ListOfYear earlier, ListOfYear later, KnownLinks? known = null)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        if (later.FiscalYear <= earlier.FiscalYear)
        {
            throw new ArgumentException(
                $"The later list is of {later.FiscalYear}, the earlier of {earlier.FiscalYear}; expected a later year.", nameof(later));
        }

        return Of(MatchContext.Of(earlier, later), known ?? KnownLinks.None);
    }

    /// <summary>Matches the lists of a context in which nothing was matched yet.</summary>
    internal static YearMatches Of(MatchContext context, KnownLinks known)
    {
        var refused = known.Programmes.Where(link => !link.IsSame).Select(link => (link.EarlierLine, link.LaterLine)).ToHashSet();
        foreach (var division in known.Divisions)
        {
            context.RenamedDivisions[NameForm.KeyOf(division.Earlier)] = NameForm.KeyOf(division.Later);
        }

        var (said, notes) = KnownMatches.Of(known, context);
        var links = new CertainLinks(refused);
        TakeKnown(said, context, links);
        links.LinkByName(context);
        var renamings = Renamings(known, said, links, context);
        links.LinkByName(context); // once more: a division that was renamed no longer speaks against
        links.LinkByYearlessName(context);
        return new YearMatches(
            [.. said.Concat(links.Links.Select(link => OneToOneProposals.Match(link, isCertain: true, context))).OrderBy(match => match.LaterLines[0])],
            Proposals(context, links, refused),
            renamings,
            [.. notes, .. Notes(context, links)]);
    }

    private static void TakeKnown(List<YearMatch> said, MatchContext context, CertainLinks links)
    {
        var (earlier, later) = (context.Earlier.ByLine(), context.Later.ByLine());
        foreach (var match in said)
        {
            match.EarlierLines.ToList().ForEach(line => links.Take(earlier[line]));
            match.LaterLines.ToList().ForEach(line => links.Take(later[line]));
        }
    }

    private static ImmutableArray<DivisionRenaming> Renamings(
        KnownLinks known, List<YearMatch> said, CertainLinks links, MatchContext context)
    {
        var (earlier, later) = (context.Earlier.ByLine(), context.Later.ByLine());
        var pairs = links.Links.Select(link => (link.Earlier, link.Later)).Concat(said
            .Where(match => match.Kind == MatchKind.OneToOne).Select(match => (earlier[match.EarlierLines[0]], later[match.LaterLines[0]])));
        var found = DivisionRenaming.Shown([.. pairs], context.Earlier, context.Later)
            .Where(renaming => !context.RenamedDivisions.ContainsKey(NameForm.KeyOf(renaming.Earlier))).ToList();
        foreach (var renaming in found)
        {
            context.RenamedDivisions[NameForm.KeyOf(renaming.Earlier)] = NameForm.KeyOf(renaming.Later);
        }

        return [.. known.Divisions.Select(each => new DivisionRenaming(each.Earlier, each.Later, 0, 0, WasThere: false, IsKnown: true)), .. found];
    }

    private static ImmutableArray<YearMatch> Proposals(
        MatchContext context, CertainLinks links, HashSet<(int Earlier, int Later)> refused)
    {
        var earlier = new CandidateIndex(
            context.Earlier.Listings.Where(listing => !links.IsTaken(listing)), context.Grams, context.NameInLater);
        var later = new CandidateIndex(
            context.Later.Listings.Where(listing => !links.IsTaken(listing)), context.Grams, division => division.Name);
        var splits = new SplitProposals(context, links, refused);
        return [.. OneToOneProposals.Of(context, links, later, refused)
            .Concat(splits.Of(MatchKind.Split, context.Earlier, later))
            .Concat(splits.Of(MatchKind.Merged, context.Later, earlier))
            .OrderByDescending(match => match.Points).ThenBy(match => match.EarlierLines[0]).ThenBy(match => match.LaterLines[0])];
    }

    private static IEnumerable<YearNote> Notes(MatchContext context, CertainLinks links)
    {
        foreach (var side in new[] { context.Earlier, context.Later })
        {
            foreach (var listing in side.Listings.Where(listing => listing.IsUndecided))
            {
                yield return new YearNote(YearNoteKind.UndecidedRelisting, side.Year.FiscalYear, listing.Line, [new("name", listing.Listing.Name)]);
            }
        }

        foreach (var (name, count) in links.TooMany.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            yield return new YearNote(YearNoteKind.TooManyAlike, null, null, [
                new ReasonDetail("name", name), new ReasonDetail("count", count.ToString(CultureInfo.InvariantCulture))]);
        }
    }
}
