using System.Globalization;
using System.Text;

namespace Shisaku.Publishing;

/// <summary>An attribute of an element; one without value is left out.</summary>
internal readonly record struct HtmlAttribute(string Name, string? Value)
{
    public static implicit operator HtmlAttribute((string Name, string? Value) attribute) => new(attribute.Name, attribute.Value);

    public static implicit operator HtmlAttribute((string Name, int Value) attribute) =>
        new(attribute.Name, attribute.Value.ToString(CultureInfo.InvariantCulture));
}

/// <summary>Writes HTML; the only place that does.</summary>
/// <remarks>Names of elements and attributes come from the code; whatever is text or value goes through one escape, so that
/// nothing of a list can become markup.</remarks>
internal sealed class HtmlWriter(TextWriter writer)
{
    private const char Unprintable = '\uFFFD';

    // Elements that begin on a line of their own, so that two pages can be compared line by line.
    private static readonly HashSet<string> OnNewLine =
    [
        "aside", "body", "caption", "dd", "details", "div", "dl", "dt", "fieldset", "footer", "h1", "h2", "h3", "h4", "head", "header",
        "li", "link", "main", "meta", "nav", "noscript", "p", "script", "section", "style", "table", "tbody", "tfoot", "thead", "title", "tr", "ul",
    ];

    private readonly Stack<string> open = new();

    /// <summary>Begins the document.</summary>
    public void Begin() => writer.Write("<!DOCTYPE html>");

    /// <summary>Opens an element.</summary>
    public void Open(string element, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Start(element, attributes);
        open.Push(element);
    }

    /// <summary>Closes the element that was opened last.</summary>
    public void Close() => writer.Write($"</{open.Pop()}>");

    /// <summary>Closes several elements.</summary>
    public void Close(int times)
    {
        for (var time = 0; time < times; time++)
        {
            Close();
        }
    }

    /// <summary>An element that holds nothing and is never closed.</summary>
    public void Void(string element, params ReadOnlySpan<HtmlAttribute> attributes) => Start(element, attributes);

    /// <summary>An element with a text.</summary>
    public void Element(string element, string text, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        Open(element, attributes);
        Text(text);
        Close();
    }

    /// <summary>A text.</summary>
    public void Text(string text) => writer.Write(Escaped(text));

    /// <summary>A style sheet or script of our own, which is not escaped.</summary>
    /// <exception cref="InvalidOperationException">It would end its element too early.</exception>
    public void Embedded(string element, string content, params ReadOnlySpan<HtmlAttribute> attributes)
    {
        if (content.Contains("</", StringComparison.Ordinal) || content.Contains("<!--", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The embedded {element} must hold neither \"</\" nor \"<!--\".");
        }

        Open(element, attributes);
        writer.Write(content);
        Close();
    }

    private void Start(string element, ReadOnlySpan<HtmlAttribute> attributes)
    {
        writer.Write(OnNewLine.Contains(element) ? "\n<" : "<");
        writer.Write(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                writer.Write(value.Length == 0 ? $" {name}" : $" {name}=\"{Escaped(value)}\"");
            }
        }

        writer.Write('>');
    }

    private static string Escaped(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 && text.AsSpan().IndexOfAny("&<>\"'") < 0 && !text.Any(IsSteering))
        {
            return text;
        }

        var escaped = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (char.IsSurrogate(letter))
            {
                var isPair = index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1]);
                escaped.Append(isPair ? text.Substring(index++, 2) : Unprintable);
                continue;
            }

            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' => escaped.Append(letter),
                _ => escaped.Append(char.IsControl(letter) || IsSteering(letter) ? Unprintable : letter),
            };
        }

        return escaped.ToString();
    }

    // Signs that turn the direction of writing could make a page say what the list does not.
    private static bool IsSteering(char letter) => letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\u007F' and <= '\u009F');
}
