using System.CommandLine;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Shisaku.App.Site;
using Shisaku.App.UseCases;
using Shisaku.Register;

namespace Shisaku.App.Commands;

/// <summary><c>shisaku serve</c>: the public site and its API.</summary>
internal static class ServeCommand
{
    private const string UsualAddress = "http://127.0.0.1:8080";

    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var listen = new Option<string?>("--listen") { HelpName = "ADDRESS" };
        return RegisterOption.On(surroundings, lang, new Command("serve") { listen }, (parsed, run, register) =>
            Serve(run, register, parsed.GetValue(listen) ?? UsualAddress));
    }

    private static int Serve(RegisterRun run, ProgrammeRegister register, string listen)
    {
        if (!Uri.TryCreate(listen, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.PathAndQuery != "/")
        {
            throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("serve.address", ("address", listen)));
        }

        new FirstList(register, run).LoadIfEmpty();
        using var site = SiteHost.Build(register, new SiteSettings(listen));
        try
        {
            site.Start();
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new CommandRefusedException(
                ExitCode.UnwritableOutput, run.Texts.Fill("serve.port", ("address", listen), ("reason", failure.GetBaseException().Message)));
        }

        run.Say(run.Texts.Fill("serve.ready", ("address", site.Urls.First())));
        site.WaitForShutdown();
        return ExitCode.Done;
    }
}
