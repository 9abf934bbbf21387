using System.Globalization;
using System.Text.RegularExpressions;

namespace Shisaku.Reading;

/// <summary>Text as workbooks write it.</summary>
internal static partial class SheetText
{
    /// <summary>The text on one line, with the letters that XML can't hold (<c>_x000D_</c>) put back or, if they can't be seen, blank.</summary>
    public static string Plain(string text)
    {
        var plain = text.Contains("_x", StringComparison.Ordinal) ? Escaped().Replace(text, Letter) : text;
        return CellText.OnOneLine(plain);
    }

    private static string Letter(Match escape)
    {
        var letter = (char)int.Parse(escape.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return char.IsControl(letter) || char.IsSurrogate(letter) ? "\n" : letter.ToString();
    }

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_")]
    private static partial Regex Escaped();
}
