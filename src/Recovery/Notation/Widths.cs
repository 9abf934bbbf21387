using System.Text;

namespace Shisaku.Recovery;

/// <summary>Half-width and full-width forms of the same sign, and spaces.</summary>
internal static class Widths
{
    private const int FullWidthOffset = '\uFF01' - '!';

    /// <summary>The text with full-width letters, digits and signs in their half-width form; kana and kanji stay.</summary>
    public static string Half(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (Half(text[at]) != text[at])
            {
                return HalfFrom(at, text);
            }
        }

        return text;
    }

    private static string HalfFrom(int start, string text)
    {
        var half = new StringBuilder(text, 0, start, text.Length);
        for (var at = start; at < text.Length; at++)
        {
            half.Append(Half(text[at]));
        }

        return half.ToString();
    }

    /// <summary>The half-width form of a sign.</summary>
    public static char Half(char sign) => sign switch
    {
        '\u3000' => ' ',
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - FullWidthOffset),
        _ => sign,
    };

    /// <summary>The text as words are compared: half-width signs, no spaces.</summary>
    public static string Tight(string text) => WithoutSpaces(Half(text));

    /// <summary>The text without any space.</summary>
    public static string WithoutSpaces(string text) =>
        SpacesIn(text) == 0 ? text : string.Concat(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many spaces a text has.</summary>
    public static int SpacesIn(string text)
    {
        var spaces = 0;
        foreach (var sign in text)
        {
            spaces += char.IsWhiteSpace(sign) ? 1 : 0;
        }

        return spaces;
    }

    /// <summary>The text with the spaces taken out that a line wrap left; a space between two Latin words stays.</summary>
    public static string WithoutWraps(string text)
    {
        if (SpacesIn(text) == 0)
        {
            return text;
        }

        var joined = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                joined.Append(text[at]);
            }
            else if (joined.Length > 0 && IsLatin(joined[^1]) && NextAfterSpaces(text, at) is { } next && IsLatin(next))
            {
                joined.Append(' ');
                while (char.IsWhiteSpace(text[at + 1]))
                {
                    at++;
                }
            }
        }

        return joined.ToString();
    }

    private static char? NextAfterSpaces(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length ? text[at] : null;
    }

    private static bool IsLatin(char sign) => sign < '\u0250' && (char.IsLetterOrDigit(sign) || sign is ',' or '.' or '&' or ':');
}
