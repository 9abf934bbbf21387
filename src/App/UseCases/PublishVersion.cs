using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>A list of the register as it is published.</summary>
internal static class PublishVersion
{
    private const int DayLetters = 10;

    /// <summary>The publication of a version.</summary>
    public static Publication Of(ProgrammeRegister register, VersionHead head) => Of(register, head, register.Read(head.Id).List);

    /// <summary>The same for pages, which ask all the time.</summary>
    public static Publication Shown(ProgrammeRegister register, VersionHead head) => Of(register, head, register.ReadCompact(head.Id).List);

    private static Publication Of(ProgrammeRegister register, VersionHead head, RecoveredList list) => new(list)
    {
        GovernmentCode = head.Key.Government.Code,
        GovernmentName = head.Key.Government.Name,
        Phase = ListKey.WordOf(head.Key.Phase),
        PhaseNumber = head.Key.PhaseNumber,
        Licence = head.Licence,
        Origin = head.Origin,
        Programmes = register.ProgrammesOf(head.Id),
        Versions =
        [
            .. (head.Number == 1 ? [head] : register.VersionsOf(head.ListId))
                .Where(version => version.Number <= head.Number)
                .OrderBy(version => version.Number)
                .Select(version => new PublishedVersion(version.Number, version.ImportedAt[..DayLetters], version.SourceSha256)),
        ],
    };
}
