using System.Globalization;

namespace Shisaku.Reading;

/// <summary>One section of a number format: how numbers of one sign, or under a condition, are shown.</summary>
internal sealed class FormatSection
{
    private readonly List<FormatToken> tokens;

    private FormatSection(string code)
    {
        var isGannen = false;
        tokens = FormatToken.In(code, inside =>
        {
            Condition ??= ConditionOf(inside);
            isGannen |= inside.Contains("gannen", StringComparison.OrdinalIgnoreCase);
        });
        var hasDigits = tokens.Exists(token => token.Kind == FormatToken.Digit);
        var isElapsed = tokens.Exists(token => token.Kind == FormatToken.Elapsed);

        // Only seconds may have decimals in a date.
        IsDate = !isElapsed && tokens.Exists(token => token.IsDate) && (!hasDigits || tokens.Exists(token => token.Kind == 's'));
        HasNumber = hasDigits || isElapsed || tokens.Exists(token => token.Kind == FormatToken.General);
        IsPercent = tokens.Exists(token => token.Kind == '%');
        Dates = new DateFormat(tokens, isGannen);

        var last = tokens.FindLastIndex(token => token.Kind == FormatToken.Digit);
        var point = tokens.FindIndex(token => token.Kind == '.');
        Decimals = point < 0 ? 0 : tokens.Skip(point).Count(token => token.Kind == FormatToken.Digit);
        Thousands = last < 0 ? 0 : tokens.Skip(last + 1).TakeWhile(token => token.Kind == ',').Count();
        Before = Text(tokens.TakeWhile(token => token.Kind == FormatToken.Literal));
        var number = Math.Max(last, tokens.FindLastIndex(token => token.Kind == FormatToken.General));
        Behind = Text(tokens.Skip(number + 1));
        NamesYear = PrintedWordsOfDates.NameYear(Before, Behind);
    }

    /// <summary>The condition under which this section is used; null where the sign decides.</summary>
    public Func<decimal, bool>? Condition { get; private set; }

    /// <summary>Whether it shows a date or a time of day.</summary>
    public bool IsDate { get; }

    /// <summary>Whether it shows the number at all.</summary>
    public bool HasNumber { get; }

    /// <summary>Whether it shows hundredths.</summary>
    public bool IsPercent { get; }

    /// <summary>How many times the number is divided by a thousand.</summary>
    public int Thousands { get; }

    /// <summary>Digits behind the point.</summary>
    public int Decimals { get; }

    /// <summary>What stands before the number.</summary>
    public string Before { get; }

    /// <summary>What stands behind the number.</summary>
    public string Behind { get; }

    /// <summary>Whether the words around the number make it a year.</summary>
    public bool NamesYear { get; }

    /// <summary>All that stands there besides a number or date.</summary>
    public string Literal => Text(tokens);

    /// <summary>How it shows dates.</summary>
    public DateFormat Dates { get; }

    /// <summary>The section of a code.</summary>
    public static FormatSection Of(string code) => new(code);

    /// <summary>The sections of a code; a semicolon in quotes or behind a backslash parts none.</summary>
    public static IEnumerable<string> Split(string code)
    {
        var start = 0;
        var isQuoted = false;
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (code[at] == '\\' && !isQuoted)
            {
                at++;
            }
            else if (code[at] == ';' && !isQuoted)
            {
                yield return code[start..at];
                start = at + 1;
            }
        }

        yield return code[start..];
    }

    private static string Text(IEnumerable<FormatToken> tokens) => string.Concat(tokens.Select(token => token.Text));

    private static Func<decimal, bool>? ConditionOf(string inside)
    {
        var sign = inside[..(inside.AsSpan().IndexOfAnyExcept("<>=") is >= 0 and var length ? length : inside.Length)];
        return sign.Length > 0
            && decimal.TryParse(inside.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound)
                ? sign switch
                {
                    "<" => number => number < bound,
                    "<=" => number => number <= bound,
                    ">" => number => number > bound,
                    ">=" => number => number >= bound,
                    "=" => number => number == bound,
                    "<>" => number => number != bound,
                    _ => null,
                }
                : null;
    }
}
