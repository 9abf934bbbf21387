using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>A correction (正誤) of a published list: the version that was wrong, the one that puts it right, and each value.</summary>
/// <param name="Wrong">The version before.</param>
/// <param name="Right">The version that corrects it.</param>
/// <param name="At">When it was published: ISO 8601 in UTC.</param>
/// <param name="Note">What its publisher says of it; null for nothing.</param>
/// <param name="Values">What was wrong and what is right.</param>
public sealed record ListCorrection(VersionHead Wrong, VersionHead Right, string At, string? Note, ImmutableArray<CorrectedValue> Values)
{
    /// <summary>The corrections of a list, the newest first.</summary>
    /// <remarks>Only versions that were compiled here are corrections of their publisher. Another version of a list that was read from
    /// a file may be a better reading of the same print.</remarks>
    public static ImmutableArray<ListCorrection> Of(ProgrammeRegister register, VersionHead list)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(list);
        if (list.Number == 1)
        {
            return [];
        }

        var notes = register.Drafts.Publications().ToDictionary(note => note.Version);
        var versions = register.VersionsOf(list.ListId).OrderBy(version => version.Number).ToList();
        return
        [
            .. versions.Zip(versions.Skip(1)).Where(pair => notes.ContainsKey(pair.Second.Id)).Reverse()
                .Select(pair => Of(register, pair.First, pair.Second, notes[pair.Second.Id])),
        ];
    }

    private static ListCorrection Of(ProgrammeRegister register, VersionHead wrong, VersionHead right, PublicationNote note) => new(
        wrong, right, note.At, note.Note,
        ListCorrections.Of(register.Read(wrong.Id).List.List, register.Read(right.Id).List.List, register.ProgrammesOf(wrong.Id), register.ProgrammesOf(right.Id)));
}
