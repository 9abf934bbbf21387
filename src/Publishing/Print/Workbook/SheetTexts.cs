using System.Text;
using System.Xml;

namespace Shisaku.Publishing;

/// <summary>Texts as a workbook can hold them.</summary>
internal static class SheetTexts
{
    /// <summary>The text, with the sign for what is missing in place of characters that no workbook holds.</summary>
    public static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var character in text.EnumerateRunes())
        {
            allowed.Append(character.Value > 0xFFFF || XmlConvert.IsXmlChar((char)character.Value) ? character.ToString() : "\uFFFD");
        }

        return allowed.ToString();
    }
}
