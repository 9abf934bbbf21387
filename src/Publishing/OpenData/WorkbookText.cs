using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace Shisaku.Publishing.OpenData;

/// <summary>Texts as cells of a workbook hold them.</summary>
internal static partial class WorkbookText
{
    /// <summary>The text; what the format would take for the code of a character is written so that it reads back as it was.</summary>
    public static string Of(string text)
    {
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
