using System.Collections.Immutable;

namespace Shisaku.Register;

/// <summary>What speaks for and against two listings being one programme.</summary>
/// <param name="Earlier">The earlier listing.</param>
/// <param name="Later">The later listing.</param>
/// <param name="NamePoints">What the names say: 100 for equal ones.</param>
/// <param name="OtherPoints">What all else says; less than 0 where it speaks against.</param>
/// <param name="Supports">How many kinds of fields speak for it besides the name.</param>
/// <param name="IsRestart">Whether the later listing says that it is another programme of the same name.</param>
/// <param name="Likeness">How like the names are, of a hundred.</param>
/// <param name="Kinds">What was found, in a fixed order.</param>
internal sealed record MatchEvidence(
    YearListing Earlier, YearListing Later, int NamePoints, int OtherPoints, int Supports, bool IsRestart, int Likeness,
    IReadOnlyList<ReasonKind> Kinds)
{
    /// <summary>The whole: better matches have more.</summary>
    public int Points => NamePoints + OtherPoints;

    /// <summary>What differs.</summary>
    public MatchChanges Changes { get; init; }

    /// <summary>What was found, in words and numbers.</summary>
    public ImmutableArray<MatchReason> Reasons(MatchContext context) =>
        [.. Kinds.Select(kind => ReasonDetails.Of(kind, this, context.Unit.Decimals))];

    /// <summary>Weighs two listings.</summary>
    public static MatchEvidence Of(YearListing earlier, YearListing later, MatchContext context)
    {
        var scale = new Scale();
        var name = scale.Names(earlier, later, context.Grams);
        var before = scale.Points;
        var changes = NameChange(earlier, later) | DivisionEvidence.Weigh(scale, earlier, later, context);
        var isRestart = TermEvidence.Weigh(scale, earlier, later);
        MoneyEvidence.Weigh(scale, earlier, later);
        changes |= PlaceEvidence(scale, earlier, later, context.Policies);
        if (earlier.IsUndecided || later.IsUndecided)
        {
            scale.Add(ReasonKind.UndecidedRelisting, 0);
        }

        return new MatchEvidence(
            earlier, later, name, scale.Points - before, scale.Supports, isRestart, scale.Likeness, scale.Kinds) { Changes = changes };
    }

    /// <summary>What differs between two listings that are known to be one programme.</summary>
    public static MatchChanges ChangesOf(YearListing earlier, YearListing later, MatchContext context)
    {
        var scale = new Scale();
        return NameChange(earlier, later) | DivisionEvidence.Weigh(scale, earlier, later, context)
            | PlaceEvidence(scale, earlier, later, context.Policies);
    }

    private static MatchChanges NameChange(YearListing earlier, YearListing later) =>
        earlier.Name.Key == later.Name.Key ? MatchChanges.None : MatchChanges.Renamed;

    private static MatchChanges PlaceEvidence(Scale scale, YearListing earlier, YearListing later, PolicyPairs policies)
    {
        if (!policies.AreSame(earlier, later))
        {
            scale.Add(ReasonKind.OtherPolicy, -5);
            return MatchChanges.Policy;
        }

        // A list without policies has one: that both stand in it says nothing.
        if (policies.IsTelling)
        {
            scale.Add(ReasonKind.SamePolicy, 8);
        }

        if (!policies.AreSameMeasure(earlier, later))
        {
            return MatchChanges.Measure;
        }

        if (earlier.Measure.Key.Length > 0)
        {
            scale.Add(ReasonKind.SameMeasure, 5);
        }

        return MatchChanges.None;
    }
}
