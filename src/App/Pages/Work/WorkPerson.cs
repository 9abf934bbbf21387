using Shisaku.App.Site;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary>Who works on drafts.</summary>
/// <param name="Name">The name that journals say: that of the account, for others may be displayed alike.</param>
/// <param name="Division">The division whose programmes are this person's; null for all.</param>
/// <param name="IsCompiler">Whether this person compiles.</param>
/// <param name="IsApprover">Whether this person approves and publishes.</param>
public sealed record WorkPerson(string Name, string? Division, bool IsCompiler, bool IsApprover)
{
    /// <summary>The person of an account.</summary>
    internal static WorkPerson Of(SignedIn who) => new(
        who.Account.LoginName, who.Account.Role == AccountRole.Division ? who.Account.Division : null,
        who.May(WorkPolicies.Compiles), who.May(WorkPolicies.Approves));

    /// <summary>Whose hand changes a draft; null for those who only read.</summary>
    public DraftHand? Hand => IsCompiler ? DraftHand.Compiler : Division is { } division ? new DraftHand(division) : null;

    /// <summary>Whether this person sees a programme.</summary>
    public bool Sees(DraftProgramme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return Division is null || programme.IsOf(Division);
    }

    /// <summary>Whether this person may change a programme now.</summary>
    public bool MayChange(DraftHead draft, DraftProgramme programme)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(programme);
        return draft.State == DraftState.Open && Hand is { } hand
            && (hand.IsCompiler || (programme.IsOf(hand.Division!) && programme.State is EntryState.Draft or EntryState.Returned));
    }

    /// <summary>What the register is told of who changes it.</summary>
    public ChangeNote Note(string? reason = null) => new(Name, reason);
}
