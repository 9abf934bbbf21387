using System.Collections.Immutable;
using System.Globalization;
using Shisaku.App.Commands;
using Shisaku.Budget;
using Shisaku.Reading;
using Shisaku.Recovery;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>What a person decides of a list of the register.</summary>
/// <param name="Line">The row.</param>
/// <param name="Field">The part of the row.</param>
/// <param name="Value">What stands there in truth.</param>
/// <param name="IsAsPrinted">Whether the print stays, as the publisher's own error.</param>
/// <param name="File">A file of decisions instead.</param>
/// <param name="Undo">The number of a decision that is taken back instead.</param>
internal sealed record SaidDecision(int? Line, string? Field, string? Value, bool IsAsPrinted, string? File, long? Undo)
{
    /// <summary>Whether nothing is decided.</summary>
    public bool IsNothing => Line is null && Field is null && Value is null && !IsAsPrinted && File is null && Undo is null;
}

/// <summary>Takes a decision, or takes one back, and recovers the list again from its file with all that holds then.</summary>
/// <param name="register">The register.</param>
/// <param name="texts">The words in the user's language.</param>
/// <param name="language">The user's language.</param>
internal sealed class SettleList(ProgrammeRegister register, TextResource texts, Language language)
{
    private const int MostTimes = 5;

    /// <summary>The findings that wait for a person's decision.</summary>
    public static IEnumerable<Finding> Open(RecoveredList list) => list.Findings.Where(finding =>
        finding.Certainty == Certainty.Undecided || FindingCatalogue.ActOn(finding.Kind) == Act.Decide);

    /// <summary>Settles: the list gets a version more.</summary>
    /// <exception cref="CommandRefusedException">What is said is incomplete, or does not fit the list.</exception>
    public ImportResult Settle(VersionHead head, SaidDecision said, ChangeNote note)
    {
        if (!head.IsCurrent)
        {
            throw Replaced(head);
        }

        return Repeated(() => Put(
            register.Versions().FirstOrDefault(each => each.ListId == head.ListId && each.SourceSha256 == head.SourceSha256) ?? throw Replaced(head),
            said, note));
    }

    /// <summary>Makes a change anew where another writer was quicker.</summary>
    public static ImportResult Repeated(Func<ImportResult> change)
    {
        for (var time = 1; ; time++)
        {
            try
            {
                return change();
            }
            catch (ListChangedException) when (time < MostTimes)
            {
                // What the other one stored is read now.
            }
        }
    }

    /// <summary>What is decided in all, a later decision of a cell in the place of the earlier one; and the numbers of those.</summary>
    public static (ImmutableArray<Decision> All, ImmutableArray<long> Replaced) Joined(
        IReadOnlyCollection<KeptDecision> kept, ImmutableArray<Decision> added, string actor) =>
    (
        [
            .. kept.Where(each => !added.Any(decision => IsOfSame(decision, each.Decision))).Select(each => each.Decision),
            .. added.Select(decision => kept.FirstOrDefault(each => IsSaidAgain(each.Decision, decision))?.Decision ?? decision with { By = decision.By ?? actor }),
        ],
        [.. kept.Where(each => added.Any(decision => IsOfSame(decision, each.Decision) && !IsSaidAgain(each.Decision, decision))).Select(each => each.Id)]
    );

    private ImportResult Put(VersionHead head, SaidDecision said, ChangeNote note)
    {
        var stored = register.Read(head.Id);
        var source = register.Source(head.Id);
        var kept = register.DecisionsOf(head.ListId).Where(each => each.UndoneAt is null && each.Source == head.SourceSha256).ToList();
        var undone = Undone(said, kept);
        var added = undone is null ? Added(said, head, note) : [];
        var (all, replaced) = Joined([.. kept.Where(each => each.Id != undone)], added, note.Actor);
        try
        {
            var recovered = RecoverStored.From(ListReader.Read(new MemoryStream(source.Content), stored.List.Source.Name), all, stored.Layout);
            return register.Import(
                new ListImport(head.Key, recovered, source.Content)
                {
                    Decisions = all, Undone = undone is { } taken ? [taken] : replaced, Layout = stored.Layout, Replaces = head.Id,
                    Act = undone is null ? JournalAct.Settle : JournalAct.Undo,
                },
                note);
        }
        catch (UnusableDecisionException refusal)
        {
            throw Refused(language == Language.Japanese ? refusal.MessageJa : refusal.Message);
        }
    }

    private CommandRefusedException Replaced(VersionHead head) => Refused(texts.Fill(
        "settle.replaced", ("name", $"{head.ListId.ToString(CultureInfo.InvariantCulture)}@{head.Number.ToString(CultureInfo.InvariantCulture)}"),
        ("list", head.ListId.ToString(CultureInfo.InvariantCulture))));

    // The same decision by somebody who does not say so.
    private static bool IsSaidAgain(Decision kept, Decision said) => kept == said || kept with { By = null } == said;

    private static bool IsOfSame(Decision one, Decision other) => one.Line == other.Line && one.Field == other.Field;

    private long? Undone(SaidDecision said, List<KeptDecision> kept) =>
        said.Undo is not { } number ? null
        : kept.Exists(each => each.Id == number) ? number
        : throw new CommandRefusedException(
            ExitCode.NeedsPerson, texts.Fill("settle.no-decision", ("number", number.ToString(CultureInfo.InvariantCulture))));

    private ImmutableArray<Decision> Added(SaidDecision said, VersionHead head, ChangeNote note)
    {
        if (said.File is { } file)
        {
            return FromFile(file, head);
        }

        if (said.Line is not { } line || said.Field is not { } field || (said.Value is null) == !said.IsAsPrinted)
        {
            throw Refused(texts["settle.incomplete"]);
        }

        return note.Reason is { } reason && reason.Trim().Length > 0
            ? [new Decision(line, field, said.Value, reason.Trim(), note.Actor)]
            : throw Refused(texts["settle.no-reason"]);
    }

    private ImmutableArray<Decision> FromFile(string file, VersionHead head)
    {
        try
        {
            var decisions = new DecisionsFile(texts).Read(file);
            return decisions.Sha256.Equals(head.SourceSha256, StringComparison.OrdinalIgnoreCase)
                ? decisions.All
                : throw Refused(texts.Fill("decisions.source", ("file", head.SourceName)));
        }
        catch (Exception failure) when (failure is UnusableDecisionsException or IOException or UnauthorizedAccessException)
        {
            throw new CommandRefusedException(ExitCode.UnreadableInput, texts.Fill("import.file", ("file", file), ("message", failure.Message)));
        }
    }

    private static CommandRefusedException Refused(string message) => new(ExitCode.WrongCommandLine, message);
}
