namespace Shisaku.Reading;

/// <summary>A part of a number format's code.</summary>
/// <param name="Kind">For a date part its letter; else one of the constants.</param>
/// <param name="Length">How often the letter stands.</param>
/// <param name="Text">What a literal shows.</param>
internal readonly record struct FormatToken(char Kind, int Length, string Text)
{
    /// <summary>Text that is shown as it stands.</summary>
    public const char Literal = '"';

    /// <summary>The place of a digit.</summary>
    public const char Digit = '0';

    /// <summary>The whole value as it is.</summary>
    public const char General = '@';

    /// <summary>A time that counts on beyond the day or hour.</summary>
    public const char Elapsed = '[';

    private const string DateLetters = "yemdhsga";

    /// <summary>Whether this is a part of a date or time.</summary>
    public bool IsDate => DateLetters.Contains(Kind, StringComparison.Ordinal);

    /// <summary>The parts of one section of a code.</summary>
    /// <param name="section">The section.</param>
    /// <param name="brackets">Is told what stands in square brackets: conditions, colours, languages.</param>
    public static List<FormatToken> In(string section, Action<string> brackets)
    {
        var tokens = new List<FormatToken>();
        for (var at = 0; at < section.Length;)
        {
            at += Next(section, at, tokens, brackets);
        }

        return tokens;
    }

    private static int Next(string section, int at, List<FormatToken> tokens, Action<string> brackets)
    {
        var rest = section.AsSpan(at);
        var letter = char.ToLowerInvariant(rest[0]);
        switch (letter)
        {
            case '"':
                var close = rest[1..].IndexOf('"');
                var quoted = close < 0 ? rest[1..] : rest.Slice(1, close);
                tokens.Add(new(Literal, 1, quoted.ToString()));
                return Math.Min(rest.Length, quoted.Length + 2);
            case '\\' when rest.Length > 1:
                tokens.Add(new(Literal, 1, rest[1].ToString()));
                return 2;
            case '_' or '*' when rest.Length > 1: // a gap as wide as a letter, or one that is filled with it
                return 2;
            case '[' when rest.IndexOf(']') is > 0 and var end:
                AddBracket(rest[1..end].ToString(), tokens, brackets);
                return end + 1;
            case '#' or '?':
                tokens.Add(new(Digit, 1, ""));
                return 1;
            case 'g' when rest.StartsWith("General", StringComparison.OrdinalIgnoreCase):
                tokens.Add(new(General, 1, ""));
                return "General".Length;
            case 'e' when rest.Length > 1 && rest[1] is '+' or '-': // 1.2E+7
                return 2;
            case 'a' when rest.StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                return "AM/PM".Length;
            case Digit or '.' or ',' or '%' or General:
                tokens.Add(new(letter, 1, ""));
                return 1;
        }

        if (DateLetters.Contains(letter, StringComparison.Ordinal))
        {
            var length = rest.IndexOfAnyExcept(letter, char.ToUpperInvariant(letter));
            length = length < 0 ? rest.Length : length;
            tokens.Add(new(letter, length, ""));
            return length;
        }

        tokens.Add(new(Literal, 1, rest[..1].ToString()));
        return 1;
    }

    private static void AddBracket(string inside, List<FormatToken> tokens, Action<string> brackets)
    {
        if (inside.Length > 0 && inside.ToUpperInvariant().Trim('H', 'M', 'S').Length == 0)
        {
            tokens.Add(new(Elapsed, 1, ""));
        }
        else if (inside.StartsWith('$'))
        {
            var text = inside[1..].Split('-')[0]; // a currency's sign, with the language it belongs to
            tokens.Add(new(Literal, 1, text));
        }

        brackets(inside);
    }
}
