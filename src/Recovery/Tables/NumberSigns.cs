namespace Shisaku.Recovery;

/// <summary>The signs between the digits of a number: <c>.</c> of <c>1.234.567</c>, <c> ,</c> of <c>1 234,50</c>.</summary>
internal static class NumberSigns
{
    /// <summary>The signs between the first and the last digit, with all kinds of space as one; empty where there is none.</summary>
    public static string Of(string printed)
    {
        var half = Widths.Half(printed);
        var first = half.AsSpan().IndexOfAnyInRange('0', '9');
        var last = half.AsSpan().LastIndexOfAnyInRange('0', '9');
        return first < 0 ? "" : string.Concat(half[first..last].Where(sign => !char.IsAsciiDigit(sign)).Select(sign => char.IsWhiteSpace(sign) ? ' ' : sign));
    }

    /// <summary>The same with signs that come again told once.</summary>
    public static string KindOf(string signs) => string.Concat(signs.Where((sign, index) => index == 0 || sign != signs[index - 1]));

    /// <summary>Whether a number's signs may be those of a notation: it is shorter, or the same.</summary>
    public static bool AreLike(string signs, string usual)
    {
        var kind = KindOf(signs);
        return kind == usual || (kind.Length == 1 && usual.Length == 2 && usual[1] == kind[0]);
    }
}
