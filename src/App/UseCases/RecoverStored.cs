using System.Collections.Immutable;
using Shisaku.Budget;
using Shisaku.Publishing;
using Shisaku.Reading;
using Shisaku.Recovery;
using Shisaku.Register;

namespace Shisaku.App.UseCases;

/// <summary>Recovers a list again from what the register keeps of it.</summary>
internal static class RecoverStored
{
    /// <summary>Recovers a print with decisions and with what was said of its columns.</summary>
    /// <exception cref="UnusableLayoutException">The layout does not fit.</exception>
    /// <exception cref="UnusableDecisionException">A decision does not fit.</exception>
    public static RecoveredList From(PrintedList printed, ImmutableArray<Decision> decisions, string? layout) => ListRecovery.Recover(
        printed,
        new RecoveryOptions
        {
            Decisions = decisions,
            Layout = layout is null ? null : LayoutFile.Read(new MemoryStream(Surroundings.Utf8.GetBytes(layout))),
        });

    /// <summary>Whether the file of a stored list gives another list when it is read today. How sure a reading is does not count: a list
    /// that was compiled here was stated, and its file is only read.</summary>
    public static bool ReadsOtherwise(StoredSource source, StoredList stored)
    {
        try
        {
            return !Bytes(From(source, stored)).SequenceEqual(Bytes(stored.List));
        }
        catch (Exception refusal) when (refusal is UnreadableListException or NotAListException or UnusableLayoutException or UnusableDecisionException)
        {
            return true;
        }
    }

    private static byte[] Bytes(RecoveredList list)
    {
        using var stream = new MemoryStream();
        RecoveredListJson.Write(list with { Cells = [], Checks = [], Findings = [], Readings = null, BrokenAsPrinted = 0, Verdict = Verdict.Unchecked }, stream);
        return stream.ToArray();
    }

    /// <summary>What the file of a stored list gives when it is read today.</summary>
    public static RecoveredList From(StoredSource source, StoredList stored) =>
        From(ListReader.Read(new MemoryStream(source.Content), stored.List.Source.Name), stored.Decisions, stored.Layout);
}
