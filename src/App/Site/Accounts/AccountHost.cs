using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Site;

/// <summary>Signing in: ASP.NET Core Identity over the accounts of the register.</summary>
internal static class AccountHost
{
    /// <summary>Where the office's own directory sends back who signed in there.</summary>
    public const string DirectoryReturn = "/sign-in/directory/return";

    /// <summary>Where one signs in.</summary>
    public const string SignInPath = "/sign-in";

    /// <summary>How long a session lasts after its last use.</summary>
    public static readonly TimeSpan SessionSpan = TimeSpan.FromHours(8);

    /// <summary>How long the second step may take after the first.</summary>
    public static readonly TimeSpan StepSpan = TimeSpan.FromMinutes(5);

    private const string ReturnParameter = "returnUrl";

    /// <summary>Adds it.</summary>
    public static void AddAccounts(this IServiceCollection services, SiteSettings settings)
    {
        services.AddScoped<SignedIn>().AddSingleton<SignInDesk>();
        services.AddScoped(provider => provider.GetRequiredService<ProgrammeRegister>().Accounts);
        services.AddSingleton<Pages.Work.MarkedCopies>();
        services.AddScoped(provider => Pages.Work.WorkPerson.Of(provider.GetRequiredService<SignedIn>()));
        services.AddWorkPolicies();
        services.AddIdentityCore<AccountUser>(options => options.User.AllowedUserNameCharacters = "")
            .AddUserStore<AccountStore>().AddSignInManager().AddClaimsPrincipalFactory<AccountPrincipal>();
        services.AddAccountPasswords();

        // There is no usual scheme: a session is looked for only where a policy demands one.
        var authentication = services.AddAuthentication()
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                Harden(options, "shisaku-session", SameSiteMode.Lax, SessionSpan);
                options.LoginPath = SignInPath;
                options.ReturnUrlParameter = ReturnParameter;
                options.Events.OnValidatePrincipal = Validate;
                options.Events.OnRedirectToLogin = AskToSignIn;
                options.Events.OnRedirectToAccessDenied = context =>
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, options => Harden(options, "shisaku-step", SameSiteMode.Strict, StepSpan));
        if (settings.Directory is { } directory)
        {
            authentication.AddDirectory(directory, settings.Address);
        }

        services.AddAntiforgery(options =>
        {
            // Here the name can't follow the request: it does where the site was told its encrypted address.
            var isEncrypted = settings.Address?.StartsWith("https:", StringComparison.Ordinal) == true;
            options.Cookie.Name = (isEncrypted ? HostCookies.Prefix : "") + "shisaku-form";
            options.Cookie.SecurePolicy = isEncrypted ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            (options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.Path) = (true, SameSiteMode.Strict, "/");
            (options.FormFieldName, options.SuppressXFrameOptionsHeader) = ("form", true); // the policy of all pages says it
        });
        services.AddSingleton<IDataProtectionProvider, KeptKeys>();

        // It would make keys at once, and in a folder of the user's.
        foreach (var service in services.Where(each => each.ServiceType == typeof(IHostedService) && each.ImplementationType?.Name == "DataProtectionHostedService").ToList())
        {
            services.Remove(service);
        }
    }

    /// <summary>An address within the site to go on to, as a header may say it; another one where a text is none.</summary>
    public static string Within(string? address, string otherwise) =>
        address is ['/', ..] && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal)
        && !address.Any(char.IsControl) ? string.Concat(address.EnumerateRunes().Select(Escaped)) : otherwise;

    private static string Escaped(Rune character) =>
        character is { IsAscii: true, Value: not ' ' } ? character.ToString() : Uri.EscapeDataString(character.ToString());

    private static void Harden(CookieAuthenticationOptions options, string name, SameSiteMode sameSite, TimeSpan span)
    {
        (options.Cookie.Name, options.Cookie.HttpOnly, options.Cookie.SameSite, options.Cookie.Path) = (name, true, sameSite, "/");
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        (options.CookieManager, options.ExpireTimeSpan, options.SlidingExpiration) = (new HostCookies(), span, true);
    }

    // A session holds as long as the account has its stamp, and says what the account is now.
    private static Task Validate(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (AccountPrincipal.Now(context.Principal, services.GetRequiredService<AccountBook>()) is not { } account)
        {
            context.RejectPrincipal();
            return Task.CompletedTask;
        }

        context.ReplacePrincipal(AccountPrincipal.Of(account, IdentityConstants.ApplicationScheme));
        context.HttpContext.Features.Set(account);
        return Task.CompletedTask;
    }

    // What a form sent can't be sent again: only the address of a page is gone back to.
    private static Task AskToSignIn(Microsoft.AspNetCore.Authentication.RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var back = HttpMethods.IsGet(request.Method) ? QueryString.Create(ReturnParameter, request.PathBase + request.Path + request.QueryString) : default;
        context.Response.Redirect(request.PathBase + SignInPath + back);
        return Task.CompletedTask;
    }
}
