using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Work;

/// <summary>What somebody typed, brought together with what somebody else stored meanwhile.</summary>
/// <remarks>A field that only one of the two changed takes that change. Where both changed one field to different things, what was typed
/// stays in the form, and the person says which of the two is to stand.</remarks>
/// <param name="Form">What stands in the form now.</param>
/// <param name="Now">What the draft says now.</param>
/// <param name="Conflicts">The fields that both changed.</param>
/// <param name="Taken">The fields whose change by the other was taken over.</param>
public sealed record EntryMerge(EntryForm Form, EntryForm Now, ImmutableHashSet<string> Conflicts, ImmutableHashSet<string> Taken)
{
    /// <summary>Brings them together.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="seen">What was seen before it was typed; null where nobody knows.</param>
    /// <param name="now">What the draft says now.</param>
    public static EntryMerge Of(DraftList draft, EntryForm typed, EntryForm? seen, EntryForm now)
    {
        ArgumentNullException.ThrowIfNull(draft);
        ArgumentNullException.ThrowIfNull(typed);
        ArgumentNullException.ThrowIfNull(now);
        var differing = now.Values.Keys.Where(field => typed.Plain(field, draft) != now.Plain(field, draft)).ToList();
        var taken = differing.Where(field => seen is not null && typed.Plain(field, draft) == seen.Plain(field, draft)).ToImmutableHashSet();
        var own = differing.Where(field => seen is not null && now.Plain(field, draft) == seen.Plain(field, draft));
        return new EntryMerge(typed.With(now, taken) with { Revision = now.Revision }, now, [.. differing.Except(taken).Except(own)], taken);
    }
}
