using System.Xml;
using Shisaku.Publishing.OpenData;

namespace Shisaku.Publishing;

/// <summary>Writes a sheet, element by element, straight into its part.</summary>
/// <remarks>The usual library makes an object of every cell, of its text and of what is in it, which took most of the time.</remarks>
internal sealed class SheetXml : IDisposable
{
    private readonly XmlWriter xml;

    /// <summary>Begins the sheet.</summary>
    public SheetXml(Stream part) => xml = WorkbookParts.Begin(part, "worksheet", WorkbookParts.Main);

    /// <summary>Begins an element.</summary>
    public void Begin(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        xml.WriteStartElement(element, WorkbookParts.Main);
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, value);
        }
    }

    /// <summary>An attribute of the element that was begun last.</summary>
    public void Attribute(string name, string value) => xml.WriteAttributeString(name, value);

    /// <summary>Ends the element that was begun last.</summary>
    public void End() => xml.WriteEndElement();

    /// <summary>An element that holds nothing.</summary>
    public void Whole(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        End();
    }

    /// <summary>An element that holds a text.</summary>
    public void Whole(string element, string text) => xml.WriteElementString(element, WorkbookParts.Main, text);

    /// <summary>An element with others in it.</summary>
    public void Within(string element, Action write, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Begin(element, attributes);
        write();
        End();
    }

    /// <summary>Puts a text into the cell that was begun; its blanks stay.</summary>
    public void Text(string text)
    {
        xml.WriteAttributeString("t", "inlineStr");
        xml.WriteStartElement("is", WorkbookParts.Main);
        xml.WriteStartElement("t", WorkbookParts.Main);
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Puts a number into the cell that was begun, with the formula that gives it.</summary>
    public void Number(string number, string? formula = null)
    {
        if (formula is not null)
        {
            Whole("f", formula);
        }

        Whole("v", number);
    }

    /// <summary>The letters of a column.</summary>
    /// <param name="column">Its number, from 0.</param>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();
}
