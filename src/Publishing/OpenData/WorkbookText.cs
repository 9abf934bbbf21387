using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Shisaku.Publishing.OpenData;

/// <summary>Texts as cells of a workbook hold them.</summary>
internal static partial class WorkbookText
{
    private const int Most = 32_767;

    /// <summary>The text; what the format would take for the code of a character is written so that it reads back as it was. Of one that
    /// is longer than a cell can be, its beginning and …, for programs take a workbook with more for a broken one.</summary>
    public static string Of(string text)
    {
        if (text.Length > Most)
        {
            text = text[..(char.IsHighSurrogate(text[Most - 2]) ? Most - 2 : Most - 1)] + "\u2026";
        }

        var written = text.Contains("_x", StringComparison.Ordinal) ? Code().Replace(text, "_x005F_x") : text;
        return IsOfXml(written)
            ? written
            : string.Concat(written.Select(letter => char.IsSurrogate(letter) || XmlConvert.IsXmlChar(letter)
                ? letter.ToString()
                : $"_x{((int)letter).ToString("X4", CultureInfo.InvariantCulture)}_"));
    }

    /// <summary>Whether XML holds every character of a text; halves of pairs are taken on trust.</summary>
    public static bool IsOfXml(string text)
    {
        foreach (var letter in text)
        {
            if (!char.IsSurrogate(letter) && !XmlConvert.IsXmlChar(letter))
            {
                return false;
            }
        }

        return true;
    }

    [GeneratedRegex("_x(?=[0-9A-Fa-f]{4}_)")]
    private static partial Regex Code();
}
