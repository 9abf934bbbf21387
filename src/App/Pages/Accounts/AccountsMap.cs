using Microsoft.AspNetCore.Routing;

namespace Shisaku.App.Pages.Accounts;

/// <summary>Signing in, one's own account, and the accounts that an administrator keeps.</summary>
internal static class AccountsMap
{
    /// <summary>Maps them.</summary>
    public static void Map(IEndpointRouteBuilder work)
    {
        SignInPage.Map(work);
        CodePage.Map(work);
        LinkPage.Map(work);
        SignOutPage.Map(work);
        AccountPage.Map(work);
        FactorPage.Map(work);
        AccountsPage.Map(work);
        PersonPage.Map(work);
    }
}
