using System.Collections.Immutable;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Reads a printed list, recovers it with what was decided of it before, and takes it into the register.</summary>
/// <param name="register">The register.</param>
/// <param name="texts">The words in the user's language.</param>
/// <param name="language">The user's language.</param>
/// <param name="standardInput">Standard input.</param>
internal sealed class ImportList(ProgrammeRegister register, TextResource texts, Language language, Stream standardInput)
{
    /// <summary>Imports a file.</summary>
    /// <exception cref="CommandRefusedException">It can't be read, or it is not known whose list it is.</exception>
    public ImportResult From(string path, BesideList beside, SaidOfList about, ChangeNote note)
    {
        var import = Read(path, beside, list => new ListKeys(register, texts).Of(list, about)) with { Licence = about.Licence, Origin = about.Origin };
        return SettleList.Repeated(() => Put(import with { Replaces = register.CurrentOf(import.Key) }, beside, note));
    }

    /// <summary>Imports a file as the list that a person says it is, in the place of the version that this person has seen.</summary>
    /// <param name="path">The file.</param>
    /// <param name="beside">What a person wrote beside it.</param>
    /// <param name="about">Which list it is, its origin and licence.</param>
    /// <param name="replaces">The register's number of the version whose place it takes; 0 for none.</param>
    /// <param name="note">Who does it.</param>
    /// <exception cref="CommandRefusedException">It can't be read.</exception>
    /// <exception cref="ListChangedException">Another version is current.</exception>
    public ImportResult InPlaceOf(long replaces, string path, BesideList beside, KnownList about, ChangeNote note) =>
        Put(Read(path, beside, _ => about.Key) with { Licence = about.Licence, Origin = about.Origin, Replaces = replaces }, beside, note);

    private ListImport Read(string path, BesideList beside, Func<ProgrammeList, ListKey> key)
    {
        byte[] content = [];
        var read = RecoverFile.Of(
            path,
            () =>
            {
                content = Content(path);
                return ListReader.Read(new MemoryStream(content), Path.GetFileName(path));
            },
            beside, new RecoveryOptions(), language);
        var recovered = read.List ?? throw new CommandRefusedException(
            ExitCode.UnreadableInput, texts.Fill("import.file", ("file", read.File), ("message", read.Refusal ?? "")));
        return new ListImport(key(recovered.List), recovered, content);
    }

    private ImportResult Put(ListImport import, BesideList beside, ChangeNote note)
    {
        var said = beside.Settle is null ? [] : new DecisionsFile(texts).Read(beside.Settle).All;
        var kept = register.DecisionsOf(import.Key, import.Recovered.Source.Sha256);
        var (decisions, undone) = SettleList.Joined(kept, said, note.Actor);
        var layout = beside.Layout is null ? register.LayoutOf(import.Key) : File.ReadAllText(beside.Layout);
        var recovered = import.Recovered;
        if (!decisions.IsEmpty || (beside.Layout is null && layout is not null))
        {
            (recovered, layout) = Again(recovered, decisions, layout);
        }

        return register.Import(
            import with { Recovered = recovered, Decisions = decisions, Undone = undone, Layout = layout }, note);
    }

    /// <summary>Why the layout of an earlier list was not used; null where it was, or where there is none.</summary>
    public string? LayoutRefusal { get; private set; }

    /// <summary>Recovers with what was decided of the same file before, and with the layout of the series where it fits.</summary>
    private (RecoveredList List, string? Layout) Again(RecoveredList recovered, ImmutableArray<Decision> decisions, string? layout)
    {
        try
        {
            return (RecoverStored.From(recovered.Printed, decisions, layout), layout);
        }
        catch (UnusableLayoutException refusal)
        {
            LayoutRefusal = language == Language.Japanese ? refusal.MessageJa : refusal.Message;
            return (RecoverStored.From(recovered.Printed, decisions, null), null);
        }
        catch (UnusableDecisionException refusal)
        {
            throw new CommandRefusedException(
                ExitCode.UnreadableInput,
                texts.Fill("import.file", ("file", recovered.Source.Name), ("message", language == Language.Japanese ? refusal.MessageJa : refusal.Message)));
        }
    }

    /// <summary>The bytes, or a few more than are read at most: the reader then says so.</summary>
    private byte[] Content(string path)
    {
        using var content = new MemoryStream();
        using var file = path == RecoverFile.StandardInput ? null : File.OpenRead(path);
        var input = file ?? standardInput;
        var buffer = new byte[ReadingLimits.Megabyte];
        while (content.Length <= ReadingLimits.Bytes && input.Read(buffer) is > 0 and var length)
        {
            content.Write(buffer, 0, length);
        }

        return content.ToArray();
    }
}
