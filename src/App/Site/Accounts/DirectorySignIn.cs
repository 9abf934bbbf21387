using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>The office's own directory of people, asked by OpenID Connect.</summary>
/// <param name="Authority">Its address, as <c>https://directory.example</c>.</param>
/// <param name="Client">The name by which it knows this site.</param>
/// <param name="Secret">The secret that both know.</param>
internal sealed record DirectorySettings(string Authority, string Client, string Secret);

/// <summary>Signs in by the office's directory. Who the directory vouches for gets in only where an administrator has put the person's
/// number or verified address to an account.</summary>
internal static class DirectorySignIn
{
    /// <summary>The name of the scheme.</summary>
    public const string Scheme = "directory";

    /// <summary>The query by which the log-in is told that the directory did not let in.</summary>
    public const string Refused = "?directory=refused";

    /// <summary>Adds it.</summary>
    public static void AddDirectory(this AuthenticationBuilder authentication, DirectorySettings directory, string? address) =>
        authentication.AddOpenIdConnect(Scheme, options =>
        {
            (options.Authority, options.ClientId, options.ClientSecret) = (directory.Authority, directory.Client, directory.Secret);
            options.RequireHttpsMetadata = !new Uri(directory.Authority).IsLoopback;
            (options.ResponseType, options.ResponseMode) = (OpenIdConnectResponseType.Code, OpenIdConnectResponseMode.Query);
            (options.CallbackPath, options.SignInScheme) = (AccountHost.DirectoryReturn, IdentityConstants.ApplicationScheme);
            (options.MapInboundClaims, options.DisableTelemetry) = (false, true);
            options.Scope.Clear();
            options.Scope.Add("openid");
            options.Scope.Add("email");
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRedirectToIdentityProvider = context =>
            {
                context.ProtocolMessage.RedirectUri = address is null ? context.ProtocolMessage.RedirectUri : address + AccountHost.DirectoryReturn;
                return Task.CompletedTask;
            };
            options.Events.OnTokenValidated = context =>
            {
                // Fetched from the directory itself, an unsigned word would do for the framework, as OpenID Connect allows; not for an office.
                if (context.SecurityToken.SignatureAlgorithm is null or "none")
                {
                    context.Fail("The directory's word is not signed.");
                }

                return Task.CompletedTask;
            };
            options.Events.OnTicketReceived = Enter;
            options.Events.OnRemoteFailure = context => Refuse(context);
        });

    private static async Task Enter(TicketReceivedContext context)
    {
        var accounts = context.HttpContext.RequestServices.GetRequiredService<AccountBook>();
        var person = context.Principal;
        var known = person?.FindFirst("sub")?.Value is { Length: > 0 } subject ? accounts.OfSubject(subject) : null;
        if (known is null && person?.FindFirst("email")?.Value is { Length: > 0 } email && person.FindFirst("email_verified")?.Value is "true" or "True")
        {
            known = accounts.OfAddress(email);
        }

        var entered = known is null ? null : accounts.Alter(
            known.Id, now => now.IsLocked ? null : now with { Failures = 0 }, new ChangeNote(known.LoginName, Scheme), AccountAct.SignIn);
        if (entered is null)
        {
            await Refuse(context);
            return;
        }

        await context.HttpContext.SignInAsync(IdentityConstants.ApplicationScheme, AccountPrincipal.Of(entered, IdentityConstants.ApplicationScheme));
        context.Response.Redirect(AccountHost.Within(context.ReturnUri, "/"));
        context.HandleResponse();
    }

    private static Task Refuse<TOptions>(HandleRequestContext<TOptions> context)
        where TOptions : AuthenticationSchemeOptions
    {
        context.Response.Redirect(AccountHost.SignInPath + Refused);
        context.HandleResponse();
        return Task.CompletedTask;
    }
}
