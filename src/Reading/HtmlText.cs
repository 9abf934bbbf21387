using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Shisaku.Reading;

/// <summary>The text of a cell or paragraph while it is gathered: as it is shown, on one line.</summary>
internal sealed class HtmlText
{
    // The phonetic letters over a word (rt) would stand within it; the rest is never shown, or is the site's and not the list's.
    private static readonly FrozenSet<string> LeftOut = new[]
    {
        "script", "style", "template", "head", "svg", "iframe", "object", "video", "audio", "canvas", "select", "button",
        "textarea", "datalist", "rt", "rp", "nav", "footer", "aside",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Blocks = new[]
    {
        "address", "article", "blockquote", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption",
        "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "legend", "li", "main", "ol", "p", "pre", "section",
        "summary", "table", "td", "th", "tr", "ul",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly StringBuilder text = new();
    private bool blankBefore;

    /// <summary>Whether an element holds nothing of the list.</summary>
    public static bool IsLeftOut(IElement element) => LeftOut.Contains(element.LocalName);

    /// <summary>Whether an element stands on lines of its own.</summary>
    public static bool IsBlock(IElement element) => Blocks.Contains(element.LocalName);

    /// <summary>Whether an element says that it is not shown.</summary>
    public static bool IsHidden(IElement element)
    {
        if (element.HasAttribute("hidden"))
        {
            return true;
        }

        return element.GetAttribute("style") is { } style
            && string.Concat(style.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant() is var rules
            && (rules.Contains("DISPLAY:NONE", StringComparison.Ordinal)
                || rules.Contains("VISIBILITY:HIDDEN", StringComparison.Ordinal)
                || rules.Contains("VISIBILITY:COLLAPSE", StringComparison.Ordinal));
    }

    /// <summary>Adds the letters of a text; blanks and line ends in the source, many or few, are one blank.</summary>
    public void Add(INode node)
    {
        if (node.NodeType != NodeType.Text)
        {
            return;
        }

        foreach (var letter in node.TextContent)
        {
            if (letter is ' ' or '\t' or '\n' or '\r' or '\f' or '\u00A0')
            {
                blankBefore = true;
            }
            else
            {
                AddBlank();
                text.Append(letter);
            }
        }
    }

    /// <summary>Notes a blank where an element breaks the line.</summary>
    public void Break(IElement element) => blankBefore |= element.LocalName == "br" || IsBlock(element);

    /// <summary>The text so far, trimmed; the next begins afresh.</summary>
    public string Take()
    {
        var taken = CellText.OnOneLine(text.ToString());
        text.Clear();
        blankBefore = false;
        return taken;
    }

    private void AddBlank()
    {
        if (blankBefore && text.Length > 0)
        {
            text.Append(' ');
        }

        blankBefore = false;
    }
}
