using Microsoft.AspNetCore.Http;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Who asks for a page of work: the account as the register has it at this request.</summary>
internal sealed class SignedIn(IHttpContextAccessor accessor)
{
    /// <summary>The account; null where nobody is signed in, which pages behind a policy never see.</summary>
    public Account? Somebody => accessor.HttpContext?.Features.Get<Account>();

    /// <summary>The account.</summary>
    /// <exception cref="InvalidOperationException">The page demands no policy of <see cref="WorkPolicies"/>.</exception>
    public Account Account => Somebody ?? throw new InvalidOperationException("nobody is signed in: the route demands no policy");

    /// <summary>Whether the account is let in by a policy of <see cref="WorkPolicies"/>.</summary>
    public bool May(string policy) => Somebody is { } account && WorkPolicies.All[policy].Contains(account.Role);

    /// <summary>Whether the account sees what belongs to a division: a division sees only its own.</summary>
    /// <param name="division">The name of the division; null for what belongs to none.</param>
    public bool MaySee(string? division) => Account.Role != AccountRole.Division || (division is not null && Account.Division == division);

    /// <summary>The account as who changes something.</summary>
    public ChangeNote Note(string? reason = null) => new(Account.LoginName, reason);
}
