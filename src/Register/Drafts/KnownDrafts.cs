using System.Collections.Concurrent;

namespace Shisaku.Register;

/// <summary>A draft as it was when the work journal ended with a certain entry.</summary>
/// <param name="Stored">The draft.</param>
/// <param name="Number">The number of that entry.</param>
/// <param name="Hash">Its hash: who has it knows all entries before.</param>
internal sealed record KnownDraft(StoredDraft Stored, long Number, string Hash);

/// <summary>The drafts as they were read last, so that of a draft that many work on only what was changed since is read again.</summary>
/// <remarks>Nothing here is trusted without asking: every change of a draft stands in the work journal, by whatever program it was made, so the
/// journal's last entry says whether what is known is still so, and its chain whether it is the same journal.</remarks>
internal sealed class KnownDrafts
{
    private const int Most = 20; // a site has one or two drafts that are worked on

    private readonly ConcurrentDictionary<long, KnownDraft> drafts = new();

    /// <summary>What is known of a draft; null for nothing.</summary>
    public KnownDraft? Of(long draft) => drafts.GetValueOrDefault(draft);

    /// <summary>Keeps what was read; where another reader was faster with the same, his, so that what is found in a draft is found once. Where he
    /// was faster with something newer, the next one reads what lies between once more.</summary>
    public StoredDraft? Keep(KnownDraft? read)
    {
        if (read is null)
        {
            return null;
        }

        if (drafts.Count >= Most)
        {
            drafts.Clear();
        }

        return drafts.AddOrUpdate(read.Stored.Head.Id, read, (_, there) => there.Hash == read.Hash ? there : read).Stored;
    }
}
