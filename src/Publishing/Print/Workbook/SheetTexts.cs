using System.Text;
using System.Xml;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Texts as a workbook can hold them.</summary>
internal static class SheetTexts
{
    /// <summary>The text, with the sign for what is missing in place of characters that no workbook holds.</summary>
    public static string Allowed(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
        {
            return WorkbookText.Of(text); // nearly every one
        }

        var allowed = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            allowed.Append(character.Value > 0xFFFF || XmlConvert.IsXmlChar((char)character.Value) ? character.ToString() : "\uFFFD");
        }

        return WorkbookText.Of(allowed.ToString());
    }
}
