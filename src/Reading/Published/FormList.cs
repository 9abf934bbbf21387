using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Reading;

/// <summary>A list as one of the published forms states it, before it is laid out as a print.</summary>
internal sealed class FormList
{
    /// <summary>Its title; null where the form has none.</summary>
    public string? Title { get; init; }

    /// <summary>Its year; null where the form does not say.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>The unit of its amounts; null where the form does not say.</summary>
    public MonetaryUnit? Unit { get; init; }

    /// <summary>The columns of amounts behind the budget, sources first.</summary>
    public IReadOnlyList<FormColumn> Columns { get; init; } = [];

    /// <summary>Whether the form says which marks and texts the list has columns for.</summary>
    public bool KnowsFields { get; init; } = true;

    /// <summary>Policies, listings and totals in printed order.</summary>
    public List<FormRow> Rows { get; } = [];

    /// <summary>What was left out or is not in the form.</summary>
    public List<ReadingNote> Notes { get; } = [];
}

/// <summary>A column of amounts behind the budget.</summary>
/// <param name="Key">Its key; null where the form has only headings.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="IsSource">Whether it is a source; null where the form does not say.</param>
internal sealed record FormColumn(string? Key, string Heading, bool? IsSource);

/// <summary>A row of a list: a policy, a listing or a total.</summary>
/// <param name="Place">Where it was printed, as far as the form knows.</param>
internal abstract record FormRow(RowPlace Place)
{
    /// <summary>Its number through the document, by which rows are put in order; 0 where the form gives none.</summary>
    public int Running { get; init; }
}

/// <summary>A policy.</summary>
/// <param name="Place">Where it was printed.</param>
/// <param name="Text">Its number and name.</param>
internal sealed record FormPolicy(RowPlace Place, string Text) : FormRow(Place);

/// <summary>A total.</summary>
/// <param name="Place">Where it was printed.</param>
/// <param name="Label">Its label.</param>
/// <param name="Amounts">The budget, then the columns; empty where nothing stands.</param>
internal sealed record FormTotal(RowPlace Place, string Label, ImmutableArray<string> Amounts) : FormRow(Place);

/// <summary>A listing.</summary>
/// <param name="Place">Where it was printed.</param>
/// <param name="Name">Its name with the mark of a re-listing.</param>
/// <param name="Amounts">The budget, then the columns; empty where nothing stands.</param>
internal sealed record FormListing(RowPlace Place, string Name, ImmutableArray<string> Amounts) : FormRow(Place)
{
    /// <summary>The measure, at its first listing only.</summary>
    public string Measure { get; init; } = "";

    /// <summary>The marks.</summary>
    public string New { get; init; } = "";

    /// <inheritdoc cref="New"/>
    public string Priority { get; init; } = "";

    /// <inheritdoc cref="New"/>
    public string KeyResult { get; init; } = "";

    /// <summary>The term.</summary>
    public string Term { get; init; } = "";

    /// <summary>The mark of a commission.</summary>
    public string Commission { get; init; } = "";

    /// <summary>The divisions.</summary>
    public string Divisions { get; init; } = "";
}
