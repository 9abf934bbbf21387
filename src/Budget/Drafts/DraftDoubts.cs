namespace Shisaku.Budget;

/// <summary>What last year's list left open about a programme, and stays open until the compiler settles it.</summary>
internal static class DraftDoubts
{
    /// <summary>A row that is or may be a re-listing, and nobody can say of what.</summary>
    public const string UnknownFirst = "unknown-first-listing";

    /// <summary>An amount that several readings gave differently.</summary>
    public const string UndecidedAmount = "undecided-amount";

    /// <summary>A term that could not be read.</summary>
    public const string UnreadTerm = "unread-term";

    /// <summary>A re-listing that said otherwise than the first listing.</summary>
    public const string TwinsDiffer = "twins-differ";

    /// <summary>A title in which the year was not found.</summary>
    public const string TitleYear = "title-year";

    /// <summary>Columns that a draft does not have.</summary>
    public const string ColumnsLeftOut = "columns-left-out";

    /// <summary>Every doubt of the draft, then of its programmes.</summary>
    public static IEnumerable<DraftFinding> Of(DraftList draft)
    {
        foreach (var doubt in draft.Doubts)
        {
            yield return new DraftFinding(DraftRules.Named(doubt.Rule), null, doubt.Field, doubt.Details);
        }

        foreach (var programme in draft.Programmes)
        {
            foreach (var doubt in programme.Doubts)
            {
                yield return new DraftFinding(DraftRules.Named(doubt), programme.Id, FieldOf(doubt), [new FindingDetail("name", programme.Name)]);
            }
        }
    }

    private static string FieldOf(string doubt) => doubt switch
    {
        UnknownFirst => Field.Relisted,
        UndecidedAmount => Field.Budget,
        UnreadTerm => Field.Term,
        _ => Field.Row,
    };
}
