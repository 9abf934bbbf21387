using Shisaku.App.UseCases;
using Shisaku.Budget;
using Shisaku.Recovery;

namespace Shisaku.App.Commands;

/// <summary>What a user asks of <c>read</c>.</summary>
/// <param name="Files">The files; <c>-</c> is standard input.</param>
/// <param name="AsJson">Whether the document goes to standard output instead of the page for a person.</param>
/// <param name="Output">The file to write; null for none.</param>
/// <param name="Explain">The file of the explaining page; null for none.</param>
/// <param name="Beside">The files that a person wrote beside the list.</param>
/// <param name="Recovery">What the recovery should do besides.</param>
/// <param name="Language">The language of page and messages.</param>
internal sealed record ReadRequest(
    IReadOnlyList<string> Files, bool AsJson, string? Output, string? Explain, BesideList Beside, RecoveryOptions Recovery, Language Language)
{
    /// <summary>What is said of the lists that their files do not say.</summary>
    public SaidOfList Said { get; init; } = new(null, null, null, null);

    /// <summary>The first option that says something of them; null for none.</summary>
    public string? SaidBy { get; init; }

    /// <summary>Whether a workbook states totals as values instead of formulas.</summary>
    public bool WithValues { get; init; }

    /// <summary>The folder in which print and table are set side by side, page by page; null for none.</summary>
    public string? BesideFolder { get; init; }
}
