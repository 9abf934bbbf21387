using System.Collections.Concurrent;
using Shisaku.Register;

namespace Shisaku.Bench;

/// <summary>A save that the site said it took.</summary>
/// <param name="Entry">The programme's id in the draft.</param>
/// <param name="Seen">The revision that was seen.</param>
/// <param name="Was">The reason that was seen.</param>
/// <param name="Is">The reason that was sent.</param>
internal sealed record TakenSave(long Entry, int Seen, string Was, string Is);

/// <summary>What many people editing at once found.</summary>
internal sealed class EditTally
{
    private int conflicts;

    /// <summary>How long pages took to come, in ms.</summary>
    public ConcurrentBag<double> Loads { get; } = [];

    /// <summary>How long the answers to saves took to come, in ms; conflicts are answers too.</summary>
    public ConcurrentBag<double> Saves { get; } = [];

    /// <summary>All saves that were taken.</summary>
    public ConcurrentBag<TakenSave> Taken { get; } = [];

    /// <summary>By what came instead: how often something was neither done nor an honest conflict.</summary>
    public ConcurrentDictionary<string, int> Errors { get; } = new();

    /// <summary>How often somebody else had changed the entry since it was seen.</summary>
    public int Conflicts => conflicts;

    /// <summary>Counts a conflict.</summary>
    public void Conflict() => Interlocked.Increment(ref conflicts);

    /// <summary>Counts an error.</summary>
    public void Error(string what) => Errors.AddOrUpdate(what, 1, (_, count) => count + 1);

    /// <summary>What was lost: every taken save must have gone out from what the one before it left, whose revision it saw, and the
    /// last one must stand in the register.</summary>
    public IEnumerable<string> Lost(StoredDraft before, StoredDraft after)
    {
        var taken = Taken.ToLookup(save => save.Entry);
        foreach (var entry in before.List.Programmes)
        {
            var (revision, reason) = (entry.Revision, entry.Reason ?? "");
            foreach (var save in taken[entry.Id].OrderBy(save => save.Seen))
            {
                if (save.Seen != revision || save.Was != reason)
                {
                    yield return $"entry {entry.Id}: a save that saw revision {save.Seen} ('{save.Was}') was taken where {revision} ('{reason}') stood";
                }

                (revision, reason) = (save.Seen + 1, save.Is);
            }

            var stands = after.List.Programme(entry.Id)!;
            if (stands.Revision != revision || (stands.Reason ?? "") != reason)
            {
                yield return $"entry {entry.Id}: revision {stands.Revision} ('{stands.Reason}') stands where {revision} ('{reason}') was taken last";
            }
        }
    }

    /// <summary>The time within which a share of them came, in ms.</summary>
    public static double Within(IReadOnlyCollection<double> times, double share) =>
        times.Count == 0 ? double.NaN : times.Order().ElementAt(Math.Max(0, (int)Math.Ceiling(times.Count * share) - 1));
}
