using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Where the work on a draft stands: what the rules find, and who has answered.</summary>
/// <param name="Stored">The draft.</param>
/// <param name="Findings">What the rules find in all of it.</param>
/// <param name="Divisions">Who has answered.</param>
public sealed record DraftStanding(StoredDraft Stored, ImmutableArray<DraftFinding> Findings, ImmutableArray<DivisionStanding> Divisions)
{
    /// <summary>Whether it may be approved: no rule that blocks finds anything.</summary>
    public bool IsApprovable => !Findings.Any(finding => finding.IsBlocking);

    /// <summary>What was found of a programme, but that nobody has accepted it yet, which its state says.</summary>
    public IEnumerable<DraftFinding> Of(long programme) => Findings.Where(finding => finding.Programme == programme && finding.Rule != DraftRules.NotAccepted);

    // A draft as it was read is asked for again by each who looks at it while nothing is changed; with it goes what was found.
    private static readonly ConditionalWeakTable<StoredDraft, DraftStanding> Known = [];

    /// <summary>Where a draft stands.</summary>
    public static DraftStanding Of(StoredDraft stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        return Known.GetValue(stored, Found);
    }

    private static DraftStanding Found(StoredDraft stored)
    {
        var findings = DraftCheck.Of(stored.List);
        var found = findings.Where(finding => finding.Programme is not null && finding.Rule != DraftRules.NotAccepted).ToLookup(finding => finding.Programme!.Value);
        return new DraftStanding(stored, findings,
        [
            .. stored.List.Divisions.Select(name => DivisionStanding.Of(name, [.. stored.List.Programmes.Where(programme => programme.IsOf(name))], found)),
        ]);
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
public sealed record DivisionStanding(string Name, int Programmes, int Open, int Returned, int Submitted, int Accepted, int Blocking)
{
    /// <summary>Whether nothing is left for it to do.</summary>
    public bool HasAnswered => Open + Returned == 0;

    internal static DivisionStanding Of(string name, IReadOnlyList<DraftProgramme> programmes, ILookup<long, DraftFinding> found)
    {
        return new DivisionStanding(
            name, programmes.Count, Count(EntryState.Draft), Count(EntryState.Returned), Count(EntryState.Submitted), Count(EntryState.Accepted),
            programmes.Count(programme => found[programme.Id].Any(finding => finding.IsBlocking)));

        int Count(EntryState state) => programmes.Count(programme => programme.State == state);
    }
}
