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

    /// <summary>By the register's number of a version: the entry with which it came, and what that one states.</summary>
    public Dictionary<long, (JournalEntry Entry, StatedVersion Stated)> Came { get; } = [];

    /// <summary>By the register's number: every decision, those that were taken back included.</summary>
    public Dictionary<long, JournalDecision> Decisions { get; } = [];

    /// <summary>Whether a person has linked programmes, or refused to.</summary>
    public bool HasLinks { get; private set; }

    /// <summary>Which divisions were renamed: the code of the government and what was told.</summary>
    public List<string> Renamings { get; } = [];

    /// <summary>By earlier and later programme: how one became the other.</summary>
    public Dictionary<(long Earlier, long Later), string> Successions { get; } = [];

    /// <summary>By programme: the facts that were told last.</summary>
    public Dictionary<string, string> Facts { get; } = [];

    /// <summary>By subject: each account as it was stated last; null where it was removed.</summary>
    public Dictionary<string, string?> Accounts { get; } = [];

    /// <summary>Goes through all entries of a book.</summary>
    public static JournalVerification Of(DbConnection connection, List<Discrepancy> found, string book = JournalBook.OfLists)
    {
        var journal = new JournalVerification(found);
        foreach (var entry in JournalBook.All(connection, book))
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
        HasLinks |= entry.Act is JournalAct.Link or JournalAct.Refuse;
        if (entry.Subject.StartsWith(AccountShelf.SubjectPrefix, StringComparison.Ordinal))
        {
            Accounts[entry.Subject] = entry.After;
        }
        else if (entry.Act == JournalAct.Facts)
        {
            Facts[entry.Subject] = entry.After ?? "";
        }
        else if (entry.Act == JournalAct.Rename)
        {
            Renamings.Add($"{entry.Subject} {entry.After}");
        }
        else if (StatedVersion.Read(entry.After) is { Version: > 0 } stated)
        {
            Versions[stated.Version] = stated;
            Came.TryAdd(stated.Version, (entry, stated));
            foreach (var decision in stated.Decided.IsDefault ? [] : stated.Decided)
            {
                Decisions[decision.Id] = new JournalDecision(stated.Version, stated.Source, entry.At, null, decision);
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
                if (Decisions.TryGetValue(undone, out var taken))
                {
                    Decisions[undone] = taken with { UndoneAt = entry.At };
                }
            }
        }
    }
}

/// <summary>A decision as the journal tells of it.</summary>
/// <param name="Version">The register's number of the version that came with it.</param>
/// <param name="Source">SHA-256 of the file that it is about.</param>
/// <param name="At">When.</param>
/// <param name="UndoneAt">When it was taken back; null while it holds.</param>
/// <param name="Stated">What was decided.</param>
internal sealed record JournalDecision(long Version, string Source, string At, string? UndoneAt, StatedDecision Stated);
