using System.Buffers;

namespace Shisaku.Reading;

/// <summary>The text of a cell, of which nothing but the words counts.</summary>
internal static class CellText
{
    private const string Letters = "\t\n\v\f\r\u0085\u2028\u2029";

    private static readonly char[] Breaks = [.. Letters];
    private static readonly SearchValues<char> AnyBreak = SearchValues.Create(Letters);

    /// <summary>The text with each line break or tab, and the blanks around it, a single space.</summary>
    public static string OnOneLine(string text)
        => !text.AsSpan().ContainsAny(AnyBreak)
            ? text.Trim()
            : string.Join(' ', text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
