using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Who may do what, by the names that routes demand.</summary>
internal static class WorkPolicies
{
    /// <summary>Whoever is signed in: one's own account.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Reads drafts; a division only what is its own, which each page sees to (<see cref="Site.SignedIn.MaySee"/>).</summary>
    public const string Reads = "reads";

    /// <summary>Fills in programmes: a division its own, who compiles all of them.</summary>
    public const string Answers = "answers";

    /// <summary>Compiles the list.</summary>
    public const string Compiles = "compiles";

    /// <summary>Approves a version of it; never who compiles.</summary>
    public const string Approves = "approves";

    /// <summary>Publishes what was approved.</summary>
    public const string Publishes = "publishes";

    /// <summary>Keeps the accounts.</summary>
    public const string Administers = "administers";

    /// <summary>By name: the roles that it lets in.</summary>
    public static IReadOnlyDictionary<string, AccountRole[]> All { get; } = new Dictionary<string, AccountRole[]>
    {
        [SignedIn] = Enum.GetValues<AccountRole>(),
        [Reads] = Enum.GetValues<AccountRole>(),
        [Answers] = [AccountRole.Division, AccountRole.Compiler],
        [Compiles] = [AccountRole.Compiler],
        [Approves] = [AccountRole.Approver],
        [Publishes] = [AccountRole.Compiler, AccountRole.Approver],
        [Administers] = [AccountRole.Administrator],
    };

    /// <summary>Adds them. Each names the sessions that it knows, so that no session is looked for anywhere else.</summary>
    public static void AddWorkPolicies(this IServiceCollection services)
    {
        var policies = services.AddAuthorizationBuilder();
        foreach (var (name, roles) in All)
        {
            policies.AddPolicy(name, new AuthorizationPolicyBuilder(IdentityConstants.ApplicationScheme)
                .RequireAuthenticatedUser().RequireRole(roles.Select(Account.WordOf)).Build());
        }
    }
}
