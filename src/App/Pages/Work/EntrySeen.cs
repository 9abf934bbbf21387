using Shisaku.Budget;
using Shisaku.Register;

namespace Shisaku.App.Pages.Work;

/// <summary>What the page of an entry shows.</summary>
/// <param name="Stored">The draft as it is now.</param>
/// <param name="Entry">The entry as it is now.</param>
/// <param name="Form">What stands in the form: what was typed goes nowhere until it is stored.</param>
public sealed record EntrySeen(StoredDraft Stored, DraftProgramme Entry, EntryForm Form)
{
    /// <summary>What was done just now, by the name of its button; null for nothing.</summary>
    public string? Done { get; init; }

    /// <summary>Why nothing was stored; null where nothing was to be.</summary>
    public string? Fault { get; init; }

    /// <summary>Fields that could not be read.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Whether it is being entered.</summary>
    public bool IsNew { get; init; }

    /// <summary>What somebody else changed since it was seen; null where nobody did.</summary>
    public EntryMerge? Merge { get; init; }

    /// <summary>The same where somebody else changed it meanwhile.</summary>
    public EntrySeen With(EntryMerge merge)
    {
        ArgumentNullException.ThrowIfNull(merge);
        return this with { Form = merge.Form, Merge = merge };
    }
}
