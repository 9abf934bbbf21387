using System.CommandLine;
using System.Net;
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
    private static readonly string[] DirectoryVariables = ["SHISAKU_DIRECTORY", "SHISAKU_DIRECTORY_CLIENT", "SHISAKU_DIRECTORY_SECRET"];

    public static Command Create(Surroundings surroundings, Option<string?> lang)
    {
        var listen = new Option<string?>("--listen") { HelpName = "ADDRESS" };
        var address = new Option<string?>("--address") { HelpName = "ADDRESS" };
        var proxy = new Option<string?>("--behind-proxy") { HelpName = "ADDRESS" };
        return RegisterOption.On(surroundings, lang, new Command("serve") { listen, address, proxy }, (parsed, run, register) => Serve(
            run, register, new SiteSettings(Checked(parsed.GetValue(listen), run) ?? UsualAddress)
            {
                Address = Checked(parsed.GetValue(address), run), Proxy = ProxyOf(parsed.GetValue(proxy), run), Directory = DirectoryOf(run),
            }));
    }

    /// <summary>An address of a site that a person named, without a slash at its end; null where none was.</summary>
    /// <exception cref="CommandRefusedException">It is none.</exception>
    public static string? Checked(string? named, RegisterRun run) =>
        named is null || (Uri.TryCreate(named, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/")
            ? named?.TrimEnd('/')
            : throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("serve.address", ("address", named)));

    // A secret never stands among the arguments, which others on the machine can read.
    private static DirectorySettings? DirectoryOf(RegisterRun run)
    {
        string?[] told = [.. DirectoryVariables.Select(run.Surroundings.Variable).Select(value => string.IsNullOrWhiteSpace(value) ? null : value)];
        return told switch
        {
            [null, null, null] => null,
            [{ } authority, { } client, { } secret] when Uri.TryCreate(authority, UriKind.Absolute, out var address)
                && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) => new(authority, client, secret),
            _ => throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("serve.directory", ("variables", string.Join(", ", DirectoryVariables)))),
        };
    }

    private static IPNetwork? ProxyOf(string? named, RegisterRun run) => named is null ? null
        : Proxy.Read(named) ?? throw new CommandRefusedException(ExitCode.WrongCommandLine, run.Texts.Fill("serve.proxy", ("address", named)));

    private static int Serve(RegisterRun run, ProgrammeRegister register, SiteSettings settings)
    {
        new FirstList(register, run).LoadIfEmpty();
        using var site = SiteHost.Build(register, settings);
        try
        {
            site.Start();
        }
        catch (Exception failure) when (failure is IOException or SocketException or InvalidOperationException)
        {
            throw new CommandRefusedException(
                ExitCode.UnwritableOutput, run.Texts.Fill("serve.port", ("address", settings.Listen), ("reason", failure.GetBaseException().Message)));
        }

        run.Say(run.Texts.Fill("serve.ready", ("address", site.Urls.First())));
        site.WaitForShutdown();
        return ExitCode.Done;
    }
}
