namespace Shisaku.Register;

/// <summary>Adds up what speaks for and against two listings being one programme.</summary>
internal sealed class Scale
{
    /// <summary>Below it, names have no more in common than any two names of a list.</summary>
    private const int LeastLikeness = 30;

    private const int LeastWithin = 5;
    private const int MostReasons = 12;

    private readonly List<ReasonKind> kinds = new(MostReasons);

    /// <summary>The sum so far.</summary>
    public int Points { get; private set; }

    /// <summary>How many reasons besides the name speak for it.</summary>
    public int Supports { get; private set; }

    /// <summary>How like the names are, of a hundred, once they were weighed.</summary>
    public int Likeness { get; private set; }

    /// <summary>What was put on the scale, in a fixed order.</summary>
    public IReadOnlyList<ReasonKind> Kinds => kinds;

    /// <summary>Puts a reason on the scale.</summary>
    public void Add(ReasonKind kind, int points)
    {
        Points += points;
        Supports += points > 0 && kind > ReasonKind.SameQuotedName ? 1 : 0;
        kinds.Add(kind);
    }

    /// <summary>Weighs the names; answers their points.</summary>
    public int Names(YearListing earlier, YearListing later, NameGrams grams)
    {
        var (one, other) = (earlier.Name, later.Name);
        if (one.Core.Length == 0 || other.Core.Length == 0)
        {
            return 0;
        }

        Likeness = one.Yearless == other.Yearless || one.Core == other.Core ? 100 : grams.Likeness(one.Core, other.Core);
        var (kind, points) = one.Key == other.Key
            ? (earlier.Listing.Name == later.Listing.Name ? ReasonKind.SameName : ReasonKind.SameNameOtherSigns, 100)
            : one.Yearless == other.Yearless ? (ReasonKind.SameNameOtherYear, 95)
            : one.Core == other.Core ? (ReasonKind.SameNameOtherNumber, 80)
            : IsWithin(one.Core, other.Core) ? (ReasonKind.NameWithinName, Math.Max(60, Likeness))
            : (ReasonKind.LikeName, Likeness);
        if (points >= LeastLikeness)
        {
            Add(kind, points);
        }

        if (points < 100 && one.Quoted.Length > 0 && one.Quoted == other.Quoted)
        {
            Add(ReasonKind.SameQuotedName, 15);
        }

        return Points;
    }

    private static bool IsWithin(string one, string other) =>
        Math.Min(one.Length, other.Length) >= LeastWithin
        && (one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal));
}
