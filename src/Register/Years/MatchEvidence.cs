using System.Collections.Immutable;
using Shisaku.Budget;

namespace Shisaku.Register;

/// <summary>What speaks for and against two listings being one programme.</summary>
/// <param name="Earlier">The earlier listing.</param>
/// <param name="Later">The later listing.</param>
/// <param name="NamePoints">What the names say: 100 for equal ones.</param>
/// <param name="OtherPoints">What all else says; less than 0 where it speaks against.</param>
/// <param name="Supports">How many kinds of fields speak for it besides the name.</param>
/// <param name="IsRestart">Whether the later listing says that it is another programme of the same name.</param>
/// <param name="Reasons">All of it, in a fixed order.</param>
internal sealed record MatchEvidence(
    YearListing Earlier, YearListing Later, int NamePoints, int OtherPoints, int Supports, bool IsRestart,
    ImmutableArray<MatchReason> Reasons)
{
    /// <summary>The whole: better matches have more.</summary>
    public int Points => NamePoints + OtherPoints;

    /// <summary>What differs.</summary>
    public MatchChanges Changes { get; init; }

    /// <summary>Weighs two listings.</summary>
    public static MatchEvidence Of(YearListing earlier, YearListing later, MatchContext context)
    {
        var scale = new Scale(context.Unit.Decimals);
        var name = scale.Names(earlier, later, context.Grams);
        var before = scale.Points;
        var changes = earlier.Name.Key == later.Name.Key ? MatchChanges.None : MatchChanges.Renamed;
        changes |= DivisionEvidence.Weigh(scale, earlier, later, context);
        var isRestart = TermEvidence.Weigh(scale, earlier, later);
        MoneyEvidence.Weigh(scale, earlier, later);
        changes |= PlaceEvidence(scale, earlier, later, context.Policies);
        if (earlier.IsUndecided || later.IsUndecided)
        {
            scale.Add(ReasonKind.UndecidedRelisting, 0);
        }

        return new MatchEvidence(
            earlier, later, name, scale.Points - before, scale.Supports, isRestart, scale.Reasons) { Changes = changes };
    }

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

/// <summary>Adds up what speaks for and against.</summary>
internal sealed class Scale(int decimals)
{
    private readonly ImmutableArray<MatchReason>.Builder reasons = ImmutableArray.CreateBuilder<MatchReason>();

    /// <summary>The sum so far.</summary>
    public int Points { get; private set; }

    /// <summary>How many reasons besides the name speak for it.</summary>
    public int Supports { get; private set; }

    /// <summary>All reasons so far.</summary>
    public ImmutableArray<MatchReason> Reasons => reasons.ToImmutable();

    /// <summary>Puts a reason on the scale.</summary>
    public void Add(ReasonKind kind, int points, params ReasonDetail[] details)
    {
        Points += points;
        Supports += points > 0 && kind > ReasonKind.SameQuotedName ? 1 : 0;
        reasons.Add(new MatchReason(kind, [.. details]));
    }

    /// <summary>An amount as a detail.</summary>
    public ReasonDetail Yen(string name, long amount) => new(name, Amount.Text(amount, decimals));

    /// <summary>Weighs the names; answers their points.</summary>
    public int Names(YearListing earlier, YearListing later, NameGrams grams)
    {
        var (one, other) = (earlier.Name, later.Name);
        if (one.Core.Length == 0 || other.Core.Length == 0)
        {
            return 0;
        }

        var likeness = one.Yearless == other.Yearless || one.Core == other.Core ? 100 : grams.Likeness(one.Core, other.Core);
        var (kind, points) = one.Key == other.Key
            ? (earlier.Listing.Name == later.Listing.Name ? ReasonKind.SameName : ReasonKind.SameNameOtherSigns, 100)
            : one.Yearless == other.Yearless ? (ReasonKind.SameNameOtherYear, 95)
            : one.Core == other.Core ? (ReasonKind.SameNameOtherNumber, 80)
            : IsWithin(one.Core, other.Core) ? (ReasonKind.NameWithinName, Math.Max(60, likeness))
            : (ReasonKind.LikeName, likeness);
        if (points >= LeastLikeness)
        {
            Add(kind, points, kind == ReasonKind.LikeName ? [new ReasonDetail("percent", $"{likeness}")] : []);
        }

        if (points < 100 && one.Quoted.Length > 0 && one.Quoted == other.Quoted)
        {
            Add(ReasonKind.SameQuotedName, 15);
        }

        return Points;
    }

    /// <summary>Below it, names have no more in common than any two names of a list.</summary>
    private const int LeastLikeness = 30;

    private const int LeastWithin = 5;

    private static bool IsWithin(string one, string other) =>
        Math.Min(one.Length, other.Length) >= LeastWithin
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
}
