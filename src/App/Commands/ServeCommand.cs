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
        var address = new Option<string?>("--address") { HelpName = "ADDRESS" };
        return RegisterOption.On(surroundings, lang, new Command("serve") { listen, address }, (parsed, run, register) =>
            Serve(run, register, parsed.GetValue(listen) ?? UsualAddress, parsed.GetValue(address)));
    }

    /// <summary>An address of a site that a person named, without a slash at its end; null where none was.</summary>
    /// <exception cref="CommandRefusedException">It is none.</exception>
    public static string? Checked(string? named, RegisterRun run) =>
        named is null || (Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/")
            ? named?.TrimEnd('/')
            : throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("serve.address", ("address", named)));

    private static int Serve(RegisterRun run, ProgrammeRegister register, string listen, string? address)
    {
        Checked(listen, run);
        new FirstList(register, run).LoadIfEmpty();
        using var site = SiteHost.Build(register, new SiteSettings(listen) { Address = Checked(address, run) });
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
