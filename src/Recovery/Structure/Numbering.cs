using System.Globalization;
using System.Text.RegularExpressions;

namespace Shisaku.Recovery;

/// <summary>The number that stands before the name of a policy.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Number">The number.</param>
/// <param name="Text">What stands behind it.</param>
internal sealed partial record Numbering(string Printed, int Number, string Text)
{
    private const char CircledOne = '\u2460';
    private const char CircledTwenty = '\u2473';
    private const char CircledTwentyOne = '\u3251';
    private const char CircledThirtyFive = '\u325F';

    /// <summary>The number at the start of a text and the text behind it; null where none stands.</summary>
    public static Numbering? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (Circled(text[0]) is { } circled)
        {
            return new Numbering(text[..1], circled, text[1..].Trim());
        }

        var match = Numbered().Match(Widths.Half(text));
        if (!match.Success || match.Length == text.Length)
        {
            return null;
        }

        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return new Numbering(text[..match.Length].Trim(), number, text[match.Length..].Trim());
    }

    private static int? Circled(char sign) => sign switch
    {
        >= CircledOne and <= CircledTwenty => sign - CircledOne + 1,
        >= CircledTwentyOne and <= CircledThirtyFive => sign - CircledTwentyOne + 21,
        _ => null,
    };

    [GeneratedRegex(@"^(\((?<number>[0-9]{1,4})\)|(?<number>[0-9]{1,2})(\.|\s+|(?=[^0-9,.\s])))\s*")]
    private static partial Regex Numbered();
}
