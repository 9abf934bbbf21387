using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Where the work on a draft stands: what the rules find, and who has answered.</summary>
/// <param name="Stored">The draft.</param>
/// <param name="Findings">What the rules find in all of it.</param>
public sealed record DraftStanding(StoredDraft Stored, ImmutableArray<DraftFinding> Findings)
{
    /// <summary>Whether it may be approved: no rule that blocks finds anything.</summary>
    public bool IsApprovable => !Findings.Any(finding => finding.IsBlocking);

    /// <summary>All programmes, each counted once; without a name.</summary>
    public DivisionStanding Whole => DivisionStanding.Of("", Stored.List.Programmes, found);

    /// <summary>Who has answered. Pages of a single programme do not ask.</summary>
    public ImmutableArray<DivisionStanding> Divisions => divisions.Value;

    private readonly ILookup<long, DraftFinding> found = ByProgramme(Findings);
    private readonly Lazy<ImmutableArray<DivisionStanding>> divisions = new(() => Of(Stored, ByProgramme(Findings)));

    /// <summary>What was found of a programme, but that nobody has accepted it yet, which its state says.</summary>
    public IEnumerable<DraftFinding> Of(long programme) => found[programme];

    // A draft as it was read is asked for again by each who looks at it while nothing is changed; with it goes what was found.
    private static readonly ConditionalWeakTable<StoredDraft, Lazy<DraftStanding>> Known = [];

    /// <summary>Where a draft stands.</summary>
    public static DraftStanding Of(StoredDraft stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Known.GetValue(stored, draft => new Lazy<DraftStanding>(() => new DraftStanding(draft, DraftCheck.Of(draft.List)))).Value;
    }

    private static ImmutableArray<DivisionStanding> Of(StoredDraft stored, ILookup<long, DraftFinding> found) =>
        [.. stored.List.Divisions.Select(name => DivisionStanding.Of(name, [.. stored.List.Programmes.Where(programme => programme.IsOf(name))], found))];

    private static ILookup<long, DraftFinding> ByProgramme(ImmutableArray<DraftFinding> findings)
    {
        var notAccepted = DraftRules.NotAccepted.Name;
        return findings.Where(finding => finding.Programme is not null && finding.Rule.Name != notAccepted).ToLookup(finding => finding.Programme!.Value);
    }
}

/// <summary>Where the work of a division stands.</summary>
/// <param name="Name">The division.</param>
/// <param name="Programmes">How many programmes it has.</param>
/// <param name="Open">Those that it has not answered.</param>
/// <param name="Returned">Those that were given back to it.</param>
/// <param name="Submitted">Those that wait for the compiler.</param>
/// <param name="Accepted">Those that the compiler has taken.</param>
/// <param name="Blocking">Of all these how many have something that must be put right.</param>
/// <param name="Warning">Of all these how many have something that somebody should look at, and nothing worse.</param>
/// <param name="Before">What last year's list printed for them, in the list's unit.</param>
/// <param name="Now">What they come to so far; null while nothing is stated.</param>
/// <param name="IsStated">Whether every budget of those that go on is stated, so that both years can be compared.</param>
public sealed record DivisionStanding(
    string Name, int Programmes, int Open, int Returned, int Submitted, int Accepted, int Blocking, int Warning, long Before, long? Now, bool IsStated)
{
    /// <summary>Whether nothing is left for it to do.</summary>
    public bool HasAnswered => Open + Returned == 0;

    internal static DivisionStanding Of(string name, IReadOnlyList<DraftProgramme> programmes, ILookup<long, DraftFinding> found)
    {
        return new DivisionStanding(
            name, programmes.Count, Count(EntryState.Draft), Count(EntryState.Returned), Count(EntryState.Submitted), Count(EntryState.Accepted),
            programmes.Count(programme => found[programme.Id].Any(finding => finding.IsBlocking)),
            programmes.Count(programme => found[programme.Id].Any() && !found[programme.Id].Any(finding => finding.IsBlocking)),
            programmes.Sum(programme => programme.Before?.Amounts.Budget.IsKnown == true ? programme.Before.Amounts.Budget.Counted : 0),
            programmes.Any(programme => programme.Amounts.Budget.IsKnown) ? programmes.Sum(programme => programme.Amounts.Budget.Counted) : null,
            programmes.All(programme => programme.IsEnding || programme.Amounts.Budget.IsKnown));

        int Count(EntryState state) => programmes.Count(programme => programme.State == state);
    }
}
