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
        var key = new ListKeys(register, texts).Of(recovered.List, about);
        var said = beside.Settle is null ? [] : new DecisionsFile(texts).Read(beside.Settle).All;
        return SettleList.Repeated(() => Put(new ListImport(key, recovered, content) { Licence = about.Licence, Origin = about.Origin }, beside, said, note));
    }

    private ImportResult Put(ListImport import, BesideList beside, ImmutableArray<Decision> said, ChangeNote note)
    {
        var current = register.CurrentOf(import.Key);
        var kept = register.DecisionsOf(import.Key, import.Recovered.Source.Sha256);
        var (decisions, undone) = SettleList.Joined(kept, said, note.Actor);
        var layout = beside.Layout is null ? register.LayoutOf(import.Key) : File.ReadAllText(beside.Layout);
        var recovered = import.Recovered;
        if (!decisions.IsEmpty || (beside.Layout is null && layout is not null))
        {
            (recovered, layout) = Again(recovered, decisions, layout);
        }

        return register.Import(
            import with { Recovered = recovered, Decisions = decisions, Undone = undone, Layout = layout, Replaces = current }, note);
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
