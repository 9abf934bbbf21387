namespace Shisaku.Budget;

/// <summary>Whether an entry is fit to be kept at all; whether it is right is for the rules to say.</summary>
internal static class DraftFitness
{
    /// <summary>Why an entry is refused; null where it is fit.</summary>
    public static DraftRefusal? Of(DraftList draft, DraftProgramme entry)
    {
        var isFit = IsText(entry.Name, DraftLimits.LongestName) && !string.IsNullOrWhiteSpace(entry.Name)
            && entry.Divisions.Length <= DraftLimits.MostDivisions
            && entry.Divisions.All(each => IsText(each.Text, DraftLimits.LongestName) && !string.IsNullOrWhiteSpace(each.Name))
            && entry.Amounts.Sources.Length == draft.FundingSources.Length && entry.Amounts.Further.IsEmpty
            && entry.Amounts.Columns.All(IsFit)
            && IsFit(entry.Term);
        return isFit ? OfReason(entry.Reason) : DraftRefusal.Unfit;
    }

    /// <summary>Why a reason is refused; null where it is fit.</summary>
    public static DraftRefusal? OfReason(string? reason) => reason is null || (reason.Length <= DraftLimits.LongestReason && IsWhole(reason)) ? null : DraftRefusal.Unfit;

    private static bool IsFit(Amount amount) =>
        !amount.IsUndecided && amount.Counted is >= -DraftLimits.LargestAmount and <= DraftLimits.LargestAmount;

    // A term that could not be read last year stays until somebody states it.
    private static bool IsFit(ProgrammeTerm? term) => term is null
        || (IsText(term.Printed, DraftLimits.LongestName)
            && term.From is null or (>= DraftLimits.FirstYear and <= DraftLimits.LastYear)
            && (term.To is null || (term.To >= (term.From ?? DraftLimits.FirstYear) && term.To <= DraftLimits.LastYear)));

    /// <summary>Whether a text can be printed on one line and is not too long.</summary>
    public static bool IsText(string text, int longest) => text.Length <= longest && !text.Any(char.IsControl) && IsWhole(text);

    // Half a pair of units is no letter: it can't be written in any file.
    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[++at])))
            {
                return false;
            }
        }

        return true;
    }
}
