using Shisaku.App.UseCases;
using Shisaku.Budget;

namespace Shisaku.App.Pages.Work;

/// <summary>Which programmes of a draft are shown.</summary>
/// <param name="Show">One of <see cref="Choices"/>.</param>
/// <param name="Division">Those of a division; null for all.</param>
public sealed record DraftFilter(string Show, string? Division)
{
    /// <summary>All; by the state of the entry; what a rule found; claimed by nobody; new; ending.</summary>
    public static IReadOnlyList<string> Choices { get; } = [All, "draft", "returned", "submitted", "accepted", "blocks", "warns", "unclaimed", "new", "ending"];

    private const string All = "all";

    /// <summary>What an address asks for; what there is not is all.</summary>
    public static DraftFilter Of(string? show, string? division) =>
        new(show is not null && Choices.Contains(show) ? show : All, string.IsNullOrEmpty(division) ? null : division);

    /// <summary>Whether everything is shown.</summary>
    public bool IsAll => Show == All && Division is null;

    /// <summary>The programmes that are shown, of those that somebody sees.</summary>
    public IEnumerable<DraftProgramme> Of(DraftStanding standing, IEnumerable<DraftProgramme> seen) =>
        seen.Where(programme => (Division is null || programme.IsOf(Division)) && Picks(standing, programme));

    private bool Picks(DraftStanding standing, DraftProgramme programme) => Show switch
    {
        "blocks" => standing.Of(programme.Id).Any(finding => finding.IsBlocking),
        "warns" => standing.Of(programme.Id).Any(finding => !finding.IsBlocking),
        "unclaimed" => programme.Divisions.IsEmpty,
        "new" => programme.Before is null,
        "ending" => programme.IsEnding,
        All => true,
        var state => TextResource.KeyOf(programme.State.ToString()) == state,
    };
}
