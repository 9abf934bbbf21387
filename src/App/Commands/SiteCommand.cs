using System.CommandLine;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shisaku.App.Site;
using Shisaku.App.Site.Export;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku site</c>: the whole public site as files that any web host serves.</summary>
internal static class SiteCommand
{
    private const string Anywhere = "http://127.0.0.1:0";

    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var to = new Option<string>("--to") { HelpName = "DIR", Required = true };
        var address = new Option<string?>("--address") { HelpName = "ADDRESS" };
        return RegisterOption.On(surroundings, lang, new Command("site") { to, address }, (parsed, run, register) =>
            Write(run, register, parsed.GetValue(to)!, parsed.GetValue(address)));
    }

    private static int Write(RegisterRun run, ProgrammeRegister register, string to, string? address)
    {
        new FirstList(register, run).LoadIfEmpty();
        using var site = SiteHost.Build(register, new SiteSettings(Anywhere) { Address = ServeCommand.Checked(address, run) });
        site.Start();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        var files = 0;
        var progress = CountedProgress.On(run, "site.progress");
        try
        {
            return run.Written(
                to,
                () => OutputFolder.Write(
                    to,
                    open => files = new SiteCopy(client, site.Urls.First(), address is not null, open).Write(site.Services.GetRequiredService<PublicLists>(), progress)
                        .GetAwaiter().GetResult(),
                    run.Texts),
                () => run.Texts.Fill("site.done", ("folder", to), ("count", files.ToString(CultureInfo.InvariantCulture))));
        }
        finally
        {
            site.StopAsync().GetAwaiter().GetResult();
        }
    }
}
