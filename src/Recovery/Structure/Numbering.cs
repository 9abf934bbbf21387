using System.Globalization;
using System.Text.RegularExpressions;

namespace Shisaku.Recovery;

/// <summary>The number that stands before the name of a policy.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Number">The number.</param>
/// <param name="Text">What stands behind it.</param>
internal sealed partial record Numbering(string Printed, int Number, string Text)
{
    /// <summary>How it is written: numbers of one level are written alike.</summary>
    public int Style { get; private init; }

    /// <summary>Whether it is more than a digit before a word, with which a name may begin: 3D.</summary>
    public bool IsSetApart { get; private init; } = true;

    // Numbers of one sign.
    private static readonly Run[] Runs =
    [
        new('\u2460', 1, 20), // in circles
        new('\u3251', 21, 15),
        new('\u32B1', 36, 15),
        new('\u2474', 1, 20), // in brackets
        new('\u2488', 1, 20), // with a full stop
        new('\u2776', 1, 10), // in black circles
        new('\u24EB', 11, 10),
        new('\u2160', 1, 12), // Roman
    ];

    /// <summary>The number at the start of a text and the text behind it; null where none stands.</summary>
    public static Numbering? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        if (OneSign(text[0]) is { } number)
        {
            return new Numbering(text[..1], number, text[1..].Trim()) { Style = text[0] - number };
        }

        var half = Widths.Half(text);
        var match = Numbered().Match(half);
        match = match.Success ? match : Written().Match(half);
        if (!match.Success || match.Length == text.Length)
        {
            return null;
        }

        var printed = match.Groups["number"].Value;
        return new Numbering(text[..match.Length].Trim(), Value(printed), text[match.Length..].Trim())
        {
            Style = -1 - (half[0] == '(' ? 3 : match.Value.Contains('.') ? 6 : 0)
                - (char.IsAsciiDigit(printed[0]) ? 0 : PrintedWords.KanaNumbers.Contains(printed[0]) ? 1 : 2)
                - (match.Groups["word"].Success ? match.Groups["word"].Value[0] : 0),
            IsSetApart = half[0] == '(' || !char.IsAsciiDigit(printed[0]) || match.Length > printed.Length,
        };
    }

    /// <summary>The name of a measure without the number before it; as it is where none is set apart from it.</summary>
    public static string Without(string text) => Read(text) is { IsSetApart: true, Text.Length: > 0 } numbered ? numbered.Text : text;

    private static int Value(string printed)
    {
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        if (PrintedWords.KanaNumbers.IndexOf(printed[0]) is >= 0 and var kana)
        {
            return kana + 1;
        }

        var ten = printed.IndexOf(PrintedWords.ChineseDigits[9]);
        var units = printed.EndsWith(PrintedWords.ChineseDigits[9]) ? 0 : PrintedWords.ChineseDigits.IndexOf(printed[^1]) + 1;
        return ten < 0 ? units : ((ten == 0 ? 1 : PrintedWords.ChineseDigits.IndexOf(printed[0]) + 1) * 10) + units;
    }

    private static int? OneSign(char sign)
    {
        foreach (var run in Runs)
        {
            if (sign >= run.First && sign < run.First + run.Count)
            {
                return sign - run.First + run.Number;
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(\((?<number>[0-9]{1,4})\)|(?<number>[0-9]{1,2})(\.|\s+|(?=[^0-9,.\s])))\s*")]
    private static partial Regex Numbered();

    [GeneratedRegex(PrintedWords.WrittenNumberPattern)]
    private static partial Regex Written();

    /// <summary>Numbers that are one sign each: the sign of the first, its number, and how many there are.</summary>
    private sealed record Run(char First, int Number, int Count);
}
