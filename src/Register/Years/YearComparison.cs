using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>Two years' lists side by side: what goes on, ended, is new, was raised, cut or moved.</summary>
/// <param name="EarlierYear">The western year in which the earlier fiscal year begins.</param>
/// <param name="LaterYear">The later one.</param>
/// <param name="Decimals">How many digits of every amount here are decimals of a yen; 0 but for lists that print such.</param>
/// <param name="Total">The lists as a whole: first listings only, as they are listed.</param>
/// <param name="Programmes">Every programme of either year, in the order of the later list, then those that ended.</param>
/// <param name="Policies">By policy; adds up to the total.</param>
/// <param name="Divisions">By divisions in charge, with office; a programme of several divisions counts once, under their joined
/// name, so that the groups add up to the total.</param>
/// <param name="Sources">By funding source, and last, without name, what is not broken down; adds up to the total. A source is
/// raised or cut by what its own amounts changed: money that a programme now has from elsewhere is cut here and raised there.</param>
/// <param name="Notes">What a reader must know, the matching's notes first.</param>
public sealed record YearComparison(
    int EarlierYear,
    int LaterYear,
    int Decimals,
    YearDifference Total,
    ImmutableArray<ProgrammeChange> Programmes,
    ImmutableArray<GroupChange> Policies,
    ImmutableArray<GroupChange> Divisions,
    ImmutableArray<GroupChange> Sources,
    ImmutableArray<YearNote> Notes)
{
    /// <summary>Compares two lists by the programmes that are linked; proposals count as ended and new until a person decides.</summary>
    /// <param name="earlier">The earlier list.</param>
    /// <param name="later">The later list.</param>
    /// <param name="matches">What <see cref="YearMatching"/> found for these two lists.</param>
    /// <exception cref="ArgumentException">The matches are not of these lists.</exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits in the unit common to both lists.</exception>
    public static YearComparison Of(ListOfYear earlier, ListOfYear later, YearMatches matches)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(later);
        ArgumentNullException.ThrowIfNull(matches);
        return Of(MatchContext.Of(earlier, later), matches);
    }

    /// <summary>The same of lists that were just matched.</summary>
    internal static YearComparison Of(MatchContext context, YearMatches matches)
    {
        var (one, other) = (context.Earlier, context.Later);
        var (earlier, later) = (one.Year, other.Year);
        var programmes = ComparedProgramme.Of(one, other, matches.Linked);
        return new YearComparison(
            earlier.FiscalYear,
            later.FiscalYear,
            context.Unit.Decimals,
            programmes.Aggregate(YearDifference.None, (sum, programme) => sum.Plus(programme.Sums)),
            [.. programmes.Select(programme => programme.Change(earlier.List, later.List))],
            GroupSums.Of(programmes, new PolicyGroups(context.Policies, earlier.List, later.List)),
            GroupSums.Of(programmes, new DivisionGroups(matches.DivisionRenamings)),
            SourceSums.Of(programmes, earlier.List, later.List),
            [.. matches.Notes, .. ComparisonNotes.Of(one, other, context.Unit, context.Policies, programmes)]);
    }
}

/// <summary>A programme in both years, or in one of them.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="EarlierLines">Its rows in the earlier list; none where it is new.</param>
/// <param name="LaterLines">Its rows in the later list; none where it ended.</param>
/// <param name="EarlierName">Its name in the earlier list, that of the first row.</param>
/// <param name="LaterName">Its name in the later list.</param>
/// <param name="EarlierPolicy">The policy under which it stood; null where the list has none.</param>
/// <param name="LaterPolicy">The policy under which it stands.</param>
/// <param name="Earlier">Its budget in the earlier year; null where it is undecided or the programme is new.</param>
/// <param name="Later">Its budget in the later year; null where it is undecided or the programme ended.</param>
/// <param name="Changes">What else differs: name, policy, measure, divisions.</param>
public sealed record ProgrammeChange(
    ProgrammeChangeKind Kind,
    ImmutableArray<int> EarlierLines,
    ImmutableArray<int> LaterLines,
    string? EarlierName,
    string? LaterName,
    string? EarlierPolicy,
    string? LaterPolicy,
    long? Earlier,
    long? Later,
    MatchChanges Changes);

/// <summary>What became of a programme.</summary>
public enum ProgrammeChangeKind
{
    /// <summary>It goes on with the same budget.</summary>
    Continued,

    /// <summary>It goes on with more.</summary>
    Raised,

    /// <summary>It goes on with less.</summary>
    Cut,

    /// <summary>It ended.</summary>
    Ended,

    /// <summary>It is new.</summary>
    New,

    /// <summary>A budget, or whether a row is a re-listing, is undecided: it is left out of all sums, in both years.</summary>
    Undecided,
}

/// <summary>A policy, a group of divisions or a source in both years.</summary>
/// <param name="EarlierName">Its name in the earlier year; null where only the later year has it, or it has no name.</param>
/// <param name="LaterName">Its name in the later year; null where only the earlier year has it, or it has no name.</param>
/// <param name="Sums">Its amounts.</param>
/// <param name="Undecided">How many programmes of it are left out because they are undecided.</param>
public sealed record GroupChange(string? EarlierName, string? LaterName, YearDifference Sums, int Undecided);
