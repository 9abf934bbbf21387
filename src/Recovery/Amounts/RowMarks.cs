namespace Shisaku.Recovery;

/// <summary>What of a row, besides its printed amounts, decides how it can be read.</summary>
/// <param name="IsRelisted">Whether it carries the re-listing mark.</param>
/// <param name="MayHaveLostMark">Whether another listing of the same programme stands elsewhere, so that the mark may be lost.</param>
/// <param name="MayBeDoubled">Whether it repeats the row above to the letter.</param>
/// <param name="IsOffOtherwise">Whether cells other than the amounts are off the layout.</param>
/// <param name="SourceIsExpected">Whether a budget without any source is an anomaly in this list.</param>
public readonly record struct RowMarks(
    bool IsRelisted = false,
    bool MayHaveLostMark = false,
    bool MayBeDoubled = false,
    bool IsOffOtherwise = false,
    bool SourceIsExpected = false);
