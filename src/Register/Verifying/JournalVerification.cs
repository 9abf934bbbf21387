using System.Data.Common;
using System.Globalization;

namespace Shisaku.Register;

/// <summary>Proves the chain of the journal, and gathers what it states.</summary>
internal sealed class JournalVerification
{
    private readonly List<Discrepancy> found;

    private JournalVerification(List<Discrepancy> found) => this.found = found;

    /// <summary>How many entries there are.</summary>
    public long Entries { get; private set; }

    /// <summary>The hash of the last one.</summary>
    public string LastHash { get; private set; } = JournalEntry.Beginning;

    /// <summary>By the register's number: each version as it was stated last.</summary>
    public Dictionary<long, StatedVersion> Versions { get; } = [];

    /// <summary>By the register's number: the decisions that should hold.</summary>
    public Dictionary<long, StatedDecision> Decisions { get; } = [];

    /// <summary>By earlier and later programme: how one became the other.</summary>
    public Dictionary<(long Earlier, long Later), string> Successions { get; } = [];

    /// <summary>By programme: the facts that were told last.</summary>
    public Dictionary<string, string> Facts { get; } = [];

    /// <summary>Goes through all entries.</summary>
    public static JournalVerification Of(DbConnection connection, List<Discrepancy> found)
    {
        var journal = new JournalVerification(found);
        foreach (var entry in JournalBook.All(connection))
        {
            journal.Add(entry);
        }

        return journal;
    }

    private void Add(JournalEntry entry)
    {
        var number = entry.Number.ToString(CultureInfo.InvariantCulture);
        if (entry.Number != Entries + 1)
        {
            found.Add(new Discrepancy(DiscrepancyKind.JournalGap, number, (Entries + 1).ToString(CultureInfo.InvariantCulture), number));
        }

        if (entry.Previous != LastHash)
        {
            found.Add(new Discrepancy(DiscrepancyKind.JournalLink, number, LastHash, entry.Previous));
        }

        if (entry.OwnHash() is var own && own != entry.Hash)
        {
            found.Add(new Discrepancy(DiscrepancyKind.JournalHash, number, own, entry.Hash));
        }

        (Entries, LastHash) = (entry.Number, entry.Hash);
        if (entry.Act == JournalAct.Facts)
        {
            Facts[entry.Subject] = entry.After ?? "";
        }
        else if (StatedVersion.Read(entry.After) is { Version: > 0 } stated)
        {
            Versions[stated.Version] = stated;
            foreach (var decision in stated.Decided.IsDefault ? [] : stated.Decided)
            {
                Decisions[decision.Id] = decision;
            }

            foreach (var link in stated.Links.IsDefault ? [] : stated.Links)
            {
                if (link.Kind is StatedLink.None or ProgrammeProposal.Same)
                {
                    Successions.Remove((link.Earlier, link.Later));
                }
                else
                {
                    Successions[(link.Earlier, link.Later)] = link.Kind;
                }
            }

            foreach (var undone in stated.Undone.IsDefault ? [] : stated.Undone)
            {
                Decisions.Remove(undone);
            }
        }
    }
}
