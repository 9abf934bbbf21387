using Shisaku.Budget;

namespace Shisaku.Recovery;

/// <summary>The label of a totals row.</summary>
internal static class TotalsLabel
{
    /// <summary>Which total a cell announces, or null if it is no label.</summary>
    public static TotalsKind? Read(string text)
    {
        if (text.Length is 0 or > 20)
        {
            return null;
        }

        var label = Widths.Tight(text);
        var stem = label;
        foreach (var remark in PrintedWords.IncludingRelistings)
        {
            stem = stem.Replace(remark, "", StringComparison.Ordinal);
        }

        var includes = stem.Length < label.Length;
        if (includes && (stem.AsSpan().Trim(PrintedWords.DittoLikeness).IsEmpty || PrintedWords.Subtotals.Contains(stem)))
        {
            return TotalsKind.SubtotalWithRelistings;
        }

        return PrintedWords.GrandTotals.Contains(stem) ? TotalsKind.GrandTotal
            : PrintedWords.Subtotals.Contains(stem) ? TotalsKind.Subtotal
            : null;
    }

    /// <summary>The label with a misread ditto mark put right.</summary>
    public static string Mended(string label)
    {
        var tight = Widths.WithoutSpaces(label);
        return tight.Length > 1 && tight[0] != PrintedWords.Ditto[0] && PrintedWords.DittoLikeness.Contains(tight[0])
            ? PrintedWords.Ditto + tight[1..]
            : tight;
    }
}
