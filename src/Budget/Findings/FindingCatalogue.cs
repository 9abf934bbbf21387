namespace Shisaku.Budget;

/// <summary>What each kind of finding asks of its reader.</summary>
public static class FindingCatalogue
{
    /// <summary>All kinds, in the order in which a reader should see them.</summary>
    public static IEnumerable<FindingKind> All => Enum.GetValues<FindingKind>();

    /// <summary>What a reader should do about findings of a kind.</summary>
    public static Act ActOn(FindingKind kind) => kind switch
    {
        <= FindingKind.SearchLimit => Act.Decide,
        <= FindingKind.UnreadTerm => Act.Compare,
        _ => Act.Know,
    };
}
