using System.Globalization;
using System.Text.RegularExpressions;

namespace Shisaku.Recovery;

/// <summary>The name of a group of rows, told from its number.</summary>
/// <param name="Number">The number, or null.</param>
/// <param name="Printed">The number as printed, or null.</param>
/// <param name="Name">The name.</param>
internal sealed partial record GroupName(int? Number, string? Printed, string Name)
{
    /// <summary>A heading's number and name.</summary>
    public static GroupName Of(string text)
    {
        var half = Widths.Half(text).Trim();
        var match = Group().Match(half);
        if (match.Success && match.Length < half.Length)
        {
            return new GroupName(NumberOf(match.Groups["number"].Value), text.Trim()[..match.Length].Trim(), Widths.WithoutWraps(half[match.Length..]));
        }

        return Numbering.Read(half) is { } number
            ? new GroupName(number.Number, number.Printed, Widths.WithoutWraps(number.Text))
            : new GroupName(null, null, Widths.WithoutWraps(half));
    }

    /// <summary>The word for the level of a group, behind its number; null where none stands.</summary>
    public static string? LevelOf(string text) =>
        Group().Match(text) is { Success: true } match && match.Length < text.Length ? match.Groups["word"].Value : null;

    private static int? NumberOf(string printed)
    {
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        var (tens, rest) = (printed.IndexOf('\u5341'), 0);
        foreach (var sign in printed)
        {
            var digit = PrintedWords.ChineseDigits.IndexOf(sign) + 1;
            rest = digit == 10 ? Math.Max(rest, 1) * 10 : tens >= 0 ? rest + digit : digit;
        }

        return rest;
    }

    [GeneratedRegex(PrintedWords.GroupPattern)]
    private static partial Regex Group();
}
