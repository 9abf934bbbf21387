using System.Globalization;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>What a person says of a list's years: which programme a listing goes on, which it does not, how a division is called now.</summary>
/// <param name="Line">The listing's row.</param>
/// <param name="Programme">The programme, as <c>p12</c>.</param>
/// <param name="Kind"><c>same</c>, <c>split</c> or <c>merge</c>; null as proposed.</param>
/// <param name="NotProgramme">A programme that it is not, instead.</param>
/// <param name="Division">A division's old and new name, between an equals sign, instead.</param>
internal sealed record SaidOfYears(int? Line, string? Programme, string? Kind, string? NotProgramme, string? Division)
{
    /// <summary>Whether nothing is said.</summary>
    public bool IsNothing => Programme is null && Kind is null && NotProgramme is null && Division is null;
}

/// <summary>Keeps what a person says of a list's years.</summary>
internal static class SettleLinks
{
    /// <summary>Keeps it.</summary>
    /// <exception cref="CommandRefusedException">It is incomplete, or there is no such listing, programme or division.</exception>
    public static void Settle(ProgrammeRegister register, VersionHead head, SaidOfYears said, ChangeNote note, TextResource texts)
    {
        if (said.Division is { } division)
        {
            Rename(register, head, division, note, texts);
            return;
        }

        var named = said.NotProgramme ?? said.Programme;
        if (said.Line is not { } line || named is null || said.Kind is not (null or ProgrammeProposal.Same or ProgrammeProposal.Split or ProgrammeProposal.Merge)
            || !long.TryParse(named.TrimStart('p'), NumberStyles.None, CultureInfo.InvariantCulture, out var programme))
        {
            throw new CommandRefusedException(ExitCode.WrongCommandLine, texts["settle.link-incomplete"]);
        }

        if (!register.Link(head, new SaidLink(line, programme, said.Kind, said.NotProgramme is not null), note))
        {
            throw new CommandRefusedException(
                ExitCode.NeedsPerson,
                texts.Fill("settle.no-link", ("line", line.ToString(CultureInfo.InvariantCulture)), ("programme", named), ("key", head.Key.ToString())));
        }
    }

    private static void Rename(ProgrammeRegister register, VersionHead head, string division, ChangeNote note, TextResource texts)
    {
        var at = division.IndexOf('=', StringComparison.Ordinal);
        if (at <= 0 || !register.Rename(head.Key.Government, new ToldRenaming(division[..at].Trim(), division[(at + 1)..].Trim(), head.Key.FiscalYear), note))
        {
            throw new CommandRefusedException(ExitCode.NeedsPerson, texts.Fill("settle.no-division", ("division", division)));
        }
    }
}
