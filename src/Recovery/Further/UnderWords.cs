namespace Shisaku.Recovery;

/// <summary>What a list says about amounts in brackets under others.</summary>
internal static class UnderWords
{
    /// <summary>The key of amounts in brackets that are said to be something else than last year's.</summary>
    private const string InBrackets = "in-brackets";

    /// <summary>The key of the amounts under the budget: last year's, unless the heading or a note above it speaks of brackets and
    /// of no other year.</summary>
    public static string KeyOf(ListDraft draft) =>
        draft.Heading.UnderBudget is null && Notes(draft).Find(PrintedWords.SpeaksOfBrackets) is { } note && !PrintedWords.In(note, PrintedWords.Previous)
            ? InBrackets
            : HeadingWords.Previous;

    private static List<string> Notes(ListDraft draft) =>
        [.. draft.Structure.Preamble.Concat(draft.Structure.Unread).SelectMany(row => row.Cells).Select(Widths.Tight), draft.Heading.FiscalYearText];
}
